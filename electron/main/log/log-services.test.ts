import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry, SessionEntry } from '@core/log/entry/entry'
import { isBreathing } from '@core/log/entry/without-press'
import { ratingAnswers, sessionAnswers, sessionEntry } from '@core/log/testing/answers'
import { en } from '@core/text/en/catalogue'
import type { LogStore } from './log-store'
import { NOON, earlierSession } from '../session/testing/session-bench'
import { openLogBench, type LogBench } from '../testing/log-bench'

const here = {} as { bench: LogBench }
beforeEach(() => {
  here.bench = openLogBench()
})
afterEach(() => here.bench.close())

const all = (store: LogStore): readonly Entry[] => {
  const read = store.all({}, 'with-deleted')
  if (read.kind === 'failed') throw new Error(read.error.reason)
  return read.value
}
const must = <T>(reply: { ok: true; value: T } | { ok: false; failure: { message: string } }): T => {
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}

describe('entries by hand', () => {
  it('are added for now or a moment in the past, changed, deleted and brought back', () => {
    const { services, store, changes } = here.bench
    const now = must(services.entries.add(ratingAnswers(6), null))
    expect(now).toMatchObject({ at: NOON, before: 6, localDate: '2026-03-02', zone: 'UTC' })
    const then = must(services.entries.add(ratingAnswers(3), { localDate: '2026-02-27', minuteOfDay: 545 }))
    expect(then).toMatchObject({ at: Date.UTC(2026, 1, 27, 9, 5), localDate: '2026-02-27' })

    const changed = must(
      services.entries.edit(now.id, { ...ratingAnswers(8), note: 'after the stairs' }, null),
    )
    expect(changed).toMatchObject({ id: now.id, at: NOON, before: 8, note: 'after the stairs' })
    must(services.entries.remove(now.id))
    expect(all(store).find(({ id }) => id === now.id)?.deletedAt).toBe(NOON)
    must(services.entries.restore(now.id))
    expect(all(store).every(({ deletedAt }) => deletedAt === null)).toBe(true)
    expect(changes).toEqual([now.id, then.id, now.id, now.id, now.id])
  })

  it('of 0 minutes are refused, and never become breathing; breathing stays breathing when it is edited', () => {
    const { services, store } = here.bench
    const none = { technique: null, pressedMs: 0 } as const
    expect(services.entries.add(sessionAnswers(5, 3, none), null).ok).toBe(false)
    expect(all(store)).toEqual([])
    const made = must(services.entries.add(sessionAnswers(5, 3), null))
    expect(services.entries.edit(made.id, sessionAnswers(6, 3, none), null).ok).toBe(false)
    expect(all(store)).toEqual([made])
    const breath = sessionEntry('breath-0001', NOON - 60_000, { ...none, activity: 'breathe' })
    store.add(breath)
    const answers = { ...sessionAnswers(5, 2, { ...none, activity: 'breathe' }), note: 'calm' }
    expect(isBreathing(must(services.entries.edit(breath.id, answers, null)))).toBe(true)
    expect(all(store).filter(isBreathing)).toMatchObject([{ id: breath.id, note: 'calm', after: 2 }])
  })

  it('are refused for a moment that has not come, or as another kind than before', () => {
    const { services, store } = here.bench
    expect(services.entries.add(ratingAnswers(6), { localDate: '2026-03-03', minuteOfDay: 0 })).toMatchObject(
      {
        ok: false,
        failure: { message: en.log.form.future },
      },
    )
    const made = must(services.entries.add(ratingAnswers(6), null))
    const visit = { kind: 'visit', practitioner: '', minutes: null, note: '' } as const
    expect(services.entries.edit(made.id, visit, null).ok).toBe(false)
    expect(services.entries.add({ ...ratingAnswers(6), before: 11 as never }, null).ok).toBe(false)
    expect(all(store)).toHaveLength(1)
  })
})

describe('files', () => {
  it.each(['csv', 'json', 'everything'] as const)(
    'bring the log back from %s, and a second import changes nothing',
    async (as) => {
      const { services, store, disk, taken } = here.bench
      store.add(earlierSession({ before: 6, after: 4, note: '=SUM(A1), "quoted"\nnext line' }))
      must(services.entries.add(ratingAnswers(5), null))
      const kept = all(store)
      expect(must(await services.exports.write(as))).toBe(2)

      disk.chosen = disk.written
      store.eraseEverything()
      expect(must(await services.imports.pick())).toMatchObject({
        kind: 'plan',
        add: 2,
        same: 0,
        conflicts: 0,
        brokenCount: 0,
        settings: as === 'everything',
      })
      expect(all(store)).toEqual([])
      expect(must(await services.imports.apply(false))).toMatchObject({ added: 2, changed: 0 })
      expect(all(store)).toEqual(kept)
      expect(taken).toHaveLength(as === 'everything' ? 1 : 0)

      expect(must(await services.imports.pick())).toMatchObject({ add: 0, same: 2, replace: 0 })
      expect(must(await services.imports.apply(false))).toMatchObject({ added: 0, changed: 0, days: null })
      expect(all(store)).toEqual(kept)
    },
  )

  it('say which lines are broken, and take the rest', async () => {
    const { services, store, disk } = here.bench
    must(services.entries.add(ratingAnswers(5), null))
    must(await services.exports.write('csv'))
    const [head, line] = disk.written.split('\r\n')
    disk.chosen = [head, line!.replace('made-id-1', 'made-id-9'), line!.replace(',5,', ',eleven,')].join(
      '\r\n',
    )
    expect(must(await services.imports.pick())).toMatchObject({
      kind: 'plan',
      add: 1,
      brokenCount: 1,
      brokenAs: 'line',
      broken: [{ line: 3 }],
    })
    must(await services.imports.apply(false))
    expect(all(store)).toHaveLength(2)
  })

  it('read a table from elsewhere once its columns are named', async () => {
    const { services, store, disk } = here.bench
    disk.chosen = 'Day;Pain;Remark\n27/02/2026 08:30;7;stairs\n28/02/2026;4;\n'
    expect(must(await services.imports.pick())).toMatchObject({
      kind: 'columns',
      table: { columns: ['Day', 'Pain', 'Remark'], rowCount: 2 },
    })
    expect((await services.imports.apply(false)).ok).toBe(false)
    const choice = {
      date: 0,
      before: 1,
      time: null,
      offset: null,
      after: null,
      notes: [2],
      order: 'day-first',
      scale: '0-10',
      only: null,
      as: { kind: 'rating' },
    } as const
    expect(must(await services.imports.columns(choice))).toMatchObject({
      kind: 'plan',
      add: 2,
      brokenCount: 0,
    })
    must(await services.imports.apply(false))
    expect(all(store).map(({ at }) => at)).toEqual([Date.UTC(2026, 1, 27, 8, 30), Date.UTC(2026, 1, 28, 12)])
  })

  it('say which notes of a table are too long to be kept whole, and cut them', async () => {
    const { services, store, disk } = here.bench
    const long = 'x'.repeat(4001)
    const rows = Array.from({ length: 14 }, (_, i) => `${i + 1}/02/2026;7;${i === 0 ? 'short' : long}`)
    disk.chosen = `Day;Pain;Remark\n${rows.join('\n')}\n`
    must(await services.imports.pick())
    const choice = {
      date: 0,
      before: 1,
      time: null,
      offset: null,
      after: null,
      notes: [2],
      order: 'day-first',
      scale: '0-10',
      only: null,
      as: { kind: 'rating' },
    } as const
    expect(must(await services.imports.columns(choice))).toMatchObject({
      add: 14,
      shortenedCount: 13,
      shortened: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    })
    expect(must(await services.imports.columns({ ...choice, notes: [] }))).toMatchObject({
      shortenedCount: 0,
    })
    must(await services.imports.columns(choice))
    must(await services.imports.apply(false))
    expect(all(store).map(({ note }) => note.length)).toEqual([5, ...Array<number>(13).fill(4000)])
  })

  it.each([
    ['', 'empty'],
    ['{"format":"other"}', 'other-format'],
    ['{"format":"linggu-everything","version":99}', 'newer-version'],
    ['{broken', 'not-json'],
  ])('refuse %j as %s', async (text, reason) => {
    here.bench.disk.chosen = text
    expect(must(await here.bench.services.imports.pick())).toMatchObject({ kind: 'refused', reason })
    expect((await here.bench.services.imports.apply(false)).ok).toBe(false)
  })
})

describe('backups', () => {
  it('are made by asking, shown before they are restored, and keep the present state', async () => {
    const { services, store } = here.bench
    const first = must(services.entries.add(ratingAnswers(5), null))
    must(await services.backups.now())
    // Twice more within the second: each is a file of its own.
    must(await services.backups.now())
    must(await services.backups.now())
    expect(must(services.backups.view()).backups).toHaveLength(3)
    must(services.entries.add(ratingAnswers(6), null))
    const [backup] = must(services.backups.view()).backups
    expect(must(await services.backups.preview(backup!.id))).toMatchObject({ entries: 1, present: 2 })

    const kept = must(await services.backups.restore(backup!.id))
    expect(all(store).map(({ id }) => id)).toEqual([first.id])
    expect(must(services.backups.view()).backups.map(({ id }) => id)).toContain(kept)
    // And again within the same second.
    must(await services.backups.restore(kept!))
    expect(all(store)).toHaveLength(2)
    const names = must(services.backups.view()).backups.flatMap(({ id, kind }) =>
      kind === 'daily' ? [] : [id],
    )
    expect(new Set(names).size).toBe(2)
  })

  it('never touch a path that was not shown', async () => {
    const { services } = here.bench
    expect((await services.backups.preview('../../etc/passwd')).ok).toBe(false)
    expect((await services.backups.restore('/etc/passwd')).ok).toBe(false)
  })
})

describe('my own test', () => {
  const turn = (testId: string, n: number, arm: 'press' | 'rest'): Partial<SessionEntry> => ({
    id: `turn-number-${n}`,
    origin: 'spike',
    before: 7,
    after: arm === 'press' ? 4 : 6,
    test: { testId, turn: n, arm },
  })

  it('draws in secret, answers each spike once, and shows its result only when it is over', () => {
    const { services, store } = here.bench
    const { ownTests } = services
    expect(ownTests.turnFor('spike-before')).toBeNull()
    must(ownTests.start(10, 4))
    expect(ownTests.start(10, 3).ok).toBe(false)
    const arms = Array.from({ length: 10 }, (_, i) => {
      expect(must(ownTests.tests())[0]?.result).toBeNull()
      const opened = ownTests.turnFor(`spike-no-${i}`)!
      expect(opened).toMatchObject({ turn: i + 1, minutes: 4 })
      store.add(earlierSession(turn(opened.testId, opened.turn, opened.arm)))
      expect(ownTests.turnFor(`spike-no-${i}`)).toBeNull()
      return opened.arm
    })
    expect(arms.filter((arm) => arm === 'press')).toHaveLength(5)
    expect(ownTests.turnFor('spike-after')).toBeNull()
    expect(must(ownTests.tests())[0]?.result).toMatchObject({
      stoppedEarly: false,
      difference: -2,
      verdict: 'press-lower',
    })
  })

  it('gives the same answer to a spike whose session was stopped, cut off or discarded, the last one too', () => {
    const { services, store } = here.bench
    const { ownTests } = services
    must(ownTests.start(10, 3))
    const first = Array.from({ length: 10 }, (_, i) => ownTests.turnFor(`spike-no-${i}`)!)
    for (const [i, opened] of first.entries()) {
      const entry = earlierSession(turn(opened.testId, opened.turn, opened.arm))
      if (i % 3 === 1) store.add({ ...entry, ending: 'stopped-early' })
      if (i % 3 === 2) {
        store.add(entry)
        store.remove(entry.id, NOON)
      }
    }
    expect(first.map((_, i) => ownTests.turnFor(`spike-no-${i}`))).toEqual(first)
    expect(must(ownTests.tests())[0]?.test.opened).toBe(10)
  })

  it('keeps that it was stopped early', () => {
    const { ownTests } = here.bench.services
    must(ownTests.start(10, 3))
    ownTests.turnFor('spike-no-1')
    const [running] = must(ownTests.tests())
    must(ownTests.stop(running!.test.id))
    expect(must(ownTests.tests())[0]).toMatchObject({
      test: { opened: 1, stoppedAt: NOON },
      result: { stoppedEarly: true, verdict: 'too-few' },
    })
    expect(ownTests.turnFor('spike-no-2')).toBeNull()
  })
})

describe('the report and the reviews', () => {
  it('count alike, whichever asks', async () => {
    const { services, store } = here.bench
    for (let i = 0; i < 6; i++)
      store.add(earlierSession({ id: `session-no-${i}`, origin: 'spike', before: 7, after: i === 5 ? 8 : 5 }))
    const report = must(await services.reports.content({ from: '2026-02-01', to: '2026-03-02' }))
    const summary = services.reviews.summary({ from: '2026-02-01', to: '2026-03-02' })
    expect(summary.kind === 'ok' && summary.value.summary.pressed).toEqual(report.pressed)
    expect(report).toMatchObject({
      sessions: 6,
      spikes: 6,
      days: 30,
      rowCount: 6,
      figures: { worst: { rating: 8 } },
    })
    expect(must(await services.reports.pages('A4'))).toBe(2)
  })

  it.each([
    ['2025-11-02', 1],
    ['2025-11-01', null],
  ])('count a course back over a pause of at most 120 days, whatever the hour: %s', (day, visits) => {
    const { services } = here.bench
    const visit = { kind: 'visit', practitioner: '', minutes: 40, note: '' } as const
    must(services.entries.add(visit, { localDate: day, minuteOfDay: 5 }))
    const view = services.reviews.patterns({})
    expect(view.kind === 'ok' ? (view.value.course?.visits ?? null) : view).toBe(visits)
  })

  it('ask to look back once at each point of a course, and not again when answered', () => {
    const { services, store, advance } = here.bench
    expect(services.reviews.courseReview()).toEqual({ kind: 'ok', value: null })
    const visit = { kind: 'visit', practitioner: '', minutes: 40, note: '' } as const
    for (const day of ['2026-02-20', '2026-02-24', '2026-02-27'])
      must(services.entries.add(visit, { localDate: day, minuteOfDay: 600 }))
    expect(all(store)).toHaveLength(3)
    expect(services.reviews.courseReview()).toMatchObject({ value: { point: 'three-visits', visits: 3 } })
    services.reviews.answerCourse('three-visits', 'same')
    expect(services.reviews.courseReview()).toMatchObject({ value: null })
    advance(8 * 86_400_000)
    expect(services.reviews.courseReview()).toMatchObject({ value: { point: 'two-weeks', visits: 3 } })
    services.reviews.answerCourse('two-weeks', 'later')
    expect(services.reviews.courseReview()).toMatchObject({ value: null })
  })
})

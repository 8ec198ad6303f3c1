import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '@core/ipc/request'
import type { Entry } from '@core/log/entry/entry'
import type { GenericChoice } from '@core/log/files/table/generic-csv'
import { RATINGS_CHOICE } from '@core/log/files/table/testing/choice'
import { writeEverything } from '@core/log/files/everything-file'
import { writeJson } from '@core/log/files/json'
import { ratingAnswers } from '@core/log/testing/answers'
import { sealArms } from '@core/log/own-test/experiment-draw'
import type { SealedTest } from '@core/log/entry/log-views'
import type { ImportPlanView } from '@core/log/files/transfer-views'
import { sqliteLogStore } from '../db/sqlite-log-store'
import { openLogBench, type LogBench } from '../../testing/log-bench'
import { NOON, earlierSession } from '../../session/testing/session-bench'

const here = {} as { bench: LogBench }
beforeEach(() => {
  here.bench = openLogBench()
})
afterEach(() => here.bench.close())

const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}
const all = (): readonly Entry[] => {
  const read = here.bench.store.all({}, 'with-deleted')
  if (read.kind === 'failed') throw new Error(read.error.reason)
  return read.value
}
const shown = () => all().filter(({ deletedAt }) => deletedAt === null)

const TABLE =
  'date,before,after,note\n2026-02-04 07:05,6,3,first\n2026-02-05 21:40,5,4,\n2026-02-06 08:00,7,5,\n'
const sessions = (hand: 'left' | 'right'): GenericChoice => ({
  ...RATINGS_CHOICE,
  as: { kind: 'session', hand, minutes: 3 },
})

const preview = async (text: string, choice?: GenericChoice): Promise<ImportPlanView> => {
  here.bench.disk.chosen = text
  const picked = must(await here.bench.services.imports.pick())
  const plan = choice ? must(await here.bench.services.imports.columns(choice)) : picked
  if (plan?.kind !== 'plan') throw new Error(`no plan: ${JSON.stringify(plan)}`)
  return plan
}
const take = async (text: string, choice?: GenericChoice, bringBack = false) => {
  await preview(text, choice)
  return must(await here.bench.services.imports.apply(bringBack))
}
const newest = () => must(here.bench.services.imports.list())[0]!
const undo = async () => must(await here.bench.services.imports.undo(newest().id))
const json = (entries: readonly Entry[], tests: readonly SealedTest[] = []) =>
  writeJson({ entries, tests }, NOON)

describe('a wrong choice at import', () => {
  it('is put right by importing again: ratings, then sessions', async () => {
    await take(TABLE, RATINGS_CHOICE)
    expect(await take(TABLE, sessions('left'))).toMatchObject({ added: 0, changed: 3 })
    expect(shown().map(({ kind }) => kind)).toEqual(['session', 'session', 'session'])
    expect(await preview(TABLE, sessions('left'))).toMatchObject({ add: 0, same: 3, replace: 0 })
  })

  it.each([
    ['left', 'right'],
    ['right', 'left'],
  ] as const)('is put right from %s to %s hand alike', async (first, second) => {
    await take(TABLE, sessions(first))
    expect(await take(TABLE, sessions(second))).toMatchObject({ changed: 3 })
    expect(shown()).toMatchObject([{ hand: second }, { hand: second }, { hand: second }])
    expect(await take(TABLE, sessions(first))).toMatchObject({ changed: 3 })
  })

  it('does not overwrite what the person changed since', async () => {
    await take(TABLE, RATINGS_CHOICE)
    const [first] = shown()
    here.bench.advance(1000)
    must(
      here.bench.services.entries.edit(
        first!.id,
        { ...ratingAnswers(9), after: 3, note: 'mine' } as never,
        null,
      ),
    )
    expect(await preview(TABLE, sessions('left'))).toMatchObject({ conflicts: 3, replace: 2 })
    must(await here.bench.services.imports.apply(false))
    expect(shown().find(({ id }) => id === first!.id)).toMatchObject({ kind: 'rating', note: 'mine' })
  })

  it('after everything of it was deleted brings it back when asked to', async () => {
    await take(TABLE, RATINGS_CHOICE)
    for (const { id } of shown()) must(here.bench.services.entries.remove(id))
    expect(await preview(TABLE, sessions('left'))).toMatchObject({ add: 0, replace: 0, deleted: 3 })
    must(await here.bench.services.imports.apply(false))
    expect(shown()).toEqual([])
    expect(await take(TABLE, sessions('left'), true)).toMatchObject({ changed: 3 })
    expect(shown().map(({ kind }) => kind)).toEqual(['session', 'session', 'session'])
  })

  it('of the column is told by the moments, and undone as a whole', async () => {
    await take(TABLE, { ...RATINGS_CHOICE, before: 2, after: null })
    expect(await preview(TABLE, RATINGS_CHOICE)).toMatchObject({ add: 3, sameMoment: 3 })
    await undo()
    expect(await preview(TABLE, RATINGS_CHOICE)).toMatchObject({ add: 3, sameMoment: 0 })
    must(await here.bench.services.imports.apply(false))
    expect(shown()).toHaveLength(3)
  })
})

describe('undoing an import', () => {
  const mine = earlierSession({ id: 'mine-0001', before: 6 })
  it('puts the log back as it was, also by the app after a restart', async () => {
    here.bench.store.add(mine)
    const before = all()
    await take(
      json([{ ...mine, note: 'theirs', updatedAt: mine.updatedAt + 5 }, earlierSession({ id: 'new-00001' })]),
    )
    expect(all()).toHaveLength(2)
    here.bench.store.release()
    expect(await undo()).toEqual({ removed: 1, restored: 1, left: 0, settings: 'none' })
    expect(all()).toEqual(before)
    expect(newest().undone).toBe(true)
    expect((await here.bench.services.imports.undo(newest().id)).ok).toBe(false)
  })

  it('leaves what the person changed since, removes what the person deleted', async () => {
    const ids = ['new-00001', 'new-00002', 'new-00003']
    await take(json(ids.map((id) => earlierSession({ id, before: 5 }))))
    here.bench.store.update({ ...earlierSession({ id: ids[0]!, before: 5 }), note: 'mine', updatedAt: NOON })
    here.bench.store.remove(ids[1]!, NOON)
    expect(await undo()).toMatchObject({ removed: 2, restored: 0, left: 1 })
    expect(all().map(({ id }) => id)).toEqual([ids[0]])
  })

  it('takes settings back with it, unless they were changed since', async () => {
    const file = writeEverything({ log: json([earlierSession()]), settings: '{"theirs":1}' })
    const { disk } = here.bench
    await take(file)
    expect(disk.settings).toBe('{"theirs":1}')
    expect(await undo()).toMatchObject({ removed: 1, settings: 'back' })
    expect(disk.settings).toBe('{"settings":true}')
    await take(file)
    disk.settings = '{"changed":1}'
    expect(await undo()).toMatchObject({ settings: 'left' })
    expect(disk.settings).toBe('{"changed":1}')
  })

  it('can be done from the backup that each import makes first', async () => {
    here.bench.store.add(mine)
    await take(json([earlierSession({ id: 'new-00001' })]))
    const kept = must(here.bench.services.backups.view()).backups.filter(
      ({ kind }) => kind === 'before-import',
    )
    expect(kept).toHaveLength(1)
    must(await here.bench.services.backups.restore(kept[0]!.id))
    expect(all()).toEqual([mine])
  })
})

describe('an import', () => {
  it('is planned again when it is applied: a newer change here stays, a new id here merges', async () => {
    const old = earlierSession({ id: 'mine-0001', before: 6 })
    here.bench.store.add(old)
    const plan = await preview(
      json([{ ...old, note: 'theirs', updatedAt: old.updatedAt + 5 }, earlierSession({ id: 'both-0001' })]),
    )
    expect(plan).toMatchObject({ add: 1, replace: 1 })
    here.bench.store.update({ ...old, note: 'mine', updatedAt: old.updatedAt + 9 })
    here.bench.store.add(earlierSession({ id: 'both-0001', note: 'here first' }))
    must(await here.bench.services.imports.apply(false))
    expect(all().find(({ id }) => id === 'mine-0001')?.note).toBe('mine')
    expect(all()).toHaveLength(2)
  })

  it('is nothing at all when its settings cannot be saved', async () => {
    const file = writeEverything({ log: json([earlierSession()]), settings: '{"theirs":1}' })
    await preview(file)
    here.bench.disk.settingsRefused = true
    expect(await here.bench.services.imports.apply(false)).toMatchObject({ ok: false })
    expect(all()).toEqual([])
    here.bench.disk.settingsRefused = false
    expect(must(await here.bench.services.imports.apply(false))).toMatchObject({ added: 1 })
    expect(here.bench.disk.settings).toBe('{"theirs":1}')
  })

  it('that was killed between entries and settings goes on at the next start', () => {
    const entry = earlierSession()
    here.bench.store.importBatch({ add: [entry], replace: [], tests: [] }, NOON, {
      file: 'all.json',
      settings: '{"theirs":1}',
      settingsBefore: '{"settings":true}',
    })
    here.bench.services.imports.finish()
    expect(here.bench.disk.settings).toBe('{"theirs":1}')
    here.bench.disk.settings = '{"later":1}'
    here.bench.services.imports.finish()
    expect(here.bench.disk.settings).toBe('{"later":1}')
  })

  it('leaves out a bad own test and takes the rest, once, and with one running test at most', async () => {
    const test = (id: string): SealedTest => ({
      id,
      startedAt: NOON - 1000,
      turns: 10,
      minutes: 3,
      opened: 0,
      stoppedAt: null,
      sealed: sealArms(
        Array.from({ length: 10 }, (_, i) => (i % 2 ? 'press' : 'rest')),
        id,
        () => 0.3,
      ),
    })
    const bad = { ...test('bad-seal-1'), sealed: `s1.deadbeef.${'00'.repeat(10)}.cafe1234` }
    const plan = await preview(
      json([earlierSession()], [bad, test('good-0001'), test('good-0001'), test('good-0002')]),
    )
    expect(plan).toMatchObject({ add: 1, tests: 2, brokenCount: 1 })
    expect(must(await here.bench.services.imports.apply(false))).toMatchObject({ added: 1 })
    const tests = must(here.bench.services.ownTests.tests()).map(({ test: { id, stoppedAt } }) => [
      id,
      stoppedAt,
    ])
    expect(tests.filter(([, stoppedAt]) => stoppedAt === null)).toEqual([['good-0001', null]])
    expect(await undo()).toMatchObject({ removed: 1, left: 0 })
    expect(must(here.bench.services.ownTests.tests())).toEqual([])
  })
})

describe('a file of our own that a spreadsheet wrote anew', () => {
  const HEAD =
    'id,kind,local_date,local_time,utc_time,utc_offset_minutes,zone,before,after,planned_minutes,pressed_ms,ending,origin,hand,note,created_utc_time,updated_utc_time'
  const row = (date: string, time: string) =>
    `sheet-0001,session,${date},${time},2026-02-04T12:05:00.000Z,-300,America/New_York,6,4,2.5,150000,completed,manual,left,,2026-02-04T12:05:00.000Z,2026-02-04T12:20:00.000Z`
  it.each([
    ['2/4/2026', '7:05'],
    ['04.02.2026', '07:05:00'],
    ['4-Feb-26', '7:05 AM'],
    ['2026年2月4日', ''],
    ['', ''],
    ['2026-02-04', '07:05'],
  ])('comes in with %s %s', async (date, time) => {
    expect(await preview(`${HEAD}\n${row(date, time)}\n`)).toMatchObject({
      add: 1,
      brokenCount: 0,
      otherTimes: 0,
    })
    must(await here.bench.services.imports.apply(false))
    expect(all()[0]).toMatchObject({ localDate: '2026-02-04', plannedMinutes: 2.5 })
  })

  it('comes in with decimal commas, and says where a day was changed by hand', async () => {
    const german = `${HEAD}\n${row('05.03.2026', '07:05')}\n`.replaceAll(',', ';').replace('2.5', '2,5')
    expect(await preview(german)).toMatchObject({ add: 1, brokenCount: 0, otherTimes: 1 })
  })
})

it('a note from elsewhere keeps its first apostrophe', async () => {
  await take("date,pain,note\n2026-02-04 07:05,6,'s ochtends erger dan 's avonds\n", {
    ...RATINGS_CHOICE,
    after: null,
    notes: [2],
  })
  expect(shown()[0]?.note).toBe("'s ochtends erger dan 's avonds")
})

it('a log that was imported into is read by a new store', async () => {
  await take(TABLE, RATINGS_CHOICE)
  here.bench.store.release()
  const store = sqliteLogStore(`${here.bench.folder}/log.db`)
  const records = store.imports()
  expect(records).toMatchObject({ kind: 'ok', value: [{ entries: 3 }] })
  store.close()
})

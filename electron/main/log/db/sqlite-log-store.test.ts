import { searchText } from '@core/log/entry/search-text'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dayCountsOf } from '@core/log/figures/calendar'
import type { Entry, SessionEntry } from '@core/log/entry/entry'
import { weekdayOfDate } from '@core/time/date'
import type { EntryFilter, PageCursor } from '@core/log/entry/log-views'
import { pairCountsOf } from '@core/log/figures/pair-count'
import { periodOf } from '@core/log/figures/period-boxes'
import { hourCountsOf, localHourOf } from '@core/log/figures/time-of-day'
import { isWithoutPress } from '@core/log/entry/without-press'
import { logFolders, must, reason } from './testing/log-folders'
import { plainSession } from './testing/sqlite-append-forever'

/** The entry makers of core's own tests; typed here because they belong to core's test project. */
const { arbitraryEntries, arbitrarySession } = await vi.importActual<{
  arbitraryEntries: (maxLength: number) => fc.Arbitrary<readonly Entry[]>
  arbitrarySession: fc.Arbitrary<SessionEntry>
}>('@core/log/testing/arbitrary-entry')

const { folder, storeAt, filledWith, clean } = logFolders()
afterEach(clean)

const newestFirst = (a: Entry, b: Entry): number =>
  a.localDate !== b.localDate
    ? a.localDate < b.localDate
      ? 1
      : -1
    : a.at !== b.at
      ? b.at - a.at
      : a.id < b.id
        ? 1
        : -1
const byText = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort()

describe('entries', () => {
  it('come back as they went in, also from a new connection', () => {
    fc.assert(
      fc.property(arbitraryEntries(20), (entries) => {
        const path = join(folder(), 'log.db')
        const store = storeAt(path)
        for (const entry of entries) must(store.add(entry))
        store.close()
        const again = storeAt(path)
        for (const entry of entries) expect(must(again.get(entry.id))).toEqual(entry)
        expect(must(again.all({}, 'with-deleted'))).toHaveLength(entries.length)
        again.close()
      }),
      { numRuns: 15 },
    )
  })

  it('are edited, deleted and brought back with every change kept', () => {
    const store = storeAt()
    const first = plainSession(1)
    const second = { ...first, after: 3 as const, note: 'better later', updatedAt: first.updatedAt + 10 }
    must(store.add(first))
    must(store.update(second))
    const deleted = must(store.remove(first.id, first.at + 20))
    expect(deleted.deletedAt).toBe(first.at + 20)
    expect(must(store.page({}, null, 10)).entries).toEqual([])
    const restored = must(store.restore(first.id, first.at + 30))
    expect(restored).toEqual({ ...second, updatedAt: first.at + 30 })
    expect(must(store.page({}, null, 10)).entries).toEqual([restored])
    expect(
      must(store.changes(first.id)).map(({ what, changedAt, before }) => [what, changedAt, before]),
    ).toEqual([
      ['restored', first.at + 30, deleted],
      ['deleted', first.at + 20, second],
      ['edited', first.updatedAt + 10, first],
    ])
  })

  it('are purged for good only when they were deleted long enough ago', () => {
    const store = filledWith([plainSession(1), plainSession(2), plainSession(3)])
    must(store.remove(plainSession(1).id, 1_800_000_000_000))
    must(store.remove(plainSession(2).id, 2_000_000_000_000))
    expect(must(store.purgeDeleted(1_900_000_000_000))).toBe(1)
    expect(must(store.get(plainSession(1).id))).toBeNull()
    expect(must(store.changes(plainSession(1).id))).toEqual([])
    expect(must(store.get(plainSession(2).id))).not.toBeNull()
  })

  it('refuse what cannot be, changing nothing', () => {
    const store = filledWith([plainSession(1)])
    expect(reason(store.add(plainSession(1)))).toBe('exists')
    expect(reason(store.update(plainSession(2)))).toBe('not-found')
    expect(reason(store.remove('nobody-here', 1))).toBe('not-found')
    expect(reason(store.restore(plainSession(1).id, 1))).toBe('not-found')
    expect(must(store.count({}))).toBe(1)
    expect(must(store.changes(plainSession(2).id))).toEqual([])
  })

  it('are imported all or none', () => {
    const store = filledWith([plainSession(1)])
    const changed = { ...plainSession(1), note: 'from the other computer', updatedAt: plainSession(1).at + 5 }
    expect(
      reason(
        store.importBatch({ add: [plainSession(2), plainSession(1)], replace: [changed], tests: [] }, 9),
      ),
    ).toBe('exists')
    expect(must(store.count({}))).toBe(1)
    expect(must(store.get(plainSession(1).id))).toEqual(plainSession(1))
    must(store.importBatch({ add: [plainSession(2)], replace: [changed], tests: [] }, 9))
    expect(must(store.get(plainSession(1).id))).toEqual(changed)
    expect(must(store.changes(plainSession(1).id))).toEqual([
      { what: 'imported', changedAt: 9, before: plainSession(1) },
    ])
  })

  it('are all gone after everything was erased, and a new log starts', () => {
    const path = join(folder(), 'log.db')
    const store = filledWith([plainSession(1)], path)
    must(store.eraseEverything())
    expect(must(store.count({}))).toBe(0)
    must(store.add(plainSession(2)))
    expect(must(store.count({}))).toBe(1)
  })
})

/** What a filter means, in plain code. */
const found = (entry: Entry, filter: EntryFilter): boolean => {
  const text = searchText(`${entry.note}\n${entry.kind === 'visit' ? entry.practitioner : ''}`)
  const areas: readonly string[] = entry.kind === 'session' || entry.kind === 'rating' ? entry.areas : []
  return (
    entry.deletedAt === null &&
    (filter.from === undefined || entry.localDate >= filter.from) &&
    (filter.to === undefined || entry.localDate <= filter.to) &&
    (filter.kinds?.includes(entry.kind) ?? true) &&
    (filter.hands === undefined ||
      (entry.kind === 'session' && !isWithoutPress(entry) && filter.hands.includes(entry.hand))) &&
    (filter.areas === undefined || filter.areas.some((area) => areas.includes(area))) &&
    (filter.text === undefined || text.includes(searchText(filter.text)))
  )
}

const arbitraryFilter: fc.Arbitrary<EntryFilter> = fc.record(
  {
    from: fc.constantFrom('2000-01-01', '2030-01-01', '2050-06-15'),
    to: fc.constantFrom('2030-01-01', '2070-01-01', '2099-12-31'),
    kinds: fc.subarray(['session', 'rating', 'visit', 'bother'] as const),
    hands: fc.subarray(['left', 'right', 'both'] as const),
    areas: fc.subarray(['buttock', 'thigh', 'back'] as const),
    text: fc.constantFrom('OUCH', '疼', '%', '_', '\\', 'a,b', '"'),
  },
  { requiredKeys: [] },
)

describe('the search', () => {
  it.each([
    ['Ärger im Büro', 'ärger'],
    ['Ärger im Büro', 'BU\u0308RO'],
    ['U\u0308bung', 'übung'],
    ['СТУЛ', 'стул'],
    ['ＡＢＣ', 'abc'],
    ['Straße', 'STRASSE'],
    ['İstanbul', 'istanbul'],
    ['合谷穴', '谷'],
    ['100 % sure_\\', '% sure_\\'],
  ])('finds the note "%s" by "%s", also after an edit, an import and a deletion undone', (note, text) => {
    const [first, second] = [
      { ...plainSession(1), note },
      { ...plainSession(2), note: 'nothing' },
    ]
    const store = filledWith([first, second])
    const ids = () => must(store.page({ text }, null, 10)).entries.map(({ id }) => id)
    expect(ids()).toEqual([first.id])
    must(store.update({ ...second, note }))
    must(store.update({ ...first, note: 'x' }))
    expect(ids()).toEqual([second.id])
    must(store.remove(second.id, 2e12))
    expect(ids()).toEqual([])
    must(store.restore(second.id, 2e12))
    expect(ids()).toEqual([second.id])
  })

  it.each(['%', '_', '\\', '10_', '%0'])('takes "%s" for what it is', (text) => {
    const store = filledWith([{ ...plainSession(1), note: '100' }])
    expect(must(store.page({ text }, null, 10)).entries).toEqual([])
  })
})

describe('pages', () => {
  it('hold exactly what a filter means, newest first, nothing twice', () => {
    fc.assert(
      fc.property(
        arbitraryEntries(40),
        fc.array(arbitraryFilter, { minLength: 4, maxLength: 8 }),
        fc.integer({ min: 1, max: 7 }),
        (entries, filters, limit) => {
          const store = filledWith(entries)
          for (const filter of filters) {
            const walk = { seen: [] as Entry[], after: null as PageCursor | null }
            do {
              const page = must(store.page(filter, walk.after, limit))
              walk.seen.push(...page.entries)
              walk.after = page.next
            } while (walk.after !== null)
            const expected = entries.filter((entry) => found(entry, filter)).sort(newestFirst)
            expect(walk.seen).toEqual(expected)
            expect(must(store.count(filter))).toBe(expected.length)
          }
          store.close()
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('reviews', () => {
  it('count in SQL what core counts in memory', () => {
    fc.assert(
      fc.property(arbitraryEntries(60), (entries) => {
        const store = filledWith(entries)
        const range = { from: '2020-01-01', to: '2080-01-01' }
        const own = entries.filter(
          (e) => e.deletedAt === null && e.localDate >= range.from && e.localDate <= range.to,
        )
        expect(byText(must(store.pairCounts(range)))).toEqual(byText(pairCountsOf(own)))
        expect(must(store.dayCounts(range))).toEqual(dayCountsOf(own))
        expect(must(store.hourCounts(range))).toEqual(hourCountsOf(own))
        for (const { weekday, hour } of hourCountsOf(own)) {
          const newest = must(store.newestAtHour(range, weekday, hour))
          const there = own
            .filter(({ kind, hasTime }) => hasTime && (kind === 'session' || kind === 'rating'))
            .filter(
              (e) => weekdayOfDate(e.localDate) === weekday && localHourOf(e.at, e.utcOffsetMinutes) === hour,
            )
          expect(newest).toBe(there.sort(newestFirst)[0]?.id)
        }
        for (const unit of ['week', 'month'] as const) {
          const startOf = ({ localDate }: Entry) => periodOf(localDate, unit)
          const counts = [...new Set(own.map(startOf))].flatMap((start) =>
            pairCountsOf(own.filter((entry) => startOf(entry) === start)).map((pair) => ({ start, ...pair })),
          )
          expect(byText(must(store.periodPairCounts(range, unit)))).toEqual(byText(counts))
        }
        const days = own.map(({ localDate }) => localDate).sort()
        expect(must(store.firstDay(range))).toBe(days[0] ?? null)
        const rated = own.filter(({ kind }) => kind === 'session' || kind === 'rating').sort(newestFirst)
        expect(must(store.latestRated(range, 10))).toEqual(rated.slice(0, 10))
        const visits = own
          .filter(({ kind }) => kind === 'visit')
          .sort(newestFirst)
          .reverse()
        expect(must(store.visits(range))).toEqual(visits)
        expect(must(store.all(range))).toEqual(own.sort(newestFirst).reverse())
        store.close()
      }),
      { numRuns: 25 },
    )
  })

  it('follow an edit, a deletion and its undo', () => {
    const store = filledWith([plainSession(1)])
    const counted = () => must(store.pairCounts({})).map(({ before, after }) => [before, after])
    must(store.update({ ...plainSession(1), after: 1 }))
    expect(counted()).toEqual([[6, 1]])
    must(store.remove(plainSession(1).id, 2e12))
    expect(counted()).toEqual([])
    must(store.restore(plainSession(1).id, 2e12))
    expect(counted()).toEqual([[6, 1]])
  })

  it('know whether pain was ever that high in what was written up to a moment', () => {
    const store = filledWith([{ ...plainSession(1), before: 8 }, plainSession(2)])
    expect(must(store.everRated(8, plainSession(1).createdAt))).toBe(true)
    expect(must(store.everRated(8, plainSession(1).createdAt - 1))).toBe(false)
    expect(must(store.everRated(8, -Infinity))).toBe(false)
  })

  it('find the sessions of an own test in their order', () => {
    const session = fc.sample(arbitrarySession, { numRuns: 1, seed: 1 })[0]!
    const turn = (n: number) => ({
      ...session,
      id: `turn-of-test-${n}`,
      deletedAt: null,
      test: { testId: 'test-0001', turn: n, arm: 'press' as const },
    })
    const store = filledWith([turn(2), turn(1), plainSession(1)])
    expect(must(store.testEntries('test-0001')).map(({ id }) => id)).toEqual([
      'turn-of-test-1',
      'turn-of-test-2',
    ])
  })
})

describe('saving', () => {
  it('folds the write-ahead log in between saves, not inside them', () => {
    const tasks: (() => void)[] = []
    const store = storeAt(join(folder(), 'log.db'), { soon: (task) => tasks.push(task) })
    for (let n = 0; n < 200; n++) must(store.add(plainSession(n)))
    expect(tasks.length).toBe(1)
    tasks.splice(0).forEach((task) => task())
    for (let n = 200; n < 264; n++) must(store.add(plainSession(n)))
    expect(tasks.length).toBe(1)
    expect(must(store.count({}))).toBe(264)
  })
})

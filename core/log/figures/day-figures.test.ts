import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RatedEntry, VisitEntry } from '../entry/entry'
import { addDays } from '../../time/date'
import type { Rating } from '../entry/rating'
import { sessionEntry } from '../testing/answers'
import { dayFiguresOf } from './day-figures'
import { reportOf } from './report'
import { DAY_MS } from '../../time/units'

const FIRST = Date.UTC(2026, 2, 2, 12)

/** A session so many days after 2 March 2026. */
const onDay = (day: number, before: Rating | null, after: Rating | null, more: Partial<RatedEntry> = {}) =>
  ({
    ...sessionEntry(`entry-${day}-${before}-${after}`, FIRST + day * DAY_MS),
    before,
    after,
    ...more,
  }) as RatedEntry

const rating = fc.option(fc.integer({ min: 0, max: 10 }) as fc.Arbitrary<Rating>)

describe('how bad the rated days were', () => {
  it('takes each day by its highest rating, and names no usual day below five', () => {
    const days = [onDay(0, 4, 6), onDay(0, 5, 2), onDay(1, 3, 1), onDay(2, 8, 7), onDay(3, null, 2)]
    expect(dayFiguresOf(days)).toEqual({
      days: 4,
      usual: null,
      worst: { localDate: '2026-03-04', rating: 8 },
      medicine: 0,
    })
    expect(dayFiguresOf([...days, onDay(4, 8, 8, { medicine: true })])).toEqual({
      days: 5,
      usual: 6,
      worst: { localDate: '2026-03-06', rating: 8 },
      medicine: 1,
    })
  })

  it('leaves out what was added from memory, and knows a day of painkillers without a rating', () => {
    const figures = dayFiguresOf([onDay(0, 9, null, { beforeFromMemory: true, medicine: true } as object)])
    expect(figures).toEqual({ days: 0, usual: null, worst: null, medicine: 1 })
  })

  it('never finds a day worse than the worst, or a usual one beyond it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), rating, rating), { maxLength: 40 }), (all) => {
        const entries = all.map(([day, before, after]) => onDay(day, before, after))
        const { days, usual, worst } = dayFiguresOf(entries)
        const highest = Math.max(...all.flatMap(([, before, after]) => [before ?? -1, after ?? -1]))
        expect(worst?.rating ?? -1).toBe(all.length === 0 ? -1 : highest)
        expect(usual !== null).toBe(days >= 5)
        if (usual !== null) expect(usual).toBeLessThanOrEqual(highest)
      }),
    )
  })
})

describe('the report', () => {
  const visit = (day: number): VisitEntry => {
    const { id, at, hasTime, utcOffsetMinutes, localDate, zone, createdAt, updatedAt, deletedAt } = onDay(
      day,
      1,
      1,
    )
    const kept = { at, hasTime, utcOffsetMinutes, localDate, zone, createdAt, updatedAt, deletedAt }
    return { ...kept, id: `visit-${id}`, kind: 'visit', practitioner: '', minutes: 40, note: '' }
  }
  const report = (entries: readonly (RatedEntry | VisitEntry)[], days = 30) =>
    reportOf(
      [...entries].sort((a, b) => a.at - b.at),
      { pairs: [], periods: [], unit: 'week', firstDay: '2026-03-02' },
      { from: '2026-03-02', to: addDays('2026-03-02', days) },
    )

  it('compares the days since the last visit with those before it, the visit’s own day on neither side', () => {
    const { sinceVisit } = report([
      ...[0, 1, 2, 3, 4].map((day) => onDay(day, 7, 5)),
      visit(2),
      onDay(5, 10, 10),
      visit(5),
      ...[6, 7, 8, 9].map((day) => onDay(day, 4, 3)),
    ])
    expect(sinceVisit).toMatchObject({
      localDate: '2026-03-07',
      before: { days: 5, usual: 7 },
      since: { days: 4, usual: null, worst: { rating: 4 } },
    })
    expect(report([onDay(0, 5, 5)]).sinceVisit).toBeNull()
  })

  it('counts what was noted, the most frequent first', () => {
    const { triggers, sides, areas } = report([
      onDay(0, 5, 5, { trigger: 'lifting', side: 'left', areas: ['thigh'] }),
      onDay(1, 5, 5, { trigger: 'sitting', side: 'left', areas: ['thigh', 'foot'] }),
      onDay(2, 5, 5, { trigger: 'sitting' }),
    ])
    expect(triggers).toEqual([
      { word: 'sitting', count: 2 },
      { word: 'lifting', count: 1 },
    ])
    expect(sides).toEqual([{ word: 'left', count: 2 }])
    expect(areas).toEqual([
      { word: 'thigh', count: 2 },
      { word: 'foot', count: 1 },
    ])
  })

  it('holds the latest sixty rows and says how many there are', () => {
    const { rows, rowCount, points } = report(
      Array.from({ length: 130 }, (_, i) => onDay(i, 5, 4)),
      129,
    )
    expect(rows).toHaveLength(60)
    expect(rows[0]!.localDate).toBe(addDays('2026-03-02', 129))
    expect(rowCount).toBe(130)
    expect(points).toEqual([])
  })
})

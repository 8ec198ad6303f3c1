import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWeeks, dayCountsOf } from './calendar'
import { courseProgress, suggestsDoctor } from './course'
import type { VisitEntry } from '../entry/entry'
import { addDays, dayFromNumber, dayNumber, weekOf, weekdayOf } from '../entry/local-day'
import { countedBefore, type WeekPairCount } from './pair-count'
import { RATINGS, type Rating } from '../entry/rating'
import { arbitraryEntries, arbitraryVisit } from '../testing/arbitrary-entry'
import { hourCountsOf, hourGrid, localHourOf } from './time-of-day'
import { isWithoutPress, pressedHands } from '../entry/without-press'
import { weeklyBoxes } from './weekly'

describe('local days', () => {
  it('agree with the calendar', () => {
    expect(weekdayOf('2026-10-16')).toBe(5)
    expect(weekOf('2026-10-18')).toBe('2026-10-12')
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        expect(dayNumber(dayFromNumber(day))).toBe(day)
        expect(weekdayOf(dayFromNumber(day))).toBe(new Date(day * 86_400_000).getUTCDay() || 7)
      }),
    )
  })
})

const week = (monday: string, pairs: readonly (readonly [Rating | null, Rating | null])[]): WeekPairCount[] =>
  pairs.map(([before, after]) => ({ week: monday, group: 'spike', before, after, count: 1 }))

describe('weeklyBoxes', () => {
  it('boxes weeks with five pairs, spells out smaller ones, keeps gaps', () => {
    const boxes = weeklyBoxes([
      ...week('2026-10-19', [
        [6, 4],
        [7, 4],
        [5, null],
      ]),
      ...week('2026-10-05', [
        [7, 6],
        [8, 6],
        [7, 5],
        [6, 6],
        [7, 6],
      ]),
    ])
    expect(boxes).toEqual([
      {
        week: '2026-10-05',
        pairs: 5,
        before: { median: 7, lower: 7, upper: 7, min: 6, max: 8 },
        after: { median: 6, lower: 6, upper: 6, min: 5, max: 6 },
        raw: [],
      },
      { week: '2026-10-12', pairs: 0, before: null, after: null, raw: [] },
      {
        week: '2026-10-19',
        pairs: 2,
        before: null,
        after: null,
        raw: [
          { before: 6, after: 4 },
          { before: 7, after: 4 },
        ],
      },
    ])
  })

  it('counts each complete pressed pair once', () => {
    const arbitrary = fc.array(
      fc.record({
        week: fc.constantFrom('2026-09-28', '2026-10-05', '2026-11-09'),
        group: fc.constantFrom('spike' as const, 'scheduled' as const, 'rated-only' as const),
        before: fc.constantFrom(...RATINGS, null),
        after: fc.constantFrom(...RATINGS, null),
        count: fc.integer({ min: 1, max: 9 }),
      }),
    )
    fc.assert(
      fc.property(arbitrary, (counts) => {
        const boxes = weeklyBoxes(counts)
        const complete = counts.filter(
          (c) => c.group !== 'rated-only' && c.before !== null && c.after !== null,
        )
        expect(boxes.reduce((n, box) => n + box.pairs, 0)).toBe(complete.reduce((n, c) => n + c.count, 0))
        for (const box of boxes) expect(box.raw).toHaveLength(box.pairs < 5 ? box.pairs : 0)
      }),
    )
  })
})

describe('calendar', () => {
  it('puts every entry but the weekly check on its local day', () => {
    fc.assert(
      fc.property(arbitraryEntries(), (entries) => {
        const days = dayCountsOf(entries)
        for (const day of days) {
          const own = entries.filter(({ localDate }) => localDate === day.localDate)
          expect(day.sessions).toBe(own.filter((entry) => pressedHands(entry).length > 0).length)
          expect(day.visits).toBe(own.filter(({ kind }) => kind === 'visit').length)
          const ratedAtRest = own
            .filter((entry) => entry.kind === 'session')
            .filter((entry) => isWithoutPress(entry) && (countedBefore(entry) ?? entry.after) !== null)
          expect(day.ratings).toBe(own.filter(({ kind }) => kind === 'rating').length + ratedAtRest.length)
        }
        expect(days.map(({ localDate }) => localDate)).toEqual(
          [
            ...new Set(entries.filter(({ kind }) => kind !== 'bother').map(({ localDate }) => localDate)),
          ].sort(),
        )
      }),
    )
  })

  it('lays out whole weeks from Monday and marks what lies outside', () => {
    const day = { localDate: '2026-10-14', sessions: 2, ratings: 0, spikes: 1, visits: 0 }
    const weeks = calendarWeeks([day], '2026-10-07', '2026-10-14')
    expect(weeks.map(({ week: monday }) => monday)).toEqual(['2026-10-05', '2026-10-12'])
    expect(weeks[0]?.days.map(({ inRange }) => inRange)).toEqual([false, false, true, true, true, true, true])
    expect(weeks[1]?.days[2]).toEqual({ ...day, inRange: true })
    expect(weeks[1]?.days[3]).toMatchObject({ inRange: false, sessions: 0 })
  })
})

describe('time of day', () => {
  it('follows the offset of the moment', () => {
    expect(localHourOf(Date.parse('2026-01-01T23:30:00Z'), 60)).toBe(0)
    expect(localHourOf(Date.parse('2026-01-01T00:30:00Z'), -210)).toBe(21)
    expect(localHourOf(Date.parse('2026-01-01T00:20:00Z'), 345)).toBe(6)
  })

  it('counts every session and rating with a time of day in one cell', () => {
    fc.assert(
      fc.property(arbitraryEntries(), (entries) => {
        const rated = entries.filter((e) => e.hasTime && (e.kind === 'session' || e.kind === 'rating'))
        const grid = hourGrid(hourCountsOf(entries))
        expect(grid.flat()).toHaveLength(7 * 24)
        expect(grid.flat().reduce((a, b) => a + b, 0)).toBe(rated.length)
      }),
    )
  })
})

const visit = fc.sample(arbitraryVisit, { numRuns: 1, seed: 1 })[0]!
const visitsOn = (...dates: readonly string[]): VisitEntry[] =>
  dates.map((localDate) => ({ ...visit, localDate }))

describe('courseProgress', () => {
  it('starts with the first visit', () => {
    expect(courseProgress([], 'acute', '2026-10-16')).toBeNull()
    expect(courseProgress(visitsOn('2026-10-16'), 'acute', '2026-10-16')).toMatchObject({
      visits: 1,
      weeks: 0,
      place: 'below-range',
      due: [],
    })
  })

  it('asks after three visits or two weeks when it is recent', () => {
    const three = visitsOn('2026-10-01', '2026-10-05', '2026-10-08')
    expect(courseProgress(three, 'acute', '2026-10-08')).toMatchObject({
      place: 'in-range',
      due: ['three-visits'],
    })
    expect(courseProgress(visitsOn('2026-10-01'), 'acute', '2026-10-14')?.due).toEqual([])
    expect(courseProgress(visitsOn('2026-10-01'), 'acute', '2026-10-15')?.due).toEqual(['two-weeks'])
    expect(courseProgress(three, 'acute', '2026-10-15', ['three-visits'])?.due).toEqual(['two-weeks'])
  })

  it('asks at weeks four and six when it lasts', () => {
    const visits = visitsOn('2026-08-01')
    expect(courseProgress(visits, 'chronic', '2026-08-28')?.due).toEqual([])
    expect(courseProgress(visits, 'chronic', '2026-08-29')?.due).toEqual(['week-four'])
    expect(courseProgress(visits, 'chronic', '2026-09-12', ['week-four'])?.due).toEqual(['week-six'])
    expect(
      courseProgress(visitsOn(...Array<string>(13).fill('2026-08-01')), 'chronic', '2026-08-02')?.place,
    ).toBe('above-range')
  })

  it('leads same or worse to a doctor', () => {
    expect(['better', 'same', 'worse'].map((a) => suggestsDoctor(a as 'better'))).toEqual([false, true, true])
  })
})

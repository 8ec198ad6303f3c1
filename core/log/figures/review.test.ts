import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWeeks, dayCountsOf } from './calendar'
import { calendarYears } from './calendar-years'
import { courseProgress, suggestsDoctor } from './course'
import type { VisitEntry } from '../entry/entry'
import { addDays, dateOfDay, dayOfDate, monthOf, weekOf, weekdayOfDate } from '../../time/date'
import { countedBefore, type PeriodPairCount } from './pair-count'
import { nextPeriod, periodBoxes, periodOf, unitOf } from './period-boxes'
import { RATINGS, type Rating } from '../entry/rating'
import { arbitraryEntries, arbitraryVisit } from '../testing/arbitrary-entry'
import { hourCountsOf, hourGrid, localHourOf } from './time-of-day'
import { isMoving, isWithoutPress, pressedHands } from '../entry/without-press'

describe('local days', () => {
  it('agree with the calendar', () => {
    expect(weekdayOfDate('2026-10-16')).toBe(5)
    expect(weekOf('2026-10-18')).toBe('2026-10-12')
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        expect(dayOfDate(dateOfDay(day))).toBe(day)
        expect(weekdayOfDate(dateOfDay(day))).toBe(new Date(day * 86_400_000).getUTCDay() || 7)
      }),
    )
  })
})

const week = (
  monday: string,
  pairs: readonly (readonly [Rating | null, Rating | null])[],
): PeriodPairCount[] =>
  pairs.map(([before, after]) => ({ start: monday, group: 'spike', before, after, count: 1 }))

describe('boxes of weeks and months', () => {
  it('boxes weeks with five pairs, spells out smaller ones, keeps gaps', () => {
    const { boxes } = periodBoxes(
      [
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
      ],
      'week',
    )
    expect(boxes).toEqual([
      {
        start: '2026-10-05',
        pairs: 5,
        before: { median: 7, lower: 7, upper: 7, min: 6, max: 8 },
        after: { median: 6, lower: 6, upper: 6, min: 5, max: 6 },
        raw: [],
      },
      { start: '2026-10-12', pairs: 0, before: null, after: null, raw: [] },
      {
        start: '2026-10-19',
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
        start: fc.constantFrom('2026-09-28', '2026-10-05', '2026-11-09'),
        group: fc.constantFrom('spike' as const, 'scheduled' as const, 'rated-only' as const),
        before: fc.constantFrom(...RATINGS, null),
        after: fc.constantFrom(...RATINGS, null),
        count: fc.integer({ min: 1, max: 9 }),
      }),
    )
    fc.assert(
      fc.property(arbitrary, (counts) => {
        const { boxes } = periodBoxes(counts, 'week')
        const complete = counts.filter(
          (c) => c.group !== 'rated-only' && c.before !== null && c.after !== null,
        )
        expect(boxes.reduce((n, box) => n + box.pairs, 0)).toBe(complete.reduce((n, c) => n + c.count, 0))
        for (const box of boxes) expect(box.raw).toHaveLength(box.pairs < 5 ? box.pairs : 0)
      }),
    )
  })

  it('keeps every month between the first and the last, whatever their lengths', () => {
    const month = (start: string) => week(start, [[6, 4]])
    const { boxes, unit } = periodBoxes([...month('2024-11-01'), ...month('2026-03-01')], 'month')
    expect(unit).toBe('month')
    expect(boxes.map(({ start }) => start.slice(0, 7))).toEqual([
      ...['2024-11', '2024-12'],
      ...Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`),
      ...['2026-01', '2026-02', '2026-03'],
    ])
    expect(boxes.filter(({ pairs }) => pairs > 0)).toHaveLength(2)
  })

  it('begins each period on its first day, and the next one right after its last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.constantFrom('week' as const, 'month' as const),
        (day, unit) => {
          const localDate = dateOfDay(day)
          const start = periodOf(localDate, unit)
          const next = nextPeriod(start, unit)
          expect(start <= localDate && localDate < next).toBe(true)
          expect(periodOf(addDays(next, -1), unit)).toBe(start)
          expect(periodOf(next, unit)).toBe(next)
        },
      ),
    )
    expect(monthOf('2026-02-28')).toBe('2026-02-01')
  })

  it('goes by months from a hundred days on', () => {
    expect(unitOf('2026-01-01', '2026-04-09')).toBe('week')
    expect(unitOf('2026-01-01', '2026-04-10')).toBe('month')
    expect(unitOf('2026-01-01', '2026-01-01')).toBe('week')
  })
})

describe('a calendar by years', () => {
  const countOf = (localDate: string) => ({ localDate, sessions: 2, ratings: 1, spikes: 1, visits: 0 })

  it('holds every day of every year once, and counts what lies in the range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 22_000 }),
        fc.integer({ min: 0, max: 1500 }),
        (first, length) => {
          const [from, to] = [dateOfDay(first), dateOfDay(first + length)]
          const years = calendarYears([countOf(from), countOf(to)], from, to)
          expect(years.map(({ year }) => year)).toEqual(
            [...new Set(years.map(({ year }) => year))].sort((a, b) => b - a),
          )
          const days = years.toReversed().flatMap(({ months }) => months.flatMap((month) => month.days))
          expect(days.map(({ localDate }) => dayOfDate(localDate))).toEqual(
            days.map((_, i) => dayOfDate(days[0]!.localDate) + i),
          )
          expect(days.filter(({ inRange }) => inRange)).toHaveLength(length + 1)
          const sessions = years.flatMap(({ months }) => months.map((month) => month.sessions))
          expect(sessions.reduce((a, b) => a + b, 0)).toBe(from === to ? 2 : 4)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('knows which months have a day in the range', () => {
    const [year] = calendarYears([], '2026-03-31', '2026-05-01')
    expect(year!.months.filter(({ inRange }) => inRange).map(({ end }) => end)).toEqual([
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ])
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
            .filter(
              (entry) =>
                isWithoutPress(entry) && !isMoving(entry) && (countedBefore(entry) ?? entry.after) !== null,
            )
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

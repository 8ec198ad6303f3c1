import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayOfDate, instantOf, weekdayOf } from '../time/local-day'
import { activeUntil, ALWAYS_ACTIVE, isActive, nextActive, type ActiveHours } from './active-hours'
import { mustSave } from './step/step'
import { intervalDue, momentsBetween, mayFallDue } from './due-moments'
import { newestFirst, type LedgerEntry } from './ledger'
import { answersFor } from './rule'
import { clockRule, Simulation, intervalRule, visitRule } from './testing/simulation'
import { minuteOfWeek, onWall, weekTable } from './testing/wall-table'
import { clampWeeks, plannedVisits, visitsOf, weeksOf } from './visits'

const MINUTE = 60_000
const zone = 'Australia/Lord_Howe'
const clock = fc.integer({ min: 0, max: 1439 }).map((n) => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(n / 60))}:${two(n % 60)}`
})
const someHours: fc.Arbitrary<ActiveHours> = fc
  .array(fc.array(fc.record({ from: clock, to: clock }), { maxLength: 2 }), { minLength: 7, maxLength: 7 })
  .map((week) => ({ week }))
const someMinute = fc.integer({ min: 0, max: 525_600 }).map((n) => Date.UTC(2026, 0) + n * MINUTE)

describe('active hours', () => {
  it('agree with a table of every minute of the week', () => {
    fc.assert(
      fc.property(someHours, someMinute, (hours, at) => {
        const expected = weekTable(hours)[minuteOfWeek(onWall(at, zone))]
        expect(isActive({ hours, dayOff: null }, at, zone)).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })

  it('last as long as they say and begin when they say', () => {
    fc.assert(
      fc.property(someHours, someMinute, (hours, at) => {
        const today = { hours, dayOff: null }
        const end = activeUntil(today, at, 'UTC')
        if (end !== Infinity) expect(isActive(today, end, 'UTC')).toBe(false)
        if (isActive(today, at, 'UTC')) expect(end).toBeGreaterThan(at)
        const next = nextActive(today, at, 'UTC')
        if (next === null) expect(hours.week.every((ranges) => ranges.length === 0)).toBe(true)
        else {
          expect(isActive(today, next, 'UTC')).toBe(true)
          expect(next === at || !isActive(today, next - MINUTE, 'UTC')).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('intervals', () => {
  it('come due in active hours, after unbroken active time of their length', () => {
    fc.assert(
      fc.property(someHours, someMinute, fc.integer({ min: 15, max: 480 }), (hours, anchor, every) => {
        const today = { hours, dayOff: null }
        const due = intervalDue(intervalRule('a', every), anchor, today, undefined, 'UTC')
        if (due === null) return
        const length = Math.max(20, every) * MINUTE
        expect(due - anchor).toBeGreaterThanOrEqual(length)
        expect(isActive(today, due, 'UTC')).toBe(true)
        expect(activeUntil(today, due - length, 'UTC')).toBeGreaterThan(due)
      }),
      { numRuns: 1_000 },
    )
  })

  it('that fit nowhere never come due', () => {
    const hours: ActiveHours = { week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '10:00' }]) }
    const due = intervalDue(
      intervalRule('a', 60),
      Date.UTC(2026, 0),
      { hours, dayOff: null },
      undefined,
      'UTC',
    )
    expect(due).toBeNull()
  })
})

describe('clock times', () => {
  it('are never denied by the quick look', () => {
    fc.assert(
      fc.property(
        fc.array(clock, { minLength: 1, maxLength: 4 }),
        someMinute,
        fc.integer({ min: 1, max: 3_500_000 }),
        (times, at, ms) => {
          const rule = clockRule('a', ...times)
          const config = { rules: [rule], hours: ALWAYS_ACTIVE, spikeIgnoresHours: false, maxPerDay: null }
          if (momentsBetween(rule, undefined, at, at + ms, zone).length > 0) {
            expect(mayFallDue(config, at, at + ms, zone)).toBe(true)
          }
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('visits', () => {
  it('keep the presets of the course', () => {
    expect([visitsOf('acute', 1, 1), visitsOf('acute', 2, 2)]).toEqual([2, 3])
    expect([visitsOf('chronic', 1, 4), visitsOf('chronic', 2, 6)]).toEqual([6, 12])
    expect([visitsOf('own', 1, 4), visitsOf('own', 2, 5)]).toEqual([4, 10])
    expect([weeksOf(7, 2), clampWeeks(2), clampWeeks(9)]).toEqual([4, 4, 6])
  })

  it('fall on their weekdays, the first one not before the first day', () => {
    const rule = {
      ...visitRule('v', '2026-06-10'),
      visits: 5,
      slots: [
        { weekday: 4, time: '08:00' },
        { weekday: 1, time: '17:15' },
      ] as const,
    }
    const visits = plannedVisits(rule)
    expect(visits.map(({ day, time }) => `${dateOfDay(day)} ${time}`)).toEqual([
      '2026-06-11 08:00',
      '2026-06-15 17:15',
      '2026-06-18 08:00',
      '2026-06-22 17:15',
      '2026-06-25 08:00',
    ])
    expect(visits.map(({ day }) => weekdayOf(day))).toEqual([4, 1, 4, 1, 4])
  })

  it('moved on a day of change keep their local time', () => {
    const moments = momentsBetween(
      visitRule('v', '2026-06-10'),
      { done: [1, 3, 4], moved: { '2': { date: '2026-10-25', time: '04:00' } } },
      0,
      Date.UTC(2027, 0),
      'Europe/Berlin',
    )
    expect(moments.map(({ due }) => due)).toEqual([
      instantOf(dayOfDate('2026-10-24'), 18 * 60, 'Europe/Berlin'),
      instantOf(dayOfDate('2026-10-25'), 3 * 60, 'Europe/Berlin'),
    ])
  })
})

describe('the ledger', () => {
  const line = (at: number, occurrenceKey: string): LedgerEntry => ({
    at,
    ruleId: 'a',
    occurrenceKey,
    due: at,
    decision: 'shown',
    reason: 'due',
    data: {},
  })

  it('is read newest first, lines of one moment last written first', () => {
    const entries = [line(1, 'a'), line(2, 'b'), line(2, 'c')]
    expect(newestFirst(entries).map(({ occurrenceKey }) => occurrenceKey)).toEqual(['c', 'b', 'a'])
  })
})

describe('what a caller needs', () => {
  it('knows which steps must be on disk at once', () => {
    const sim = new Simulation('2026-06-10 10:00', [clockRule('a', '10:30')]).until('10:10')
    const before = sim.state
    sim.pass(5)
    expect(mustSave(before, sim.state)).toBe(false)
    sim.until('10:30')
    expect(mustSave(before, sim.state)).toBe(true)
  })

  it('offers the answers of each kind', () => {
    expect(answersFor('follow-up')).toContain('eased')
    expect(answersFor('clock')).not.toContain('eased')
    expect(answersFor('check-in')[0]).toBe('rate')
    expect(answersFor('visit')).toContain('visit-done')
  })
})

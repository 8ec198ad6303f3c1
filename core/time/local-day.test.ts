import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Temporal } from 'temporal-polyfill/implementation'
import {
  clockOfMinute,
  dateOfDay,
  dayExists,
  dayOfDate,
  instantOf,
  localDate,
  localDay,
  localMoment,
  minuteOfClock,
  weekdayOf,
} from './local-day'
import { isKnownZone } from './zone-spans'
import { DAY_MS } from './units'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Nuuk',
  'Asia/Kathmandu',
  'Asia/Beirut',
]

const at = (date: string, time: string, zone: string): string =>
  new Date(instantOf(dayOfDate(date), minuteOfClock(time), zone)).toISOString()

describe('instantOf', () => {
  it.each([
    ['plain', '2026-06-10', '09:30', 'Europe/Berlin', '2026-06-10T07:30:00.000Z'],
    ['left out: next valid minute', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['left out, first minute', '2026-03-29', '02:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['just after the gap', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['repeated: the first', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['half-hour gap', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['half-hour repeat', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['Ramadan gap', '2026-03-22', '02:10', 'Africa/Casablanca', '2026-03-22T02:00:00.000Z'],
    ['a day that never was', '2011-12-30', '09:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['gap at the end of a day', '2024-03-30', '23:30', 'America/Nuuk', '2024-03-31T01:00:00.000Z'],
  ])('%s', (_name, date, time, zone, expected) => {
    expect(at(date, time, zone)).toBe(expected)
  })

  it('agrees with Temporal wherever the local time exists', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: dayOfDate('2005-01-01'), max: dayOfDate('2040-12-31') }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minute) => {
          const plain = Temporal.PlainDateTime.from(`${dateOfDay(day)}T${clockOfMinute(minute)}`)
          const theirs = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
          const ours = instantOf(day, minute, zone)
          if (theirs.toPlainDateTime().equals(plain)) return ours === theirs.epochMilliseconds
          return ours === theirs.getTimeZoneTransition('next')?.epochMilliseconds
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('localMoment', () => {
  it('agrees with Temporal', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2040, 0) }),
        (zone, instant) => {
          const theirs = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
          const ours = localMoment(instant, zone)
          expect(localDate(instant, zone)).toBe(theirs.toPlainDate().toString())
          expect([ours.minute, ours.weekday]).toEqual([theirs.hour * 60 + theirs.minute, theirs.dayOfWeek])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('calendar words', () => {
  it('knows days that a zone left out', () => {
    expect(dayExists(dayOfDate('2011-12-30'), 'Pacific/Apia')).toBe(false)
    expect(dayExists(dayOfDate('2011-12-30'), 'UTC')).toBe(true)
    expect(localDay(Date.UTC(2011, 11, 30, 9, 59), 'Pacific/Apia')).toBe(dayOfDate('2011-12-29'))
  })

  it('reads and writes dates and times, refusing what is none', () => {
    expect(dateOfDay(dayOfDate('2028-02-29'))).toBe('2028-02-29')
    for (const wrong of ['2027-02-29', '2027-13-01', 'soon', '2027-1-1']) expect(dayOfDate(wrong)).toBeNaN()
    expect(minuteOfClock('23:59')).toBe(1439)
    for (const wrong of ['24:00', '7:05', '12:60', '']) expect(minuteOfClock(wrong)).toBeNaN()
    expect(clockOfMinute(425)).toBe('07:05')
    expect(weekdayOf(0)).toBe(4)
    expect(weekdayOf(-4)).toBe(7)
    expect(weekdayOf(Date.UTC(2026, 10, 22) / DAY_MS)).toBe(7)
  })

  it('tells known zones from unknown ones', () => {
    expect(isKnownZone('Europe/Berlin')).toBe(true)
    expect(isKnownZone('Europe/Linggu')).toBe(false)
  })
})

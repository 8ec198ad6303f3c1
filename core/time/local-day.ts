import { DAY_MS, MINUTE_MS } from './units'
import { dateOfDay, weekdayOf, type DayNumber, type LocalDate, type Weekday } from './date'
import { spanAt } from './zone-spans'

export { dateOfDay, dayOfDate, weekdayOf, type DayNumber, type LocalDate, type Weekday } from './date'

/** A time on a 24-hour clock: `07:05`. */
export type ClockTime = string

/** What a calendar and a clock on the wall show at an instant. */
export interface LocalMoment {
  readonly day: DayNumber
  readonly weekday: Weekday
  /** Whole minutes since local midnight, 0 to 1439. */
  readonly minute: number
}

/** Minutes since midnight of `07:05`; NaN when it is not a time of 00:00 to 23:59. */
export const minuteOfClock = (time: ClockTime): number => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  return match === null ? NaN : Number(match[1]) * 60 + Number(match[2])
}

/** `07:05` of minutes since midnight, 0 to 1440 (`24:00` is the end of a day). */
export const clockOfMinute = (minute: number): ClockTime =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** What the wall clock of a zone shows at an instant (epoch ms). */
export const localMoment = (at: number, zone: string): LocalMoment => {
  const local = at + spanAt(at, zone).offset
  const day = Math.floor(local / DAY_MS)
  return { day, weekday: weekdayOf(day), minute: Math.floor((local - day * DAY_MS) / MINUTE_MS) }
}

/** The calendar date of a zone at an instant (epoch ms), as a day number. */
export const localDay = (at: number, zone: string): DayNumber =>
  Math.floor((at + spanAt(at, zone).offset) / DAY_MS)

/** The calendar date of a zone at an instant (epoch ms). */
export const localDate = (at: number, zone: string): LocalDate => dateOfDay(localDay(at, zone))

/**
 * The instant (epoch ms) at which a zone's wall clock first shows a date and time.
 * A time that a change of the clock leaves out becomes the next valid minute; of a repeated hour the first counts.
 * @param minute minutes since midnight, 0 to 1440 (1440 is the next day's midnight)
 */
export const instantOf = (day: DayNumber, minute: number, zone: string): number => {
  const local = day * DAY_MS + minute * MINUTE_MS
  const guess = spanAt(local, zone)
  const direct = local - guess.offset
  // Far from a change (no zone jumps more than a day) the guess is the answer.
  if (direct - guess.from > DAY_MS && guess.to - direct > DAY_MS) return direct
  let span = spanAt(local - 2 * DAY_MS, zone)
  while (local - span.offset >= span.to) span = spanAt(span.to, zone)
  return Math.max(local - span.offset, span.from)
}

/** The instant (epoch ms) at which the calendar day of an instant began, whatever the clock did that day. */
export const startOfDay = (at: number, zone: string): number => instantOf(localDay(at, zone), 0, zone)

/** The instant (epoch ms) at which the next calendar day begins. */
export const endOfDay = (at: number, zone: string): number => instantOf(localDay(at, zone) + 1, 0, zone)

/** Whether a zone's calendar has this day at all: Apia went from 29 to 31 December 2011. */
export const dayExists = (day: DayNumber, zone: string): boolean =>
  localDay(instantOf(day, 0, zone), zone) === day

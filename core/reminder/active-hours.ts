import {
  instantOf,
  localDay,
  localMoment,
  minuteOfClock,
  weekdayOf,
  type ClockTime,
  type DayNumber,
} from '../time/local-day'
import { DAY_MINUTES } from '../time/units'

/** From a time (inclusive) to a time (exclusive); `to` at or before `from` lies on the next day. */
export interface HourRange {
  readonly from: ClockTime
  /** `00:01` to `24:00`. */
  readonly to: ClockTime | '24:00'
}

/** Ranges of each weekday, Monday first; seven lists. A day without ranges is quiet. */
export interface ActiveHours {
  readonly week: readonly (readonly HourRange[])[]
}

interface MinuteRange {
  readonly from: number
  /** Beyond 1440 when it crosses midnight. */
  readonly to: number
}

const weekOf = (ranges: readonly HourRange[], days: readonly number[]): ActiveHours => ({
  week: [1, 2, 3, 4, 5, 6, 7].map((day) => (days.includes(day) ? ranges : [])),
})

export const ALWAYS_ACTIVE: ActiveHours = weekOf([{ from: '00:00', to: '24:00' }], [1, 2, 3, 4, 5, 6, 7])
/** Quiet from 21:00 to 8:00. */
export const DEFAULT_ACTIVE_HOURS: ActiveHours = weekOf(
  [{ from: '08:00', to: '21:00' }],
  [1, 2, 3, 4, 5, 6, 7],
)
/** Monday to Friday, 9:00 to 18:00: the usual hours of an interval. */
export const DESK_HOURS: ActiveHours = weekOf([{ from: '09:00', to: '18:00' }], [1, 2, 3, 4, 5])

/** Ranges as minutes; hours change rarely and are asked at every tick, so they are read once per object. */
const compiled = new WeakMap<ActiveHours, readonly (readonly MinuteRange[])[]>()

const minuteRange = ({ from, to }: HourRange): MinuteRange => {
  const start = minuteOfClock(from)
  const end = to === '24:00' ? DAY_MINUTES : minuteOfClock(to)
  return { from: start, to: end > start ? end : end + DAY_MINUTES }
}

const rangesOf = (hours: ActiveHours, day: DayNumber): readonly MinuteRange[] => {
  let week = compiled.get(hours)
  if (week === undefined) {
    week = hours.week.map((ranges) => ranges.map(minuteRange))
    compiled.set(hours, week)
  }
  return week[weekdayOf(day) - 1] ?? []
}

/** Hours with the day that the person took off, if any. */
export interface HoursToday {
  readonly hours: ActiveHours
  /** Day number of the day off: quiet from midnight, and ranges that begin on it are quiet to their end. */
  readonly dayOff: DayNumber | null
}

interface ActiveRange {
  /** Day it began on. */
  readonly day: DayNumber
  /** Minutes after that day's midnight, exclusive. */
  readonly to: number
}

/** The active range that holds an instant, by what the wall clock shows, as the day it began on and its minutes. */
const rangeAt = ({ hours, dayOff }: HoursToday, at: number, zone: string): ActiveRange | null => {
  const { day, minute } = localMoment(at, zone)
  if (day === dayOff) return null
  for (const range of rangesOf(hours, day)) {
    if (minute < range.from || minute >= range.to) continue
    return { to: day + 1 === dayOff ? Math.min(range.to, DAY_MINUTES) : range.to, day }
  }
  if (day - 1 === dayOff) return null
  for (const range of rangesOf(hours, day - 1)) {
    if (minute + DAY_MINUTES < range.to) return { to: range.to, day: day - 1 }
  }
  return null
}

/** Whether an instant (epoch ms) lies in active hours. */
export const isActive = (today: HoursToday, at: number, zone: string): boolean =>
  rangeAt(today, at, zone) !== null

/** Whether the day off alone is what makes an instant quiet. */
export const quietByDayOff = (today: HoursToday, at: number, zone: string): boolean =>
  today.dayOff !== null && !isActive(today, at, zone) && isActive({ ...today, dayOff: null }, at, zone)

/** Weeks of unbroken activity are as good as for ever. */
const MOST_RANGES = 64

/** When the unbroken active time that holds `at` ends (epoch ms); `at` itself when it is quiet; Infinity if never. */
export const activeUntil = (today: HoursToday, at: number, zone: string): number => {
  let end = at
  for (let i = 0; i < MOST_RANGES; i++) {
    const range = rangeAt(today, end, zone)
    if (range === null) return end
    // On a day when the clock goes back, the end may already have been shown once: then it lasts to the change.
    const next = instantOf(range.day, range.to, zone)
    if (next <= end) return end
    end = next
  }
  return Infinity
}

/** The next instant at or after `at` (epoch ms) that is active, or null when there is none within 15 days. */
export const nextActive = (today: HoursToday, at: number, zone: string): number | null => {
  if (isActive(today, at, zone)) return at
  const first = localDay(at, zone)
  let best: number | null = null
  for (let day = first; day <= first + 15 && best === null; day++) {
    if (day === today.dayOff) continue
    for (const range of rangesOf(today.hours, day)) {
      const start = instantOf(day, range.from, zone)
      if (start > at && (best === null || start < best) && isActive(today, start, zone)) best = start
    }
  }
  return best
}

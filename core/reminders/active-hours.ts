import { instantOf, localDay, localMoment, minuteOfClock, weekdayOf, type DayNumber } from '../time/local-day'
import { DAY_MINUTES, DAY_MS, MINUTE_MS } from '../time/units'
import { spanAt } from '../time/zone-spans'
import type { ActiveHours, HourRange } from './rule-schema'

export type { ActiveHours, HourRange } from './rule-schema'

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

/** Ranges as minutes, computed once per object: hours change rarely, but every tick needs them. */
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
  /** Day number of the day off: ranges that begin on it are quiet to their end, also after midnight. */
  readonly dayOff: DayNumber | null
  /** The minute that the clock shows at the end of a range counts as inside: a clock time of 21:00 in hours to 21:00. */
  readonly lastMinute?: boolean
}

interface ActiveRange {
  /** Day it began on. */
  readonly day: DayNumber
  /** Minutes after that day's midnight, exclusive. */
  readonly to: number
}

/** The active range that contains an instant, in wall-clock time: the day it began on and the minute it ends at. */
const rangeAt = (today: HoursToday, at: number, zone: string): ActiveRange | null => {
  const { hours, dayOff } = today
  const more = today.lastMinute === true ? 1 : 0
  const { day, minute } = localMoment(at, zone)
  for (const [began, shown] of [
    [day, minute],
    [day - 1, minute + DAY_MINUTES],
  ] as const) {
    if (began === dayOff) continue
    for (const range of rangesOf(hours, began)) {
      const to = range.to + more
      if (shown >= range.from && shown < to) return { to, day: began }
    }
  }
  return null
}

/** Whether an instant (epoch ms) lies in active hours. */
export const isActive = (today: HoursToday, at: number, zone: string): boolean =>
  rangeAt(today, at, zone) !== null

/** Whether the day off alone is what makes an instant quiet. */
export const quietByDayOff = (today: HoursToday, at: number, zone: string): boolean =>
  today.dayOff !== null && !isActive(today, at, zone) && isActive({ ...today, dayOff: null }, at, zone)

/** The first instant after `after` (epoch ms) at which the wall clock shows this time; a repeated hour shows it twice. */
const shownAfter = (day: DayNumber, minute: number, zone: string, after: number): number | null => {
  const first = instantOf(day, minute, zone)
  if (first > after) return first
  const local = day * DAY_MS + minute * MINUTE_MS
  const span = spanAt(after, zone)
  const again = [span.offset, ...(Number.isFinite(span.to) ? [spanAt(span.to, zone).offset] : [])]
    .map((offset) => local - offset)
    .find((at) => at > after && at + spanAt(at, zone).offset === local)
  return again ?? null
}

/** Active time that goes on for more ranges than this counts as never ending. */
const MOST_RANGES = 64

/** When the unbroken active time that contains `at` ends (epoch ms); `at` itself when it is quiet; Infinity if never. */
export const activeUntil = (today: HoursToday, at: number, zone: string): number => {
  let end = at
  for (let i = 0; i < MOST_RANGES; i++) {
    const range = rangeAt(today, end, zone)
    if (range === null) return end
    const next = shownAfter(range.day, range.to, zone, end)
    if (next === null) return end
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
      const start = shownAfter(day, range.from, zone, at)
      if (start !== null && (best === null || start < best) && isActive(today, start, zone)) best = start
    }
  }
  // A clock that goes back may lead from quiet hours into active ones.
  const change = spanAt(at, zone).to
  const isSooner = Number.isFinite(change) && change < (best ?? at + 15 * DAY_MS)
  return isSooner && isActive(today, change, zone) ? change : best
}

/** First minute of a day on which active time begins; a range at midnight that goes on from the day before does not. */
const firstMinute = (hours: ActiveHours, day: DayNumber): number | null => {
  const ranges = rangesOf(hours, day)
  const goesOn = rangesOf(hours, day - 1).some(({ to }) => to >= DAY_MINUTES)
  const begins = ranges.filter(({ from }) => from > 0 || !goesOn)
  const starts = (begins.length > 0 ? begins : ranges).map(({ from }) => from)
  return starts.length > 0 ? Math.min(...starts) : null
}

/** Minute at which the person's day begins. A day without active hours begins when the next one with them does. */
const startOfDay = (hours: ActiveHours, day: DayNumber): number => {
  for (let next = day; next < day + 7; next++) {
    const minute = firstMinute(hours, next)
    if (minute !== null) return minute
  }
  return 0
}

/**
 * The person's day at an instant (epoch ms), as the number of the calendar day on which it began. It lasts from the
 * first active minute of one day to that of the next: half past midnight belongs to the evening before, and so does
 * the second half of a night shift.
 */
export const personDay = (hours: ActiveHours, at: number, zone: string): DayNumber => {
  const { day, minute } = localMoment(at, zone)
  return minute >= startOfDay(hours, day) ? day : day - 1
}

/** When the person's day with this number begins, epoch ms. */
export const personDayStart = (hours: ActiveHours, day: DayNumber, zone: string): number =>
  instantOf(day, startOfDay(hours, day), zone)

/**
 * The day that "day off today" means at an instant (epoch ms): the one whose active range contains it, else the
 * calendar day, whose hours may still lie ahead.
 */
export const dayToTakeOff = (hours: ActiveHours, at: number, zone: string): DayNumber =>
  rangeAt({ hours, dayOff: null }, at, zone)?.day ?? localDay(at, zone)

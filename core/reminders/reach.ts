import { minuteOfClock, type ClockTime, type Weekday } from '../time/local-day'
import { DAY_MINUTES, DAY_MS, MINUTE_MS } from '../time/units'
import { isActive, type ActiveHours, type HourRange } from './active-hours'
import { intervalDue, intervalMs } from './due-moments'
import type { IntervalRule, ReminderConfig, Rule, VisitRule } from './rule'

/** A Monday, UTC: hours by the week have no date and no zone. */
const A_MONDAY = 4 * DAY_MS

/** A time of a rule at which it cannot come, because it lies outside the active hours. */
export interface MissedTime {
  readonly weekday: Weekday
  readonly time: ClockTime
}

/** Whether `none` or only `some` of a rule's times can come. An interval or a follow-up has no times to list. */
export interface Unreached {
  readonly reach: 'none' | 'some'
  readonly missed: readonly MissedTime[]
}

const weekdayBefore = (weekday: Weekday, days: number): Weekday =>
  (((((weekday - 1 - days) % 7) + 7) % 7) + 1) as Weekday

const clockOf = (minute: number): ClockTime =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const isInside = (hours: ActiveHours, { weekday, time }: MissedTime): boolean =>
  isActive(
    { hours, dayOff: null, lastMinute: true },
    A_MONDAY + (weekday - 1) * DAY_MS + minuteOfClock(time) * MINUTE_MS,
    'UTC',
  )

/** When a week's visits remind, by the weekday of the reminder. */
const visitTimes = ({ slots, dayBeforeAt, minutesBefore }: VisitRule): readonly MissedTime[] =>
  slots.flatMap(({ weekday, time }) => {
    const minute = minuteOfClock(time) - minutesBefore
    return [
      { weekday: weekdayBefore(weekday, 1), time: dayBeforeAt },
      minute >= 0
        ? { weekday, time: clockOf(minute) }
        : { weekday: weekdayBefore(weekday, 1), time: clockOf(minute + DAY_MINUTES) },
    ]
  })

const timesOf = (rule: Rule): readonly MissedTime[] => {
  if (rule.kind === 'visit') return visitTimes(rule)
  if (rule.kind !== 'clock' && rule.kind !== 'check-in') return []
  return rule.weekdays.flatMap((weekday) => rule.times.map((time) => ({ weekday, time })))
}

/** Where the active hours keep a rule from coming; null where they do not. */
export const unreached = (
  rule: Rule,
  { hours, spikeIgnoresHours }: Pick<ReminderConfig, 'hours' | 'spikeIgnoresHours'>,
): Unreached | null => {
  if (rule.kind === 'interval') {
    const due = intervalDue({ ...rule }, A_MONDAY, { hours, dayOff: null }, undefined, 'UTC')
    return due === null ? { reach: 'none', missed: [] } : null
  }
  if (rule.kind === 'follow-up') {
    const quiet = Array.from({ length: 7 * 24 }, (_, hour) => A_MONDAY + (hour * DAY_MS) / 24)
    const always = quiet.every((at) => isActive({ hours, dayOff: null }, at, 'UTC'))
    const never = quiet.every((at) => !isActive({ hours, dayOff: null }, at, 'UTC'))
    return spikeIgnoresHours || always ? null : { reach: never ? 'none' : 'some', missed: [] }
  }
  if (rule.ignoresHours === true) return null
  const times = timesOf(rule).filter(({ time }) => !Number.isNaN(minuteOfClock(time)))
  const missed = times.filter((time) => !isInside(hours, time))
  if (missed.length === 0) return null
  return { reach: missed.length === times.length ? 'none' : 'some', missed }
}

/** The minutes of a week that are looked at to compare hours: every fifth. */
const WEEK = Array.from({ length: (7 * DAY_MINUTES) / 5 }, (_, n) => A_MONDAY + n * 5 * MINUTE_MS)

/**
 * Another interval because of which this one never comes, or null: a prompt to press restarts every interval, so a
 * shorter one that is active whenever this one is always comes first.
 */
export const shorterThan = (
  rule: Rule,
  { rules, hours: active }: Pick<ReminderConfig, 'rules' | 'hours'>,
): IntervalRule | null => {
  if (rule.kind !== 'interval') return null
  const inside = (hours: ActiveHours | null, at: number): boolean =>
    hours === null || isActive({ hours, dayOff: null }, at, 'UTC')
  const shorter = rules.filter(
    (other): other is IntervalRule =>
      other.kind === 'interval' &&
      other.enabled &&
      other.id !== rule.id &&
      intervalMs(other) < intervalMs(rule),
  )
  if (shorter.length === 0) return null
  const own = WEEK.filter((at) => inside(active, at) && inside(rule.hours, at))
  return shorter.find(({ hours }) => own.every((at) => inside(hours, at))) ?? null
}

/** The day's ranges, with the nearest one extended to include a minute that lies outside all of them. */
const stretched = (ranges: readonly HourRange[], minute: number, time: ClockTime): readonly HourRange[] => {
  const ways = ranges.map((range, i) => {
    const start = minuteOfClock(range.from)
    const end = range.to === '24:00' ? DAY_MINUTES : minuteOfClock(range.to)
    if (minute > start) return { by: minute - end, ranges: ranges.with(i, { ...range, to: time }) }
    // A range over midnight stays as it is: if it began earlier, it would end on its own day.
    const earlier =
      end > start ? ranges.with(i, { ...range, from: time }) : [{ from: time, to: range.from }, ...ranges]
    return { by: start - minute, ranges: earlier }
  })
  return ways.sort((a, b) => a.by - b.by)[0]?.ranges ?? ranges
}

/** The hours extended to include these times; null where one lies on a day without hours, which the person chose. */
export const widenedFor = (hours: ActiveHours, missed: readonly MissedTime[]): ActiveHours | null => {
  let week = hours.week
  for (const { weekday, time } of missed) {
    const ranges = week[weekday - 1] ?? []
    if (ranges.length === 0) return null
    // An earlier time may already have extended the hours.
    if (isInside({ week }, { weekday, time })) continue
    week = week.with(weekday - 1, stretched(ranges, minuteOfClock(time), time))
  }
  return missed.length === 0 ? null : { week }
}

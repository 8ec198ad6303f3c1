import {
  clockOfMinute,
  dateOfDay,
  dayExists,
  instantOf,
  localDay,
  minuteOfClock,
  weekdayOf,
  type DayNumber,
} from '../time/local-day'
import { DAY_MS, MINUTE_MS, DAY_MINUTES, HOUR_MS } from '../time/units'
import { spanAt } from '../time/zone-spans'
import { activeUntil, nextActive, personDayStart, type ActiveHours, type HoursToday } from './active-hours'
import {
  type CheckInRule,
  type ClockRule,
  type Rule,
  type VisitRule,
  type ReminderConfig,
  MIN_GAP_MS,
  type FollowUpRule,
  type IntervalRule,
} from './rule'
import type { Occurrence, VisitChanges, Episode } from './state'
import { NO_VISIT_CHANGES, plannedVisits, visitKey } from './visits'

/** Rules whose occurrences are local times, known without any history. */
export type CalendarRule = ClockRule | CheckInRule | VisitRule

export const isCalendarRule = (rule: Rule): rule is CalendarRule =>
  rule.kind === 'clock' || rule.kind === 'check-in' || rule.kind === 'visit'

/** Minutes of day, sorted and without repeats; computed once per rule object, because every tick needs them. */
const minutes = new WeakMap<ClockRule | CheckInRule, readonly number[]>()

const minutesOf = (rule: ClockRule | CheckInRule): readonly number[] => {
  let list = minutes.get(rule)
  if (list === undefined) {
    list = [...new Set(rule.times.map(minuteOfClock))].filter((minute) => minute >= 0).sort((a, b) => a - b)
    minutes.set(rule, list)
  }
  return list
}

/** Whether the zone's calendar leaves this day out: then it has no times to remind at. */
const skippedDay = (day: DayNumber, due: number, zone: string): boolean =>
  localDay(due, zone) !== day && !dayExists(day, zone)

/** Whether the occurrence with this key comes at a time of the wall clock, and not after a length of time. */
export const isCalendarKey = (key: string): boolean => /~(?:\d{4}-\d\d-\d\dT|visit-)/.test(key)

const onClock = (rule: ClockRule | CheckInRule, day: DayNumber, minute: number, due: number): Occurrence => ({
  key: `${rule.id}~${dateOfDay(day)}T${clockOfMinute(minute)}`,
  ruleId: rule.id,
  ruleName: rule.name,
  kind: rule.kind,
  due,
})

const clockBetween = (
  rule: ClockRule | CheckInRule,
  after: number,
  upTo: number,
  zone: string,
): readonly Occurrence[] => {
  const times = minutesOf(rule)
  const found: Occurrence[] = []
  const { offset, to } = spanAt(after, zone)
  const first = Math.floor((after + offset) / DAY_MS)
  const last = upTo < to ? Math.floor((upTo + offset) / DAY_MS) : localDay(upTo, zone)
  for (let day = first; day <= last; day++) {
    if (!rule.weekdays.includes(weekdayOf(day))) continue
    for (const minute of times) {
      // Most ticks end here: within one UTC offset, arithmetic alone shows that this time is not due.
      const guess = day * DAY_MS + minute * MINUTE_MS - offset
      if (upTo < to && (guess <= after || guess > upTo)) continue
      const due = instantOf(day, minute, zone)
      if (due <= after || due > upTo || skippedDay(day, due, zone)) continue
      found.push(onClock(rule, day, minute, due))
    }
  }
  return found
}

interface VisitMemo {
  readonly changes: VisitChanges
  readonly zone: string
  readonly moments: readonly Occurrence[]
}

/** Kept because every tick needs the moments of a course, and they change only with the rule, its visits or the zone. */
const courses = new WeakMap<VisitRule, VisitMemo>()

/** Reminders of all visits that are not done, earliest first. */
const visitMoments = (rule: VisitRule, changes: VisitChanges, zone: string): readonly Occurrence[] => {
  const memo = courses.get(rule)
  if (memo !== undefined && memo.changes === changes && memo.zone === zone) return memo.moments
  const moments = planMoments(rule, changes, zone)
  courses.set(rule, { changes, zone, moments })
  return moments
}

const planMoments = (rule: VisitRule, changes: VisitChanges, zone: string): readonly Occurrence[] =>
  plannedVisits(rule, changes)
    .filter(({ done }) => !done)
    .flatMap((visit) => {
      const { number, day, time } = visit
      const at = instantOf(day, minuteOfClock(time), zone)
      const moment = (when: 'day-before' | 'on-day', due: number): Occurrence => ({
        key: visitKey(rule, visit, when),
        ruleId: rule.id,
        ruleName: rule.name,
        kind: 'visit',
        due,
        visit: { number, date: dateOfDay(day), time, when },
      })
      return [
        moment('day-before', instantOf(day - 1, minuteOfClock(rule.dayBeforeAt), zone)),
        moment('on-day', at - rule.minutesBefore * MINUTE_MS),
      ]
    })
    .sort((a, b) => a.due - b.due)

/** Most days that are searched for due times after the computer was off. */
const MOST_DAYS = 400

/** Occurrences of a calendar rule due in `(after, upTo]`, epoch ms, earliest first. */
export const momentsBetween = (
  rule: CalendarRule,
  changes: VisitChanges | undefined,
  after: number,
  upTo: number,
  zone: string,
): readonly Occurrence[] => {
  const from = Math.max(after, upTo - MOST_DAYS * DAY_MS)
  if (rule.kind !== 'visit') return clockBetween(rule, from, upTo, zone)
  const moments = visitMoments(rule, changes ?? NO_VISIT_CHANGES, zone)
  return moments.some(({ due }) => due > from && due <= upTo)
    ? moments.filter(({ due }) => due > from && due <= upTo)
    : []
}

const nextOnClock = (rule: ClockRule | CheckInRule, after: number, zone: string): number | null => {
  const first = localDay(after, zone)
  // The same weekday comes again after 7 days; two more, in case a change of the clock leaves the time out.
  for (let day = first; day <= first + 9; day++) {
    if (!rule.weekdays.includes(weekdayOf(day))) continue
    for (const minute of minutesOf(rule)) {
      const due = instantOf(day, minute, zone)
      if (due > after && !skippedDay(day, due, zone)) return due
    }
  }
  return null
}

/** When the next occurrence of a calendar rule after an instant (epoch ms) is due, epoch ms, or null. */
export const nextMoment = (
  rule: CalendarRule,
  changes: VisitChanges | undefined,
  after: number,
  zone: string,
): number | null =>
  rule.kind === 'visit'
    ? (visitMoments(rule, changes ?? NO_VISIT_CHANGES, zone).find(({ due }) => due > after)?.due ?? null)
    : nextOnClock(rule, after, zone)

/** Which minutes of a day any clock time or check-in of these settings falls on. */
const tables = new WeakMap<ReminderConfig, Uint8Array>()
const unclocked = new WeakMap<ReminderConfig, readonly Rule[]>()

/** The enabled rules without clock times: few, and checked on every step. */
export const rulesWithoutTimes = (config: ReminderConfig): readonly Rule[] => {
  let rules = unclocked.get(config)
  if (rules === undefined) {
    rules = config.rules.filter(({ kind, enabled }) => enabled && kind !== 'clock' && kind !== 'check-in')
    unclocked.set(config, rules)
  }
  return rules
}

const tableOf = (config: ReminderConfig): Uint8Array => {
  let table = tables.get(config)
  if (table === undefined) {
    table = new Uint8Array(DAY_MINUTES)
    for (const rule of config.rules) {
      if (rule.kind !== 'clock' && rule.kind !== 'check-in') continue
      for (const time of rule.times) table[minuteOfClock(time)] = 1
    }
    tables.set(config, table)
  }
  return table
}

/**
 * Whether any clock time may fall due in `(after, upTo]` (epoch ms). Answers "no" quickly for the many ticks between
 * two times. Where a change of the clock is near, it answers "maybe".
 */
export const mayFallDue = (config: ReminderConfig, after: number, upTo: number, zone: string): boolean => {
  const { offset, to } = spanAt(after, zone)
  if (upTo >= to || upTo - after > HOUR_MS) return true
  const table = tableOf(config)
  const last = Math.floor((upTo + offset) / MINUTE_MS)
  for (let minute = Math.floor((after + offset) / MINUTE_MS) + 1; minute <= last; minute++) {
    if (table[minute % DAY_MINUTES] === 1) return true
  }
  return false
}

/** Active ranges tried before an interval counts as never fitting: two weeks with three ranges a day. */
const MOST_WINDOWS = 48

/** Active hours repeat every week, so a search of two weeks finds every range. */
const LONGEST_SEARCH_MS = 15 * DAY_MS

/** Time at the computer between two prompts of an interval, ms. */
export const intervalMs = (rule: IntervalRule): number => Math.max(rule.everyMinutes * MINUTE_MS, MIN_GAP_MS)

interface DueMemo {
  readonly anchor: number
  readonly hours: ActiveHours
  readonly dayOff: DayNumber | null
  readonly notToday: DayNumber | undefined
  readonly zone: string
  readonly due: number | null
}

/** The last result for each rule: every tick asks with the same arguments until a session, a prompt or a rest. */
const answers = new WeakMap<IntervalRule, DueMemo>()

/**
 * When an interval comes due (epoch ms), or null when it fits in no active time of the next two weeks.
 * Quiet hours are rest: after them it counts anew from the first active minute.
 * @param anchor last session, prompt or rest, epoch ms
 * @param notToday day of the person (if any) on which it is not wanted
 */
export const intervalDue = (
  rule: IntervalRule,
  anchor: number,
  today: HoursToday,
  notToday: DayNumber | undefined,
  zone: string,
): number | null => {
  const { hours, dayOff } = today
  const memo = answers.get(rule)
  const same =
    memo !== undefined &&
    memo.anchor === anchor &&
    memo.hours === hours &&
    memo.dayOff === dayOff &&
    memo.notToday === notToday &&
    memo.zone === zone
  if (same) return memo.due
  const due = findDue(rule, anchor, today, notToday, zone)
  answers.set(rule, { anchor, hours, dayOff, notToday, zone, due })
  return due
}

const findDue = (
  rule: IntervalRule,
  anchor: number,
  today: HoursToday,
  notToday: DayNumber | undefined,
  zone: string,
): number | null => {
  const all: readonly HoursToday[] =
    rule.hours === null ? [today] : [today, { hours: rule.hours, dayOff: today.dayOff }]
  let from =
    notToday === undefined ? anchor : Math.max(anchor, personDayStart(today.hours, notToday + 1, zone))
  for (let i = 0; i < MOST_WINDOWS; i++) {
    let start: number | null = from
    // The rule's own hours may never overlap the active hours: then this search must end.
    const tooLate: number = from + LONGEST_SEARCH_MS
    for (let settled = false; !settled && start !== null && start < tooLate;) {
      const before: number = start
      for (const hours of all) start = start === null ? null : nextActive(hours, start, zone)
      settled = start === before
    }
    if (start === null || start >= tooLate) return null
    const begin = start
    const end = Math.min(...all.map((hours) => activeUntil(hours, begin, zone)))
    const due = begin + intervalMs(rule)
    if (due < end) return due
    from = end
  }
  return null
}

/** The follow-up that is due after the last session of an open spike, or null. */
export const followUpOf = (rule: FollowUpRule, episode: Episode | null): Occurrence | null => {
  if (episode === null || episode.lastSessionEnd === null || episode.asked.includes(rule.id)) return null
  return {
    key: `${rule.id}~spike-${String(episode.number)}.${String(episode.sessions)}`,
    ruleId: rule.id,
    ruleName: rule.name,
    kind: 'follow-up',
    due: episode.lastSessionEnd + rule.afterMinutes * MINUTE_MS,
  }
}

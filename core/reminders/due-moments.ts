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
import { DAY_MS, MINUTE_MS } from '../time/units'
import { spanAt } from '../time/zone-spans'
import type { Occurrence } from './occurrence'
import type { CheckInRule, ClockRule, Rule, VisitRule } from './rule'
import type { VisitChanges } from './state'
import { NO_VISIT_CHANGES, plannedVisits, visitKey } from './visits'

/** Rules whose occurrences are local times, known without any history. */
export type CalendarRule = ClockRule | CheckInRule | VisitRule

export const isCalendarRule = (rule: Rule): rule is CalendarRule =>
  rule.kind === 'clock' || rule.kind === 'check-in' || rule.kind === 'visit'

/** Minutes of day, sorted and without repeats; read once per rule object because every tick asks. */
const minutes = new WeakMap<ClockRule | CheckInRule, readonly number[]>()

const minutesOf = (rule: ClockRule | CheckInRule): readonly number[] => {
  let list = minutes.get(rule)
  if (list === undefined) {
    list = [...new Set(rule.times.map(minuteOfClock))].filter((minute) => minute >= 0).sort((a, b) => a - b)
    minutes.set(rule, list)
  }
  return list
}

/** A day that the zone left out altogether has no times to remind at. */
const skippedDay = (day: DayNumber, due: number, zone: string): boolean =>
  localDay(due, zone) !== day && !dayExists(day, zone)

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
      // Nearly every tick ends here: within one offset, plain arithmetic already says that nothing falls due.
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

/** A course is the same at every tick until it is changed. */
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

/** Longest stretch that is looked through one by one; a computer off for longer has other worries. */
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

interface ClockMoment {
  readonly day: DayNumber
  readonly minute: number
  readonly due: number
}

const nextOnClock = (rule: ClockRule | CheckInRule, after: number, zone: string): ClockMoment | null => {
  const first = localDay(after, zone)
  // Eight days reach the same weekday again; one more, should a change of the clock eat it.
  for (let day = first; day <= first + 9; day++) {
    if (!rule.weekdays.includes(weekdayOf(day))) continue
    for (const minute of minutesOf(rule)) {
      const due = instantOf(day, minute, zone)
      if (due > after && !skippedDay(day, due, zone)) return { day, minute, due }
    }
  }
  return null
}

const nextVisit = (
  rule: VisitRule,
  changes: VisitChanges | undefined,
  after: number,
  zone: string,
): Occurrence | null =>
  visitMoments(rule, changes ?? NO_VISIT_CHANGES, zone).find(({ due }) => due > after) ?? null

/** The first occurrence of a calendar rule due after an instant (epoch ms), or null. */
export const nextMoment = (
  rule: CalendarRule,
  changes: VisitChanges | undefined,
  after: number,
  zone: string,
): Occurrence | null => {
  if (rule.kind === 'visit') return nextVisit(rule, changes, after, zone)
  const next = nextOnClock(rule, after, zone)
  return next === null ? null : onClock(rule, next.day, next.minute, next.due)
}

/** When that is, epoch ms, without the cost of naming it. */
export const nextMomentAt = (
  rule: CalendarRule,
  changes: VisitChanges | undefined,
  after: number,
  zone: string,
): number | null =>
  (rule.kind === 'visit' ? nextVisit(rule, changes, after, zone) : nextOnClock(rule, after, zone))?.due ??
  null

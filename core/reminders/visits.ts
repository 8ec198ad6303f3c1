import {
  dateOfDay,
  dayOfDate,
  minuteOfClock,
  weekdayOf,
  type ClockTime,
  type DayNumber,
} from '../time/local-day'
import { COURSE_PRESETS, OWN_COURSE_WEEKS, VISITS, type Course, type VisitRule } from './rule'
import type { VisitChanges } from './state'

export interface PlannedVisit {
  /** 1 for the first. */
  readonly number: number
  readonly day: DayNumber
  readonly time: ClockTime
  readonly moved: boolean
  readonly done: boolean
}

export const NO_VISIT_CHANGES: VisitChanges = { done: [], moved: {} }

/** How many visits so many a week (1 or 2) over so many weeks (4 to 6) make; a preset keeps its own range. */
export const visitsOf = (course: Course, perWeek: 1 | 2, weeks: number): number => {
  const range = course === 'own' ? VISITS : COURSE_PRESETS[course].visits
  return Math.min(range.max, Math.max(range.min, perWeek * Math.round(weeks)))
}

/** Weeks that a number of visits takes at one or two a week. */
export const weeksOf = (visits: number, perWeek: number): number => Math.ceil(visits / perWeek)

/** Weeks that a course of one's own may take, 4 to 6. */
export const clampWeeks = (weeks: number): number =>
  Math.min(OWN_COURSE_WEEKS.max, Math.max(OWN_COURSE_WEEKS.min, Math.round(weeks)))

/** Days looked through for slots: 12 visits at one a week, and some. */
const MOST_DAYS = 120

/** The visits of a course in order of number, with what was moved or done. */
export const plannedVisits = (
  rule: VisitRule,
  changes: VisitChanges = NO_VISIT_CHANGES,
): readonly PlannedVisit[] => {
  const first = dayOfDate(rule.startDate)
  const slots = [...rule.slots].sort((a, b) => minuteOfClock(a.time) - minuteOfClock(b.time))
  const visits: PlannedVisit[] = []
  for (let day = first; day < first + MOST_DAYS && visits.length < rule.visits; day++) {
    for (const slot of slots) {
      if (slot.weekday !== weekdayOf(day) || visits.length >= rule.visits) continue
      const number = visits.length + 1
      const moved = changes.moved[String(number)]
      visits.push({
        number,
        day: moved === undefined ? day : dayOfDate(moved.date),
        time: moved?.time ?? slot.time,
        moved: moved !== undefined,
        done: changes.done.includes(number),
      })
    }
  }
  return visits
}

/** Key of a visit's reminder; a moved visit is due anew. */
export const visitKey = (rule: VisitRule, visit: PlannedVisit, when: 'day-before' | 'on-day'): string =>
  `${rule.id}~visit-${String(visit.number)}.${when}@${dateOfDay(visit.day)}T${visit.time}`

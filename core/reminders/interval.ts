import type { DayNumber } from '../time/local-day'
import { DAY_MS, MINUTE_MS } from '../time/units'
import { activeUntil, nextActive, personDayStart, type ActiveHours, type HoursToday } from './active-hours'
import { MIN_GAP_MS } from './limits'
import type { IntervalRule } from './rule'

/** Windows tried before an interval counts as never fitting: more than two weeks of several ranges a day. */
const MOST_WINDOWS = 48

/** Active hours repeat by the week: what is not found in two of them is never found. */
const LONGEST_SEARCH_MS = 15 * DAY_MS

/** Desk time between two prompts of an interval, ms. */
export const intervalMs = (rule: IntervalRule): number => Math.max(rule.everyMinutes * MINUTE_MS, MIN_GAP_MS)

interface DueMemo {
  readonly anchor: number
  readonly hours: ActiveHours
  readonly dayOff: DayNumber | null
  readonly notToday: DayNumber | undefined
  readonly zone: string
  readonly due: number | null
}

/** At every look the same question is asked until something was pressed, shown or rested: the last answer is kept. */
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
    // Hours of its own that never meet the active ones would pass the question to and fro for ever.
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

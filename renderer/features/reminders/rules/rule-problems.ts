import type { ActiveHours } from '@core/reminders/active-hours'
import { INTERVAL_MINUTES, type Rule } from '@core/reminders/rule'
import type { TextKey } from '@core/text/en/catalogue'
import { dayOfDate, minuteOfClock } from '@core/time/local-day'

export type RuleField =
  'times' | 'weekdays' | 'everyMinutes' | 'hours' | 'startDate' | 'slots' | 'dayBeforeAt'
export type RuleProblems = Readonly<Partial<Record<RuleField, TextKey>>>

const TIMES_MAX = 24

export const isTime = (text: string): boolean => !Number.isNaN(minuteOfClock(text))
export const isDate = (text: string): boolean => !Number.isNaN(dayOfDate(text))

/** Whether every range has a beginning and an end that differ; a whole day is 00:00 to 00:00 or 24:00. */
export const hoursAreWhole = ({ week }: ActiveHours): boolean =>
  week.every((ranges) =>
    ranges.every(
      ({ from, to }) => isTime(from) && (to === '24:00' || isTime(to)) && (from !== to || from === '00:00'),
    ),
  )

const only = (problems: { readonly [K in RuleField]?: TextKey | false }): RuleProblems =>
  Object.fromEntries(Object.entries(problems).filter(([, key]) => key !== false)) as RuleProblems

const timesProblem = (times: readonly string[]): TextKey | false => {
  if (times.length === 0) return 'reminderScreens.problem.timesNone'
  if (times.length > TIMES_MAX) return 'reminderScreens.problem.timesMany'
  return !times.every(isTime) && 'reminderScreens.problem.times'
}

/** What a rule being edited still lacks, by field, as the sentence to show there. Main refuses it as well. */
export const problemsOf = (rule: Rule): RuleProblems => {
  switch (rule.kind) {
    case 'clock':
    case 'check-in':
      return only({
        times: timesProblem(rule.times),
        weekdays: rule.weekdays.length === 0 && 'reminderScreens.problem.weekdays',
      })
    case 'interval': {
      const { everyMinutes: n, hours } = rule
      const fits = Number.isInteger(n) && n >= INTERVAL_MINUTES.min && n <= INTERVAL_MINUTES.max
      return only({
        everyMinutes: !fits && 'reminderScreens.problem.everyMinutes',
        hours: hours !== null && !hoursAreWhole(hours) && 'reminderScreens.problem.hours',
      })
    }
    case 'follow-up':
      return {}
    case 'visit':
      return only({
        startDate: !isDate(rule.startDate) && 'reminderScreens.problem.startDate',
        slots: !rule.slots.every(({ time }) => isTime(time)) && 'reminderScreens.problem.slots',
        dayBeforeAt: !isTime(rule.dayBeforeAt) && 'reminderScreens.problem.dayBeforeAt',
      })
  }
}

export const isWhole = (rule: Rule): boolean => Object.keys(problemsOf(rule)).length === 0

/** A rule fit to be kept: a name even when none was given, times in order and once each. */
export const tidyRule = (rule: Rule, usualName: string): Rule => {
  const name = rule.name.trim() || usualName
  if (rule.kind !== 'clock' && rule.kind !== 'check-in') return { ...rule, name }
  return { ...rule, name, times: [...new Set(rule.times)].sort() }
}

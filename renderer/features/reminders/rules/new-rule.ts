import { DESK_HOURS } from '@core/reminders/active-hours'
import { COURSE_PRESETS, DEFAULT_FOLLOW_UP_MINUTES, type Course, type Rule } from '@core/reminders/rule'
import type { TextKey } from '@core/text/en/catalogue'
import type { LocalDate, Weekday } from '@core/time/local-day'

/** What "New reminder" offers: every kind, visits by course. */
export const NEW_KINDS = ['clock', 'interval', 'checkIn', 'followUp', 'acute', 'chronic', 'own'] as const
export type NewKind = (typeof NEW_KINDS)[number]

const ALL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5]
const OWN_VISITS = 4

const slotsOf = (perWeek: 1 | 2) =>
  ([1, 4] as const).slice(0, perWeek).map((weekday) => ({ weekday, time: '17:15' }))

const visitRule = (course: Course, base: NewBase, startDate: LocalDate): Rule => {
  const preset = course === 'own' ? null : COURSE_PRESETS[course]
  return {
    ...base,
    kind: 'visit',
    course,
    startDate,
    slots: slotsOf(preset?.perWeek ?? 1),
    visits: preset?.visits.usual ?? OWN_VISITS,
    dayBeforeAt: '19:00',
    minutesBefore: 60,
  }
}

interface NewBase {
  readonly id: string
  readonly name: string
  readonly enabled: true
  readonly sound: boolean
}

/** A fresh rule with usual values. @param today local date, the first day of a course */
export const newRule = (kind: NewKind, id: string, name: string, today: LocalDate): Rule => {
  const base: NewBase = { id, name, enabled: true, sound: false }
  switch (kind) {
    case 'clock':
      return { ...base, kind, times: ['10:30', '14:30'], weekdays: WORKDAYS }
    case 'interval':
      return { ...base, kind, everyMinutes: 90, hours: DESK_HOURS }
    case 'checkIn':
      return { ...base, kind: 'check-in', times: ['20:30'], weekdays: ALL_DAYS }
    case 'followUp':
      return { ...base, kind: 'follow-up', afterMinutes: DEFAULT_FOLLOW_UP_MINUTES }
    case 'acute':
    case 'chronic':
    case 'own':
      return visitRule(kind, base, today)
  }
}

const USUAL_NAME: Readonly<Record<Rule['kind'], TextKey>> = {
  clock: 'reminderScreens.name.clock',
  interval: 'reminderScreens.name.interval',
  'check-in': 'reminderScreens.name.checkIn',
  'follow-up': 'reminderScreens.name.followUp',
  visit: 'reminderScreens.name.visit',
}

/** Key of the name that a rule of this kind has when nobody gives it another. */
export const usualName = (kind: Rule['kind']): TextKey => USUAL_NAME[kind]

export const kindOfNew = (kind: NewKind): Rule['kind'] => {
  if (kind === 'checkIn') return 'check-in'
  if (kind === 'followUp') return 'follow-up'
  return kind === 'clock' || kind === 'interval' ? kind : 'visit'
}

import type { Rule } from '@core/reminders/rule'
import type { TextKey } from '@core/text/en/catalogue'
import type { LocalDate } from '@core/time/local-day'
import { kindOfNew, newRule, usualName } from './new-rule'

/** The usual reminders that the first run offers: few, and each complete without another question. */
export const OFFERED_REMINDERS = ['clock', 'interval', 'checkIn'] as const
export type OfferedReminder = (typeof OFFERED_REMINDERS)[number]

/** An offered reminder as a rule that can be saved. @param today local date */
export const offeredRule = (
  kind: OfferedReminder,
  id: string,
  t: (key: TextKey) => string,
  today: LocalDate,
): Rule => newRule(kind, id, t(usualName(kindOfNew(kind))), today)

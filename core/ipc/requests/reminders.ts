import { z } from 'zod'
import { activeHours, answer, clockTime, rule, ruleId } from '../../reminders/rule-schema'
import type { LedgerEntry } from '../../reminders/ledger'
import type { PreviewDay } from '../../reminders/preview'
import { calendarDay } from '../../time/calendar-day'
import { ask, request } from '../request'

/** What the page may ask of reminders. */
export const remindersRequests = {
  /** Adds a rule, at a place from 0 or at the end, or replaces the one with its id; replans at once. */
  'reminders:save-rule': request(
    z.strictObject({ rule, at: z.int().min(0).max(1000).optional() }),
  ).gives<void>(),
  'reminders:remove-rule': request(z.strictObject({ id: ruleId })).gives<void>(),
  'reminders:limits': request(
    z.strictObject({
      hours: activeHours,
      spikeIgnoresHours: z.boolean(),
      countsStill: z.boolean().exactOptional(),
      maxPerDay: z.int().min(1).max(48).nullable(),
    }),
  ).gives<void>(),
  'reminders:answer': request(z.strictObject({ promptId: z.string().max(300), answer })).gives<void>(),
  'reminders:pause': request(
    z.strictObject({ until: z.enum(['thirty-minutes', 'hour', 'until-tomorrow', 'until-resumed']) }),
  ).gives<void>(),
  'reminders:resume': ask<void>(),
  'reminders:day-off': request(z.strictObject({ on: z.boolean() })).gives<void>(),
  'reminders:eased': ask<void>(),
  'reminders:visit-done': request(
    z.strictObject({ id: ruleId, visit: z.int().min(1).max(60), done: z.boolean() }),
  ).gives<void>(),
  'reminders:visit-moved': request(
    z.strictObject({
      id: ruleId,
      visit: z.int().min(1).max(60),
      date: calendarDay,
      time: clockTime,
    }),
  ).gives<void>(),
  /** What today and tomorrow would look like, with a rule changed on trial. */
  'reminders:preview': request(z.strictObject({ days: z.int().min(1).max(7), trial: rule.nullable() })).gives<
    readonly PreviewDay[]
  >(),
  /** The ledger, newest first. */
  'reminders:ledger': request(z.strictObject({ limit: z.int().min(1).max(5000) })).gives<
    readonly LedgerEntry[]
  >(),
} as const

import { z } from 'zod'
import type { DeepReadonly } from '../deep-readonly'
import { parseSafely } from '../files/parse-safely'
import { calendarDay } from '../time/calendar-day'
import { minuteOfClock } from '../time/local-day'
import { DEFAULT_ACTIVE_HOURS } from './active-hours'
import { FOLLOW_UP_MINUTES, INTERVAL_MINUTES, LATER_MINUTES, VISITS } from './rule'

export const clockTime = z
  .string()
  .refine((text) => !Number.isNaN(minuteOfClock(text)), 'is not a time of day')
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])

/** From a time (inclusive) to a time (exclusive); `to` at or before `from` lies on the next day. */
const hourRange = z.strictObject({ from: clockTime, to: z.union([z.literal('24:00'), clockTime]) })

/** Ranges of each weekday, Monday first; seven lists. A day without ranges is quiet. */
export const activeHours = z.strictObject({ week: z.array(z.array(hourRange).max(6)).length(7) })

/** Part of occurrence keys, so it must not contain `~`. */
export const ruleId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

const base = {
  /** Stable and unique. */
  id: ruleId,
  name: z.string().max(80),
  enabled: z.boolean(),
  /** Whether its notification may make the system's sound. */
  sound: z.boolean(),
  /** Its clock times come outside the active hours too. */
  ignoresHours: z.boolean().exactOptional(),
}
const times = z.array(clockTime).min(1).max(24)
const weekdays = z.array(weekday).min(1).max(7)

export const rule = z.discriminatedUnion('kind', [
  /** Any number of local times on chosen weekdays. */
  z.strictObject({ ...base, kind: z.literal('clock'), times, weekdays }),
  /** Every so many minutes at the computer, counted from the last session or prompt. */
  z.strictObject({
    ...base,
    kind: z.literal('interval'),
    /** Two prompts are never closer than 20 minutes, so less acts as 20. */
    everyMinutes: z.int().min(INTERVAL_MINUTES.min).max(INTERVAL_MINUTES.max),
    /** Its own hours inside the active hours, or null for the active hours alone. */
    hours: activeHours.nullable(),
  }),
  /** Asks again after each session while a spike is open. */
  z.strictObject({ ...base, kind: z.literal('follow-up'), afterMinutes: z.literal(FOLLOW_UP_MINUTES) }),
  /** Asks for a rating, without pressing. */
  z.strictObject({ ...base, kind: z.literal('check-in'), times, weekdays }),
  /** Visits to a practitioner: reminds the day before and on the day. */
  z.strictObject({
    ...base,
    kind: z.literal('visit'),
    course: z.enum(['acute', 'chronic', 'own']),
    /** First day on which a visit may lie. */
    startDate: calendarDay,
    /** One slot for one visit a week, two for two. */
    slots: z
      .array(z.strictObject({ weekday, time: clockTime }))
      .min(1)
      .max(2),
    /** How many visits in all. */
    visits: z.int().min(VISITS.min).max(VISITS.max),
    /** Local time of the reminder on the day before. */
    dayBeforeAt: clockTime,
    /** Minutes before the visit for the reminder on the day. */
    minutesBefore: z.int().min(0).max(720),
  }),
])

/** Most rules; a menu and every tick go through all of them. */
export const RULES_MAX = 200

/** Everything the person has set about reminders. */
export const reminderConfig = z.strictObject({
  rules: z
    .array(rule)
    .max(RULES_MAX)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'has two rules with one id'),
  hours: activeHours,
  /** Follow-ups of a spike come outside active hours too. */
  spikeIgnoresHours: z.boolean(),
  /** Sitting without input counts as being present: only a locked or sleeping computer counts as absence. */
  countsStill: z.boolean().exactOptional(),
  /** Most clock, interval and check-in prompts in one local day, or null for no limit. */
  maxPerDay: z.int().min(1).max(48).nullable(),
})

/** An answer to a prompt. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['start', 'rate', 'later-away', 'not-today', 'eased', 'seen', 'visit-done']),
  }),
  z.strictObject({ kind: z.literal('later'), minutes: z.literal(LATER_MINUTES) }),
])

export type HourRange = DeepReadonly<z.infer<typeof hourRange>>
export type ActiveHours = DeepReadonly<z.infer<typeof activeHours>>
export type Rule = DeepReadonly<z.infer<typeof rule>>
export type ReminderConfig = DeepReadonly<z.infer<typeof reminderConfig>>
export type Answer = DeepReadonly<z.infer<typeof answer>>

/**
 * The settings of a new user: only the follow-up of a spike, at any hour, because spikes come at night too.
 */
export const usualConfig = (followUpName: string): ReminderConfig => ({
  rules: [
    { id: 'spike', name: followUpName, enabled: true, sound: false, kind: 'follow-up', afterMinutes: 60 },
  ],
  hours: DEFAULT_ACTIVE_HOURS,
  spikeIgnoresHours: true,
  maxPerDay: 6,
})

/** Stored rules, one by one: a rule that cannot be read is left out and counted, the others stay. */
export function readReminderConfig(
  stored: unknown,
  usual: ReminderConfig,
): { readonly config: ReminderConfig; readonly unreadable: number } {
  if (typeof stored !== 'object' || stored === null) return { config: usual, unreadable: 0 }
  const given = stored as Record<string, unknown>
  const listed = Array.isArray(given['rules']) ? given['rules'] : []
  const readable = listed.slice(0, RULES_MAX).flatMap((one) => {
    const parsed = parseSafely(rule, one)
    return parsed.success ? [parsed.data] : []
  })
  const rules = readable.filter(({ id }, i) => readable.findIndex((other) => other.id === id) === i)
  const whole = parseSafely(reminderConfig, { ...usual, ...given, rules })
  const config = whole.success ? whole.data : { ...usual, rules }
  return { config, unreadable: listed.length - rules.length }
}

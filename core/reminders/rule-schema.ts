import { z } from 'zod'
import { parseSafely } from '../files/parse-safely'
import { calendarDay } from '../time/calendar-day'
import { minuteOfClock } from '../time/local-day'
import { DEFAULT_ACTIVE_HOURS, type ActiveHours } from './active-hours'
import { FOLLOW_UP_MINUTES, INTERVAL_MINUTES, LATER_MINUTES, VISITS, type Answer, type ReminderConfig, type Rule } from './rule'

export const clockTime = z
  .string()
  .refine((text) => !Number.isNaN(minuteOfClock(text)), 'is not a time of day')
const rangeEnd = z.union([z.literal('24:00'), clockTime])
const weekday = z.union(
  [1, 2, 3, 4, 5, 6, 7].map((n) => z.literal(n)) as unknown as [z.ZodLiteral, z.ZodLiteral],
)

const range = z.strictObject({ from: clockTime, to: rangeEnd })
export const activeHours = z.strictObject({
  week: z.array(z.array(range).max(6)).length(7),
}) as unknown as z.ZodType<ActiveHours>

/** Part of occurrence keys, so it must not contain `~`. */
export const ruleId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const base = {
  id: ruleId,
  name: z.string().max(80),
  enabled: z.boolean(),
  sound: z.boolean(),
  ignoresHours: z.boolean().exactOptional(),
}
const times = z.array(clockTime).min(1).max(24)
const weekdays = z.array(weekday).min(1).max(7)

export const rule = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('clock'), times, weekdays }),
  z.strictObject({
    ...base,
    kind: z.literal('interval'),
    everyMinutes: z.int().min(INTERVAL_MINUTES.min).max(INTERVAL_MINUTES.max),
    hours: activeHours.nullable(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('follow-up'),
    afterMinutes: z.union(
      FOLLOW_UP_MINUTES.map((n) => z.literal(n)) as unknown as [z.ZodLiteral, z.ZodLiteral],
    ),
  }),
  z.strictObject({ ...base, kind: z.literal('check-in'), times, weekdays }),
  z.strictObject({
    ...base,
    kind: z.literal('visit'),
    course: z.enum(['acute', 'chronic', 'own']),
    startDate: calendarDay,
    slots: z
      .array(z.strictObject({ weekday, time: clockTime }))
      .min(1)
      .max(2),
    visits: z.int().min(VISITS.min).max(VISITS.max),
    dayBeforeAt: clockTime,
    minutesBefore: z.int().min(0).max(720),
  }),
]) as unknown as z.ZodType<Rule>

/** Most rules; a menu and every tick go through all of them. */
export const RULES_MAX = 200

export const reminderConfig = z.strictObject({
  rules: z
    .array(rule)
    .max(RULES_MAX)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'has two rules with one id'),
  hours: activeHours,
  spikeIgnoresHours: z.boolean(),
  countsStill: z.boolean().exactOptional(),
  maxPerDay: z.int().min(1).max(48).nullable(),
}) as unknown as z.ZodType<ReminderConfig>

export const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['start', 'rate', 'later-away', 'not-today', 'eased', 'seen', 'visit-done']),
  }),
  z.strictObject({
    kind: z.literal('later'),
    minutes: z.union(LATER_MINUTES.map((n) => z.literal(n)) as unknown as [z.ZodLiteral, z.ZodLiteral]),
  }),
]) as unknown as z.ZodType<Answer>

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

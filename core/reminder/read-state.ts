import { z } from 'zod'
import { HOLD_REASONS } from './ledger'
import { KEPT_SETTLED, KEPT_SHOWN } from './limits'
import { REMINDER_STATE_VERSION, type ReminderState } from './state'
import { parseSafely } from '../files/parse-safely'

const instant = z.number()
const day = z.int()
const kind = z.enum(['clock', 'interval', 'follow-up', 'check-in', 'visit'])
const stamp = z.object({ key: z.string(), at: instant })
const occurrence = {
  key: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  kind,
  due: instant,
  visit: z
    .object({ number: z.int(), date: z.string(), time: z.string(), when: z.enum(['day-before', 'on-day']) })
    .exactOptional(),
}
const cause = z.enum([
  ...HOLD_REASONS,
  'off',
  'clock-changed',
  'zone-changed',
  'stalled',
  'later',
  'later-away',
])
const answers = z.enum(['start', 'rate', 'later', 'later-away', 'not-today', 'eased', 'seen', 'visit-done'])

const prompt = z.object({
  ...occurrence,
  id: z.string(),
  shownAt: instant,
  sound: z.boolean(),
  snoozes: z.int(),
  catchUp: z.boolean(),
  merged: z.int(),
  answers: z.array(answers),
  delivered: z.boolean(),
  repeated: z.boolean(),
})

const pending = z.object({
  ...occurrence,
  cause,
  causeSince: instant,
  until: instant.nullable(),
  expiresAt: instant,
  snoozes: z.int(),
})

const pause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('until'), since: instant, at: instant }),
  z.object({ kind: z.literal('until-resumed'), since: instant }),
  z.object({ kind: z.literal('until-tomorrow'), since: instant, day }),
])

const stateSchema: z.ZodType<ReminderState> = z.object({
  version: z.literal(REMINDER_STATE_VERSION),
  clock: z.object({ wall: instant, steady: instant, handle: z.string(), zone: z.string() }).nullable(),
  seenUntil: instant,
  wakeAt: instant,
  checkedAt: instant,
  known: z.record(z.string(), z.object({ print: z.string(), since: instant })),
  shown: z.array(stamp).max(KEPT_SHOWN),
  settled: z.array(stamp).max(KEPT_SETTLED),
  anchors: z.record(z.string(), instant),
  sequence: z.int(),
  lastPrompt: z.object({ at: instant, key: z.string(), kind }).nullable(),
  lastSession: z.object({ startedAt: instant, endedAt: instant }).nullable(),
  session: z.object({ startedAt: instant }).nullable(),
  awaySince: instant.nullable(),
  lockedSince: instant.nullable(),
  suspendedSince: instant.nullable(),
  absentSince: instant.nullable(),
  settleUntil: instant,
  open: prompt.nullable(),
  pending: z.array(pending),
  pause: pause.nullable(),
  dayOff: day.nullable(),
  notToday: z.record(z.string(), day),
  episode: z
    .object({
      number: z.int(),
      openedAt: instant,
      day,
      sessions: z.int(),
      lastSessionEnd: instant.nullable(),
      asked: z.array(z.string()),
    })
    .nullable(),
  episodes: z.int(),
  today: z.object({ day, prompts: z.int(), followUps: z.int() }),
  visits: z.record(
    z.string(),
    z.object({
      done: z.array(z.int()),
      moved: z.record(z.string(), z.object({ date: z.string(), time: z.string() })),
    }),
  ),
})

/**
 * A stored state, or null when it is not one that this version wrote: then the reminders start anew and say so.
 * @param stored parsed JSON
 */
export const readReminderState = (stored: unknown): ReminderState | null => {
  const parsed = parseSafely(stateSchema, stored)
  return parsed.success ? parsed.data : null
}

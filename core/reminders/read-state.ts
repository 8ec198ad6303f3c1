import { z } from 'zod'
import { HOLD_REASONS } from './ledger'
import { KEPT_SETTLED, KEPT_SHOWN } from './rule'
import { freshReminderState, REMINDER_STATE_VERSION, type ReminderState } from './state'
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

const session = z.object({ startedAt: instant, endedAt: instant }).nullable()
const episode = z
  .object({
    number: z.int(),
    openedAt: instant,
    // Missing in states of versions in which a spike ended at midnight.
    countsFrom: instant.optional(),
    sessions: z.int(),
    lastSessionEnd: instant.nullable(),
    asked: z.array(z.string()),
  })
  .nullable()
  .transform(
    (found) => found && { ...found, countsFrom: found.countsFrom ?? found.lastSessionEnd ?? found.openedAt },
  )

/** The newest entries of a list: another version may have written a longer one. */
const newest = <T>(item: z.ZodType<T>, most: number) => z.array(item).transform((all) => all.slice(-most))

/** Lists and records that are read item by item: an item that cannot be read is left out, the others stay. */
const LISTS = { shown: stamp, settled: stamp, pending } as const
const RECORDS = {
  known: z.object({ print: z.string(), since: instant }),
  anchors: instant,
  notToday: day,
  visits: z.object({
    done: z.array(z.int()),
    moved: z.record(z.string(), z.object({ date: z.string(), time: z.string() })),
  }),
} as const

const stateSchema = z.object({
  version: z.literal(REMINDER_STATE_VERSION),
  clock: z.object({ wall: instant, steady: instant, handle: z.string(), zone: z.string() }).nullable(),
  seenUntil: instant,
  wakeAt: instant,
  checkedAt: instant,
  known: z.record(z.string(), RECORDS.known),
  shown: newest(stamp, KEPT_SHOWN),
  settled: newest(stamp, KEPT_SETTLED),
  anchors: z.record(z.string(), RECORDS.anchors),
  sequence: z.int(),
  lastPrompt: z.object({ at: instant, key: z.string(), kind }).nullable(),
  lastSession: session,
  session: z
    .object({ startedAt: instant, spike: z.boolean().default(false), took: prompt.nullable().default(null) })
    .nullable(),
  trace: z
    .object({
      startedAt: instant,
      endedAt: instant,
      spike: z.boolean(),
      took: prompt.nullable(),
      lastSession: session,
      anchors: z.record(z.string(), instant),
      episode,
      covered: z.array(pending),
    })
    .nullable()
    .default(null),
  awaySince: instant.nullable(),
  lockedSince: instant.nullable(),
  suspendedSince: instant.nullable(),
  absentSince: instant.nullable(),
  settleUntil: instant,
  open: prompt.nullable(),
  pending: z.array(pending),
  pause: pause.nullable(),
  dayOff: day.nullable(),
  notToday: z.record(z.string(), RECORDS.notToday),
  episode,
  episodes: z.int(),
  today: z.object({ day, prompts: z.int(), followUps: z.int() }),
  visits: z.record(z.string(), RECORDS.visits),
})

/**
 * A stored state, or null when any part of it cannot be read.
 * @param stored parsed JSON
 */
export const readReminderState = (stored: unknown): ReminderState | null => {
  const parsed = parseSafely<ReminderState>(stateSchema as z.ZodType<ReminderState>, stored)
  return parsed.success ? parsed.data : null
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null

/** The readable items of a part that cannot be read as a whole, or undefined. */
const rescued = (key: string, value: unknown): unknown => {
  const fits = (item: z.ZodType<unknown>) => (one: unknown) => parseSafely(item, one).success
  if (Object.hasOwn(LISTS, key) && Array.isArray(value)) {
    return value.filter(fits(LISTS[key as keyof typeof LISTS]))
  }
  const all = asObject(value)
  if (!Object.hasOwn(RECORDS, key) || all === null) return undefined
  const fit = fits(RECORDS[key as keyof typeof RECORDS])
  return Object.fromEntries(Object.entries(all).filter(([, one]) => fit(one)))
}

export interface RescuedState {
  readonly state: ReminderState
  /** Names of the parts that could not be read, or not wholly. */
  readonly lost: readonly string[]
}

/**
 * A stored state part by part: a part that cannot be read begins anew, the others stay. Null when it is not a state
 * of this version at all.
 * @param stored parsed JSON
 */
export const rescueReminderState = (stored: unknown): RescuedState | null => {
  const whole = readReminderState(stored)
  if (whole !== null) return { state: whole, lost: [] }
  const given = asObject(stored)
  if (given?.['version'] !== REMINDER_STATE_VERSION) return null
  // It has a version but no other part of a state: a different file has this name.
  if (Object.keys(stateSchema.shape).every((key) => key === 'version' || !Object.hasOwn(given, key)))
    return null
  const fresh: Readonly<Record<string, unknown>> = { ...freshReminderState() }
  const lost: string[] = []
  const read = Object.entries(stateSchema.shape).map(([key, schema]) => {
    const part = parseSafely(schema as z.ZodType<unknown>, given[key])
    if (part.success) return [key, part.data]
    lost.push(key)
    const some = parseSafely(schema as z.ZodType<unknown>, rescued(key, given[key]))
    return [key, some.success ? some.data : fresh[key]]
  })
  return { state: Object.fromEntries(read) as ReminderState, lost }
}

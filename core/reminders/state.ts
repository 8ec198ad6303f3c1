import { z } from 'zod'
import type { DeepReadonly } from '../deep-readonly'
import { parseSafely } from '../files/parse-safely'
import { HOLD_REASONS } from './ledger'
import { KEPT_SETTLED, KEPT_SHOWN } from './rule'

export const REMINDER_STATE_VERSION = 1

/** Epoch ms. */
const instant = z.number()
/** Days since 1970-01-01. */
const day = z.int()
const kind = z.enum(['clock', 'interval', 'follow-up', 'check-in', 'visit'])

/** An occurrence key with an instant. */
const stamp = z.object({ key: z.string(), at: instant })

/** Which visit of a course a reminder is about. */
const visitRef = z.object({
  /** 1 for the first visit. */
  number: z.int(),
  date: z.string(),
  time: z.string(),
  when: z.enum(['day-before', 'on-day']),
})

/** One due moment of a reminder. */
const occurrence = z.object({
  /** Fires at most once. */
  key: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  kind,
  due: instant,
  visit: visitRef.exactOptional(),
})

/** A reminder that is shown, on the tray and in the window, until it is answered. */
const prompt = occurrence.extend({
  /** Unique for each showing: the key and how often it was shown. */
  id: z.string(),
  shownAt: instant,
  sound: z.boolean(),
  /** How often it was put off before. */
  snoozes: z.int(),
  /** It came late, because the person or the computer was away. */
  catchUp: z.boolean(),
  /** How many others were merged into it. */
  merged: z.int(),
  answers: z.array(
    z.enum(['start', 'rate', 'later', 'later-away', 'not-today', 'eased', 'seen', 'visit-done']),
  ),
  /** The system accepted its notification. */
  delivered: z.boolean(),
  /** Its notification was sent a second time, because the first was never accepted. */
  repeated: z.boolean(),
})

/** An occurrence that is due and waits, because something holds it or the person put it off. */
const pending = occurrence.extend({
  cause: z.enum([...HOLD_REASONS, 'off', 'clock-changed', 'zone-changed', 'stalled', 'later', 'later-away']),
  /** Since when this cause delays it. */
  causeSince: instant,
  /** Put off until; null unless put off by minutes. */
  until: instant.nullable(),
  /** Not shown any more from here on. */
  expiresAt: instant,
  snoozes: z.int(),
})

const pause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('until'), since: instant, at: instant }),
  z.object({ kind: z.literal('until-resumed'), since: instant }),
  /** To the end of the person's day with this number (see `personDay`). */
  z.object({ kind: z.literal('until-tomorrow'), since: instant, day }),
])

const doneSession = z.object({ startedAt: instant, endedAt: instant }).nullable()

/** An open spike. */
const episode = z
  .object({
    number: z.int(),
    /** As the clock showed it then: names the spike, so it stays when the clock is set. */
    openedAt: instant,
    /**
     * Its opening or the end of its last session: 8 hours later it is over. Shifted when somebody sets the clock.
     * Missing in states of versions in which a spike ended at midnight.
     */
    countsFrom: instant.optional(),
    /** Sessions ended since it opened. */
    sessions: z.int(),
    /** Null before the first session has ended. */
    lastSessionEnd: instant.nullable(),
    /** Follow-up rules that have already come due after that session. */
    asked: z.array(z.string()),
  })
  .transform((found) => ({
    ...found,
    countsFrom: found.countsFrom ?? found.lastSessionEnd ?? found.openedAt,
  }))

/** What the end of a session changed, so that discarding the session can undo it. */
const endedTrace = z.object({
  startedAt: instant,
  /** The anchors and the spike that still have this value are put back. */
  endedAt: instant,
  spike: z.boolean(),
  /** The prompt that it closed. */
  took: prompt.nullable(),
  lastSession: doneSession,
  anchors: z.record(z.string(), instant),
  episode: episode.nullable(),
  /** Reminders that the session covered. */
  covered: z.array(pending),
})

/** What the person changed of the visits of a course. */
const visitChanges = z.object({
  done: z.array(z.int()),
  moved: z.record(z.string(), z.object({ date: z.string(), time: z.string() })),
})

/** The newest entries of a list: another version may have written a longer one. */
const newest = <T>(item: z.ZodType<T>, most: number) => z.array(item).transform((all) => all.slice(-most))

/** Lists and records that are read item by item: an item that cannot be read is left out, the others stay. */
const LISTS = { shown: stamp, settled: stamp, pending } as const
const RECORDS = {
  known: z.object({ print: z.string(), since: instant }),
  anchors: instant,
  notToday: day,
  visits: visitChanges,
} as const

/**
 * Everything the reminders must remember, as JSON. The starts of intervals and of other lengths of time are instants
 * too; when somebody sets the wall clock, they are shifted by as much.
 */
const reminderState = z.object({
  version: z.literal(REMINDER_STATE_VERSION),
  /** The clocks at the last step; null before the first. */
  clock: z.object({ wall: instant, steady: instant, handle: z.string(), zone: z.string() }).nullable(),
  /** Clock times up to this instant have been decided. */
  seenUntil: instant,
  /** Nothing can fall due or expire before this instant; and when that was last computed. */
  wakeAt: instant,
  checkedAt: instant,
  /** Rules as they were last planned, by id: a fingerprint of what planning depends on, and since when they count. */
  known: z.record(z.string(), RECORDS.known),
  /** Occurrence keys that were shown, with when; oldest first. */
  shown: newest(stamp, KEPT_SHOWN),
  /** Occurrence keys settled without being shown, with their due; oldest first. */
  settled: newest(stamp, KEPT_SETTLED),
  /** From when each interval counts. */
  anchors: z.record(z.string(), RECORDS.anchors),
  /** Number of interval occurrences so far: makes their keys unique. */
  sequence: z.int(),
  lastPrompt: z.object({ at: instant, key: z.string(), kind }).nullable(),
  /** The last session that counted. */
  lastSession: doneSession,
  session: z
    .object({
      startedAt: instant,
      spike: z.boolean().default(false),
      /** The prompt that its start closed. */
      took: prompt.nullable().default(null),
    })
    .nullable(),
  /** What the last session changed; null once the next one starts. */
  trace: endedTrace.nullable().default(null),
  awaySince: instant.nullable(),
  lockedSince: instant.nullable(),
  suspendedSince: instant.nullable(),
  /** Start of the present absence, or of the last one. */
  absentSince: instant.nullable(),
  /** No prompt before, after a resume or unlock. */
  settleUntil: instant,
  open: prompt.nullable(),
  pending: z.array(pending),
  pause: pause.nullable(),
  /** The day that the person took off; it is kept after that day, and compared with the date. */
  dayOff: day.nullable(),
  /** Rules that were answered "not today", with that day (see `personDay`). */
  notToday: z.record(z.string(), RECORDS.notToday),
  episode: episode.nullable(),
  episodes: z.int(),
  /** Prompts shown on a local day that count against the daily limit, and follow-ups. */
  today: z.object({ day, prompts: z.int(), followUps: z.int() }),
  visits: z.record(z.string(), RECORDS.visits),
})

export type Stamp = DeepReadonly<z.infer<typeof stamp>>
export type VisitRef = DeepReadonly<z.infer<typeof visitRef>>
export type Occurrence = DeepReadonly<z.infer<typeof occurrence>>
export type Prompt = DeepReadonly<z.infer<typeof prompt>>
export type Pending = DeepReadonly<z.infer<typeof pending>>
export type PendingCause = Pending['cause']
export type Pause = DeepReadonly<z.infer<typeof pause>>
export type Episode = DeepReadonly<z.infer<typeof episode>>
export type VisitChanges = DeepReadonly<z.infer<typeof visitChanges>>
export type ReminderState = DeepReadonly<z.infer<typeof reminderState>>

/** The state of the first start. */
export const freshReminderState = (): ReminderState => ({
  version: REMINDER_STATE_VERSION,
  clock: null,
  seenUntil: 0,
  wakeAt: 0,
  checkedAt: 0,
  known: {},
  shown: [],
  settled: [],
  anchors: {},
  sequence: 0,
  lastPrompt: null,
  lastSession: null,
  session: null,
  trace: null,
  awaySince: null,
  lockedSince: null,
  suspendedSince: null,
  absentSince: null,
  settleUntil: 0,
  open: null,
  pending: [],
  pause: null,
  dayOff: null,
  notToday: {},
  episode: null,
  episodes: 0,
  today: { day: 0, prompts: 0, followUps: 0 },
  visits: {},
})

/** The screen is locked, the computer sleeps, or nobody has touched it for a while. */
export const isAbsent = (state: ReminderState): boolean =>
  state.awaySince !== null || state.lockedSince !== null || state.suspendedSince !== null

/**
 * A stored state, or null when any part of it cannot be read.
 * @param stored parsed JSON
 */
export const readReminderState = (stored: unknown): ReminderState | null => {
  const parsed = parseSafely(reminderState, stored)
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
  if (Object.keys(reminderState.shape).every((key) => key === 'version' || !Object.hasOwn(given, key)))
    return null
  const fresh: Readonly<Record<string, unknown>> = { ...freshReminderState() }
  const lost: string[] = []
  const read = Object.entries(reminderState.shape).map(([key, schema]) => {
    const part = parseSafely<unknown>(schema, given[key])
    if (part.success) return [key, part.data]
    lost.push(key)
    const some = parseSafely<unknown>(schema, rescued(key, given[key]))
    return [key, some.success ? some.data : fresh[key]]
  })
  return { state: Object.fromEntries(read) as ReminderState, lost }
}

import { z } from 'zod'
import {
  ACTIVITIES,
  ARMS,
  AREAS,
  AT_END,
  AT_MIN,
  ENDINGS,
  ENTRY_MOVE_SETS,
  HAND_FEELINGS,
  MOVED_MS_MAX,
  MOVE_WENT,
  NOTE_MAX,
  ORIGINS,
  PLANNED_MINUTES_MAX,
  POSITIONS,
  PRACTITIONER_MAX,
  PRESSED_HANDS,
  PRESSED_MS_MAX,
  SIDES,
  TECHNIQUES,
  TRIGGERS,
  VISIT_MINUTES_MAX,
  WENT_ALONG,
  localDateOf,
  type Entry,
} from './entry'
import { MOVE_IDS } from '../../move/moves'
import type { Bother, Rating } from './rating'
import { failed, ok, type Result } from './result'
import { parseSafely } from '../../files/parse-safely'
import { OFFSET_MAX } from '../../time/zone'

/** Why something is not an entry: the field's path and a short English reason, for logs and import previews. */
export interface EntryProblem {
  readonly field: string
  readonly reason: string
}

const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
const moment = z.int().min(AT_MIN).lt(AT_END)
const rating = z.int().min(0).max(10) as unknown as z.ZodType<Rating>
const bother = z.int().min(0).max(6) as unknown as z.ZodType<Bother>
const storable = (max: number) =>
  z
    .string()
    .max(max)
    .refine(
      (text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text),
      'holds a character that no file keeps',
    )

/** A set in the word list's order, so that equal answers are equal entries. */
const subset = <T extends string>(words: readonly T[]) =>
  z
    .array(z.enum(words))
    .refine(
      (chosen) =>
        chosen.every((word, i) => i === 0 || words.indexOf(chosen[i - 1] as T) < words.indexOf(word as T)),
      'is not in order or repeats',
    ) as unknown as z.ZodType<readonly T[]>

const base = {
  id,
  at: moment,
  utcOffsetMinutes: z.int().min(-OFFSET_MAX).max(OFFSET_MAX),
  localDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  hasTime: z.boolean(),
  // An IANA name, or the offset of a machine that names no zone: `+05:30`.
  zone: z.string().regex(/^[A-Za-z0-9_+\-/:]{1,64}$/),
  createdAt: moment,
  updatedAt: moment,
  deletedAt: moment.nullable(),
  note: storable(NOTE_MAX),
}

const pain = {
  areas: subset(AREAS),
  side: z.enum(SIDES).nullable(),
  trigger: z.enum(TRIGGERS).nullable(),
  position: z.enum(POSITIONS).nullable(),
  medicine: z.boolean().nullable(),
  wentAlong: subset(WENT_ALONG),
  spikeId: id.nullable(),
}

const later = z.strictObject({ rating, at: moment }).nullable()

const move = z
  .strictObject({
    set: z.enum(ENTRY_MOVE_SETS),
    movedMs: z.int().min(0).max(MOVED_MS_MAX),
    cutShort: subset(MOVE_IDS),
    went: z.enum(MOVE_WENT).nullable(),
    hurt: subset(MOVE_IDS),
  })
  .refine(({ went, hurt }) => went === 'hurt' || hurt.length === 0, {
    path: ['hurt'],
    message: 'names a move though none hurt',
  })

const session = z.strictObject({
  kind: z.literal('session'),
  ...base,
  ...pain,
  origin: z.enum(ORIGINS),
  activity: z.enum(ACTIVITIES),
  hand: z.enum(PRESSED_HANDS),
  plannedMinutes: z.number().positive().max(PLANNED_MINUTES_MAX),
  pressedMs: z.int().min(0).max(PRESSED_MS_MAX),
  ending: z.enum(ENDINGS),
  technique: z.enum(TECHNIQUES).nullable(),
  before: rating.nullable(),
  beforeFromMemory: z.boolean(),
  after: rating.nullable(),
  later,
  handFelt: z.enum(HAND_FEELINGS).nullable(),
  test: z.strictObject({ testId: id, turn: z.int().min(1).max(40), arm: z.enum(ARMS) }).nullable(),
  move: move.nullable(),
})

const ratingEntry = z.strictObject({
  kind: z.literal('rating'),
  ...base,
  ...pain,
  before: rating,
  after: rating.nullable(),
  later,
})

const visit = z.strictObject({
  kind: z.literal('visit'),
  ...base,
  practitioner: storable(PRACTITIONER_MAX),
  minutes: z.int().min(1).max(VISIT_MINUTES_MAX).nullable(),
})

const botherEntry = z.strictObject({
  kind: z.literal('bother'),
  ...base,
  legPain: bother.nullable(),
  tingling: bother.nullable(),
  weakness: bother.nullable(),
  sitting: bother.nullable(),
})

/**
 * An entry as a file of an earlier version holds it, with the fields that came later. Every entry then had a time of
 * day, and breathing was kept as a session without a press and without a technique.
 */
const withLaterFields = (older: unknown): unknown => {
  if (typeof older !== 'object' || older === null) return older
  const value: Record<string, unknown> = { ...older }
  value.hasTime ??= true
  const { kind, technique, pressedMs, test, activity, beforeFromMemory, move } = value
  if (kind !== 'session') return value
  const breathed = technique === null && pressedMs === 0 && test === null
  return {
    ...value,
    activity: activity ?? (breathed ? 'breathe' : 'press'),
    beforeFromMemory: beforeFromMemory ?? false,
    move: move ?? null,
  }
}

/** The schema of an entry, for the IPC contract and imports. Reads what every earlier version wrote. */
export const entrySchema: z.ZodType<Entry> = z
  .preprocess(withLaterFields, z.discriminatedUnion('kind', [session, ratingEntry, visit, botherEntry]))
  .superRefine((entry, context) => {
    if (entry.localDate !== localDateOf(entry.at, entry.utcOffsetMinutes))
      context.addIssue({ code: 'custom', path: ['localDate'], message: 'is not the local day of `at`' })
    if (entry.updatedAt < entry.createdAt)
      context.addIssue({ code: 'custom', path: ['updatedAt'], message: 'lies before `createdAt`' })
  })

/**
 * Checks anything that claims to be an entry.
 * @returns the entry, or every problem found, first field first.
 */
export const parseEntry = (value: unknown): Result<Entry, readonly EntryProblem[]> => {
  const parsed = parseSafely(entrySchema, value)
  if (parsed.success) return ok(parsed.data)
  return failed(parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), reason: issue.message })))
}

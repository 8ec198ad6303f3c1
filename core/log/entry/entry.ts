import type { MoveId } from '../../move/moves'
import { MOVE_SETS } from '../../move/sets'
import type { Bother, Rating } from './rating'
import { MINUTE_MS } from '../../time/units'

/**
 * The log's entries. Unknown or unasked answers are `null`, never `undefined`, so that an entry means the
 * same in memory, in a table, in CSV and in JSON. This file holds types and constants only (the renderer
 * imports it); checking lives in `entry-schema.ts`.
 */

export const KINDS = ['session', 'rating', 'visit', 'bother'] as const
export type EntryKind = (typeof KINDS)[number]

/** What started a session: a pain spike, a reminder, or the person by hand. */
export const ORIGINS = ['spike', 'reminder', 'manual'] as const
export type Origin = (typeof ORIGINS)[number]

/**
 * What was done. Turns of an own test are `press`; what was drawn for them stands in `test`. `move` is a set of moves
 * without a press; one after a press stands in the `move` of that session.
 */
export const ACTIVITIES = ['press', 'breathe', 'move'] as const
export type EntryActivity = (typeof ACTIVITIES)[number]

/** The hand or hands that were pressed. */
export const PRESSED_HANDS = ['left', 'right', 'both'] as const
export type PressedHand = (typeof PRESSED_HANDS)[number]

export const ENDINGS = ['completed', 'stopped-early'] as const
export type Ending = (typeof ENDINGS)[number]

/** How the thumb presses: small slow circles (S50) or a steady hold (S51). */
export const TECHNIQUES = ['circles', 'steady'] as const
export type Technique = (typeof TECHNIQUES)[number]

export const AREAS = ['buttock', 'thigh', 'below-knee', 'foot', 'back'] as const
export type PainArea = (typeof AREAS)[number]

/** Painful side. `both` opens the red-flag screen (S40, S41). */
export const SIDES = ['left', 'right', 'both'] as const
export type Side = (typeof SIDES)[number]

export const TRIGGERS = ['sitting', 'walking', 'lifting', 'coughing', 'waking', 'other', 'unknown'] as const
export type Trigger = (typeof TRIGGERS)[number]

/** What the body was doing when the pain was rated. */
export const POSITIONS = ['sitting', 'standing', 'walking', 'lying'] as const
export type Position = (typeof POSITIONS)[number]

/** Other things done around the same time. */
export const WENT_ALONG = ['stretch', 'heat', 'hegu', 'walk'] as const
export type WentAlong = (typeof WENT_ALONG)[number]

/** How the pressed hand felt. `tingling` and `bruised` bring stop advice. */
export const HAND_FEELINGS = ['fine', 'sore', 'tingling', 'bruised'] as const
export type HandFeeling = (typeof HAND_FEELINGS)[number]

/** What "my own test" decided for a spike. */
export const ARMS = ['press', 'rest'] as const
export type Arm = (typeof ARMS)[number]

/** Longest note, in UTF-16 code units. */
export const NOTE_MAX = 4000
/** Longest practitioner name, in UTF-16 code units. */
export const PRACTITIONER_MAX = 80
/** Planned minutes of one session, both hands together. */
export const PLANNED_MINUTES_MAX = 30
/** Pressed time of one session, in ms; leaves room for long own routines. */
export const PRESSED_MS_MAX = 2 * 60 * 60_000
/** Minutes of one visit. */
export const VISIT_MINUTES_MAX = 480
/** Entries lie between 2000-01-01 and 2100-01-01 (UTC epoch ms, end exclusive). */
export const AT_MIN = 946_684_800_000
export const AT_END = 4_102_444_800_000

/** The moment nearest to this one (epoch ms) that an entry can keep: a clock may say 1970, or 2150. */
export const keepableMoment = (at: number): number => Math.min(Math.max(Math.round(at), AT_MIN), AT_END - 1)

interface EntryBase {
  /** ULID or UUID, made outside; 8 to 64 characters of `A-Z a-z 0-9 _ -`. */
  readonly id: string
  /** When it happened: UTC epoch ms. */
  readonly at: number
  /** Local time minus UTC at that moment, in minutes, -1439 to 1439. */
  readonly utcOffsetMinutes: number
  /** Local day, `YYYY-MM-DD`; always `localDateOf(at, utcOffsetMinutes)`. */
  readonly localDate: string
  /** Whether the time of day is known. Where it is not, `at` is noon of the day, and nothing counts or shows the hour. */
  readonly hasTime: boolean
  /** IANA zone the person was in, or the offset (`+05:30`) where the machine named none. */
  readonly zone: string
  /** UTC epoch ms. */
  readonly createdAt: number
  /** UTC epoch ms of the last change; equals `createdAt` until then. */
  readonly updatedAt: number
  /** UTC epoch ms; `null` while the entry is in the log. */
  readonly deletedAt: number | null
  /** Free text, `''` when there is none. */
  readonly note: string
}

/** Questions shared by sessions and ratings, all skippable. */
interface PainContext {
  /** In the order of `AREAS`, each at most once. */
  readonly areas: readonly PainArea[]
  readonly side: Side | null
  readonly trigger: Trigger | null
  readonly position: Position | null
  /** Pain medicine in the last 4 hours. */
  readonly medicine: boolean | null
  /** In the order of `WENT_ALONG`, each at most once. */
  readonly wentAlong: readonly WentAlong[]
  /** The spike (episode) this belongs to. */
  readonly spikeId: string | null
}

/** A pain of which nothing is answered but its numbers. */
export const NO_CONTEXT = {
  areas: [],
  side: null,
  trigger: null,
  position: null,
  medicine: null,
  wentAlong: [],
} as const satisfies Omit<PainContext, 'spikeId'>

/** A second look 30 to 60 minutes later. */
export interface LaterRating {
  readonly rating: Rating
  /** UTC epoch ms. */
  readonly at: number
}

/** Which turn of which own test a session was. */
export interface TestTurn {
  readonly testId: string
  /** 1-based place in the drawn schedule. */
  readonly turn: number
  readonly arm: Arm
}

/** Names of sets; `own` is one of the person's own. */
export const ENTRY_MOVE_SETS = [...MOVE_SETS, 'own'] as const
export type EntryMoveSet = (typeof ENTRY_MOVE_SETS)[number]

/** How a set went, as it was answered. */
export const MOVE_WENT = ['did', 'part', 'hurt'] as const
export type MoveWent = (typeof MOVE_WENT)[number]

/** Most time that one set takes, ms. */
export const MOVED_MS_MAX = 30 * MINUTE_MS

/** The moves of a session. */
export interface MoveRecord {
  readonly set: EntryMoveSet
  /** Time really spent in moves, ms. */
  readonly movedMs: number
  /** Moves that were not done to their end, in the order of `MOVE_IDS`, each at most once. */
  readonly cutShort: readonly MoveId[]
  /** Null while it was not answered. */
  readonly went: MoveWent | null
  /** The moves that hurt, in the order of `MOVE_IDS`, each at most once; empty unless `went` is `hurt`. */
  readonly hurt: readonly MoveId[]
}

/** One guided pressing, or, with `test.arm === 'rest'`, the same minutes of rest. */
export interface SessionEntry extends EntryBase, PainContext {
  readonly kind: 'session'
  readonly origin: Origin
  readonly activity: EntryActivity
  readonly hand: PressedHand
  /** Minutes planned for all hands together, above 0 to 30; may be a fraction. */
  readonly plannedMinutes: number
  /** Time really spent in press phases, ms. */
  readonly pressedMs: number
  readonly ending: Ending
  readonly technique: Technique | null
  readonly before: Rating | null
  /** The rating before was added afterwards, from memory. False where there is none. */
  readonly beforeFromMemory: boolean
  readonly after: Rating | null
  readonly later: LaterRating | null
  readonly handFelt: HandFeeling | null
  readonly test: TestTurn | null
  /** The moves that were done, alone or after the press. */
  readonly move: MoveRecord | null
}

/** Pain rated without pressing. With `after`, a "rated only" spike: rated, waited, rated again. */
export interface RatingEntry extends EntryBase, PainContext {
  readonly kind: 'rating'
  readonly before: Rating
  readonly after: Rating | null
  readonly later: LaterRating | null
}

/** A visit to a practitioner; never a pressing session. */
export interface VisitEntry extends EntryBase {
  readonly kind: 'visit'
  /** Who was seen, own words, `''` when not said. */
  readonly practitioner: string
  /** Whole minutes, 1 to 480. */
  readonly minutes: number | null
}

/**
 * The weekly check, own wording. A kind of its own rather than a table of its own: it is dated, edited,
 * deleted, exported and backed up exactly like every other line of the log.
 */
export interface BotherEntry extends EntryBase {
  readonly kind: 'bother'
  readonly legPain: Bother | null
  readonly tingling: Bother | null
  readonly weakness: Bother | null
  readonly sitting: Bother | null
}

export type Entry = SessionEntry | RatingEntry | VisitEntry | BotherEntry

/** Entries that carry pain ratings. */
export type RatedEntry = SessionEntry | RatingEntry

/** The minute of the day at which an entry without a time of day is kept. */
export const NOON_MINUTE = 12 * 60

/** The local day (`YYYY-MM-DD`) of a moment (UTC epoch ms) at an offset (minutes, local minus UTC). */
export const localDateOf = (at: number, utcOffsetMinutes: number): string =>
  new Date(at + utcOffsetMinutes * MINUTE_MS).toISOString().slice(0, 10)

/** Total of a weekly check, 0 to 24; `null` unless all four were answered. A number to follow, not a verdict. */
export const botherTotal = (entry: BotherEntry): number | null => {
  const { legPain, tingling, weakness, sitting } = entry
  if (legPain === null || tingling === null || weakness === null || sitting === null) return null
  return legPain + tingling + weakness + sitting
}

/** Text that every file format can store: without NULs, with lone surrogates replaced. */
export const cleanText = (text: string): string =>
  text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')

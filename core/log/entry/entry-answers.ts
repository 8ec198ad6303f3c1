import {
  localDateOf,
  type BotherEntry,
  type Entry,
  type EntryKind,
  type RatingEntry,
  type SessionEntry,
  type VisitEntry,
} from './entry'
import { omit } from './omit'
import type { Rating } from './rating'
import { MINUTE_MS } from '../../time/units'

/** The fields of an entry that the app sets. */
type Kept =
  | 'id'
  | 'at'
  | 'utcOffsetMinutes'
  | 'localDate'
  | 'hasTime'
  | 'zone'
  | 'createdAt'
  | 'updatedAt'
  | 'deletedAt'

interface Later {
  /** The rating 30 to 60 minutes later; its moment is kept by the app. */
  readonly laterRating: Rating | null
}

/** What a person may say about an entry in a form: everything but what the app keeps by itself. */
export type EntryAnswers =
  | (Omit<SessionEntry, Kept | 'later' | 'spikeId' | 'test' | 'beforeFromMemory' | 'move'> & Later)
  | (Omit<RatingEntry, Kept | 'later' | 'spikeId'> & Later)
  | Omit<VisitEntry, Kept>
  | Omit<BotherEntry, Kept>

/** Some of the answers of a kind, by name. What comes of them is checked as a whole entry. */
export type EntryChanges = { readonly kind: EntryKind; readonly note?: string } & object

/** A day and a time on the wall. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly localDate: string
  /** 0 to 1439 */
  readonly minuteOfDay: number
}

/** When something was, in all the ways an entry keeps it. */
export interface EntryMoment {
  /** UTC epoch ms. */
  readonly at: number
  readonly utcOffsetMinutes: number
  readonly zone: string
  /** False where only the day is known; `at` is its noon then. */
  readonly hasTime: boolean
}

/** A day, and a time on the wall where it is known. */
export interface EntryWhen {
  /** `YYYY-MM-DD` */
  readonly localDate: string
  /** 0 to 1439; null where only the day is known. */
  readonly minuteOfDay: number | null
}

/** A later rating that nobody timed is put this long after the entry, ms: the middle of 30 to 60 minutes. */
const LATER_AFTER_MS = 45 * MINUTE_MS
/** Up to this long after the entry, a later rating is one of just now, ms. */
const LATER_FRESH_MS = 3 * 60 * MINUTE_MS

/** The day and time that an entry shows. */
export const wallTimeOf = ({
  at,
  utcOffsetMinutes,
}: Pick<EntryMoment, 'at' | 'utcOffsetMinutes'>): WallTime => {
  const local = new Date(at + utcOffsetMinutes * MINUTE_MS)
  return {
    localDate: local.toISOString().slice(0, 10),
    minuteOfDay: local.getUTCHours() * 60 + local.getUTCMinutes(),
  }
}

const KEPT = [
  'id',
  'at',
  'utcOffsetMinutes',
  'localDate',
  'hasTime',
  'zone',
  'createdAt',
  'updatedAt',
  'deletedAt',
] as const satisfies readonly Kept[]

/** The answers that an entry holds now, to begin a form with. */
export const answersOf = (entry: Entry): EntryAnswers => {
  switch (entry.kind) {
    case 'session':
      return {
        ...omit(entry, [...KEPT, 'later', 'spikeId', 'test', 'beforeFromMemory', 'move']),
        laterRating: entry.later?.rating ?? null,
      }
    case 'rating':
      return { ...omit(entry, [...KEPT, 'later', 'spikeId']), laterRating: entry.later?.rating ?? null }
    case 'visit':
      return omit(entry, KEPT)
    case 'bother':
      return omit(entry, KEPT)
  }
}

const laterOf = (rating: Rating | null, at: number, before: Entry | null, now: number) => {
  if (rating === null) return null
  const known = before && 'later' in before ? before.later : null
  const fresh = now >= at && now - at <= LATER_FRESH_MS
  return { rating, at: known?.at ?? (fresh ? now : at + LATER_AFTER_MS) }
}

/**
 * Whether a session's rating before is one from memory: it was added when the session was over. A later correction of
 * it changes nothing about that.
 */
export const isFromMemory = (
  older: Pick<SessionEntry, 'before' | 'beforeFromMemory'>,
  before: Rating | null,
): boolean => before !== null && (older.before === null || older.beforeFromMemory)

/**
 * An entry from what was said, new or in the place of an older state of it. Not yet checked: `parseEntry` decides.
 * @param now UTC epoch ms
 */
export const entryFromAnswers = (
  answers: EntryAnswers,
  moment: EntryMoment,
  keep: { readonly id: string; readonly older: Entry | null; readonly now: number },
): unknown => {
  const { older, now } = keep
  const base = {
    id: keep.id,
    ...moment,
    localDate: localDateOf(moment.at, moment.utcOffsetMinutes),
    createdAt: older?.createdAt ?? now,
    // A clock set back must not make the change older than the entry.
    updatedAt: Math.max(now, older?.updatedAt ?? now),
    deletedAt: older?.deletedAt ?? null,
  }
  if (answers.kind === 'visit' || answers.kind === 'bother') return { ...answers, ...base }
  const { laterRating, ...said } = answers
  const rated = older?.kind === 'session' || older?.kind === 'rating' ? older : null
  const later = laterOf(laterRating, moment.at, older, now)
  const common = { ...said, ...base, later, spikeId: rated?.spikeId ?? null }
  if (said.kind === 'rating') return common
  const session = older?.kind === 'session' ? older : null
  return {
    ...common,
    // Explicit, because 0 minutes without a technique are not breathing.
    activity: said.activity ?? session?.activity ?? 'press',
    beforeFromMemory: session !== null && isFromMemory(session, said.before),
    test: session?.test ?? null,
    move: session?.move ?? null,
  }
}

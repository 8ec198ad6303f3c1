import { NO_CONTEXT, type SessionEntry } from '../entry/entry'
import type { EntryAnswers } from '../entry/entry-answers'
import type { Rating } from '../entry/rating'

type Of<K extends EntryAnswers['kind']> = Extract<EntryAnswers, { kind: K }>

/** Nothing said about a pain but its numbers. */
const UNSAID = { ...NO_CONTEXT, note: '' } as const

const PRESS = {
  kind: 'session',
  origin: 'manual',
  activity: 'press',
  hand: 'left',
  plannedMinutes: 3,
  pressedMs: 140_000,
  ending: 'completed',
  technique: 'circles',
  handFelt: null,
} as const

/** A rating as its form sends it. */
export const ratingAnswers = (before: Rating, rest: Partial<Of<'rating'>> = {}): Of<'rating'> => ({
  kind: 'rating',
  before,
  after: null,
  laterRating: null,
  ...UNSAID,
  ...rest,
})

/** A session as its form sends it; what matters to a test is given. */
export const sessionAnswers = (
  before: number | null,
  after: number | null,
  rest: Partial<Of<'session'>> = {},
): Of<'session'> => ({
  ...PRESS,
  ...UNSAID,
  before: before as Rating | null,
  after: after as Rating | null,
  laterRating: null,
  ...rest,
})

/** A session as the log and its files hold it, in UTC. @param at epoch ms */
export const sessionEntry = (id: string, at: number, rest: Partial<SessionEntry> = {}): SessionEntry => ({
  ...PRESS,
  ...UNSAID,
  id,
  at,
  utcOffsetMinutes: 0,
  localDate: new Date(at).toISOString().slice(0, 10),
  hasTime: true,
  zone: 'UTC',
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
  spikeId: null,
  before: 6,
  beforeFromMemory: false,
  after: 4,
  later: null,
  test: null,
  move: null,
  ...rest,
})

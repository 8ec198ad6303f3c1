import type { BotherEntry, Entry, RatedEntry, SessionEntry, VisitEntry } from './entry'

/** An answer as a cell of a table; null: no answer, or another kind of entry. Moments are epoch ms. */
export type AnswerCell = string | number | boolean | null

const session = (of: (entry: SessionEntry) => AnswerCell) => (entry: Entry) =>
  entry.kind === 'session' ? of(entry) : null
const rated = (of: (entry: RatedEntry) => AnswerCell) => (entry: Entry) =>
  entry.kind === 'session' || entry.kind === 'rating' ? of(entry) : null
const visit = (of: (entry: VisitEntry) => AnswerCell) => (entry: Entry) =>
  entry.kind === 'visit' ? of(entry) : null
const bother = (of: (entry: BotherEntry) => AnswerCell) => (entry: Entry) =>
  entry.kind === 'bother' ? of(entry) : null

/** The answers of entries by the names that the columns of the database and of our CSV share. */
export const ANSWER_CELLS = {
  before: rated(({ before }) => before),
  after: rated(({ after }) => after),
  later: rated(({ later }) => later?.rating ?? null),
  later_at: rated(({ later }) => later?.at ?? null),
  areas: rated(({ areas }) => areas.join(' ')),
  side: rated(({ side }) => side),
  trigger: rated(({ trigger }) => trigger),
  position: rated(({ position }) => position),
  medicine: rated(({ medicine }) => medicine),
  went_along: rated(({ wentAlong }) => wentAlong.join(' ')),
  spike_id: rated(({ spikeId }) => spikeId),
  origin: session(({ origin }) => origin),
  activity: session(({ activity }) => activity),
  before_from_memory: session(({ beforeFromMemory }) => beforeFromMemory),
  hand: session(({ hand }) => hand),
  planned_minutes: session(({ plannedMinutes }) => plannedMinutes),
  pressed_ms: session(({ pressedMs }) => pressedMs),
  ending: session(({ ending }) => ending),
  technique: session(({ technique }) => technique),
  hand_felt: session(({ handFelt }) => handFelt),
  test_id: session(({ test }) => test?.testId ?? null),
  test_turn: session(({ test }) => test?.turn ?? null),
  test_arm: session(({ test }) => test?.arm ?? null),
  move_set: session(({ move }) => move?.set ?? null),
  moved_ms: session(({ move }) => move?.movedMs ?? null),
  move_cut_short: session(({ move }) => move?.cutShort.join(' ') ?? null),
  move_went: session(({ move }) => move?.went ?? null),
  move_hurt: session(({ move }) => move?.hurt.join(' ') ?? null),
  practitioner: visit(({ practitioner }) => practitioner),
  visit_minutes: visit(({ minutes }) => minutes),
  bother_leg_pain: bother(({ legPain }) => legPain),
  bother_tingling: bother(({ tingling }) => tingling),
  bother_weakness: bother(({ weakness }) => weakness),
  bother_sitting: bother(({ sitting }) => sitting),
} as const satisfies Readonly<Record<string, (entry: Entry) => AnswerCell>>

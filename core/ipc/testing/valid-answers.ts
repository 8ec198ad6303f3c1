import type { EntryAnswers } from '../../log/entry-answers'

/** What the form of a session sends. */
export const pressAnswers: EntryAnswers = {
  kind: 'session',
  origin: 'manual',
  hand: 'left',
  plannedMinutes: 3,
  pressedMs: 140_000,
  ending: 'completed',
  technique: 'circles',
  before: 6,
  after: 4,
  laterRating: null,
  handFelt: null,
  areas: ['below-knee'],
  side: 'left',
  trigger: null,
  position: null,
  medicine: null,
  wentAlong: [],
  note: 'after the stairs',
}

/** What the form of a visit sends. */
export const visitAnswers: EntryAnswers = {
  kind: 'visit',
  practitioner: 'Dr Lin',
  minutes: 40,
  note: '',
}

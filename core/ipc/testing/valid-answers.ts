import type { EntryAnswers } from '../../log/entry/entry-answers'
import { sessionAnswers } from '../../log/testing/answers'

/** What the form of a session sends. */
export const pressAnswers: EntryAnswers = sessionAnswers(6, 4, {
  areas: ['below-knee'],
  side: 'left',
  note: 'after the stairs',
})

/** What the form of a visit sends. */
export const visitAnswers: EntryAnswers = {
  kind: 'visit',
  practitioner: 'Dr Lin',
  minutes: 40,
  note: '',
}

import type { EntryAnswers } from '@core/log/entry-answers'
import type { Rating } from '@core/log/rating'

/** A rating of which nothing but its number was said. */
export const blankRating = (before: Rating): Extract<EntryAnswers, { kind: 'rating' }> => ({
  kind: 'rating',
  before,
  after: null,
  laterRating: null,
  areas: [],
  side: null,
  trigger: null,
  position: null,
  medicine: null,
  wentAlong: [],
  note: '',
})

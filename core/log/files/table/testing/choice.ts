import type { GenericChoice } from '../generic-csv'

/** Date, pain before, pain after and a note in four columns, taken as ratings. */
export const RATINGS_CHOICE: GenericChoice = {
  date: 0,
  before: 1,
  time: null,
  offset: null,
  after: 2,
  notes: [3],
  order: 'day-first',
  scale: '0-10',
  only: null,
  as: { kind: 'rating' },
}

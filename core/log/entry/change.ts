import type { Rating } from './rating'

/** What a before-and-after pair amounts to; `unmarked` when it started too low to tell. */
export const CHANGES = ['lower', 'same', 'higher', 'unmarked'] as const
export type Change = (typeof CHANGES)[number]

/** Smallest change outside rating noise: 2 points (S71, S72). */
export const CLEAR_POINTS = 2
/** And at least 30 % of the rating before (S70, S71). */
const CLEAR_SHARE = 0.3
/** With a rating before of 2 or less no mark is given: there is no room for a clear drop. */
export const UNMARKED_UP_TO = 2

/**
 * Marks one pair. Clear only if it moved by at least 2 points and by at least 30 % of the rating before,
 * alike in both directions (S70, S71, S72). These thresholds come from weeks of treatment in groups, not
 * from minutes (S73): a mark describes ratings, nothing else.
 */
export const changeOf = (before: Rating, after: Rating): Change => {
  if (before <= UNMARKED_UP_TO) return 'unmarked'
  const drop = before - after
  const points = Math.abs(drop)
  if (points < CLEAR_POINTS || points < CLEAR_SHARE * before) return 'same'
  return drop > 0 ? 'lower' : 'higher'
}

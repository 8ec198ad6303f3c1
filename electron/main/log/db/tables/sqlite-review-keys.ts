import { isSpike } from '@core/log/figures/calendar'
import type { Entry } from '@core/log/entry/entry'
import { GROUPS, groupOf, type Group } from '@core/log/figures/groups'
import { dateOfDay, dayOfDate } from '@core/time/date'
import { countedBefore } from '@core/log/figures/pair-count'
import type { Rating } from '@core/log/entry/rating'

/** Day number of Monday, 29 December 1969, where weeks are counted from. */
const FIRST_MONDAY = -3
const DAYS = 7
/** Eleven ratings and "missing". */
const RATINGS = 12

/** A group with its two ratings, as the `pair` column packs it. */
export interface Pair {
  readonly group: Group
  readonly before: Rating | null
  readonly after: Rating | null
}

const plusOne = (rating: Rating | null): number => (rating === null ? 0 : rating + 1)
const lessOne = (packed: number): Rating | null => (packed === 0 ? null : ((packed - 1) as Rating))

/** Every pair, at the place that is its number. */
export const PAIRS: readonly Pair[] = GROUPS.flatMap((group) =>
  Array.from({ length: RATINGS * RATINGS }, (_, i) => ({
    group,
    before: lessOne(Math.trunc(i / RATINGS)),
    after: lessOne(i % RATINGS),
  })),
)

const pairNumber = (entry: Entry): number | null => {
  const group = groupOf(entry)
  if (group === null || (entry.kind !== 'session' && entry.kind !== 'rating')) return null
  return (GROUPS.indexOf(group) * RATINGS + plusOne(countedBefore(entry))) * RATINGS + plusOne(entry.after)
}

/** The columns that exist only to be grouped by (migration 2), worked out by the rules of core. */
export const reviewKeysOf = (entry: Entry) => ({
  week: Math.floor((dayOfDate(entry.localDate) - FIRST_MONDAY) / DAYS),
  pair: pairNumber(entry),
  spike: isSpike(entry) ? 1 : 0,
})

/** Smaller numbers are sessions with a press, greater ones are ratings without one; equal: no rating at all. */
export const WITHOUT_PRESS = GROUPS.indexOf('rated-only') * RATINGS * RATINGS

/** The Monday (`YYYY-MM-DD`) of a week number. */
export const mondayOf = (week: number): string => dateOfDay(FIRST_MONDAY + week * DAYS)

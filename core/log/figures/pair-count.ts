import type { Entry, RatedEntry } from '../entry/entry'
import { groupOf, type Group } from './groups'
import type { Rating } from '../entry/rating'

/**
 * How many entries of a group share one pair of ratings. A log of any length is at most a few hundred of
 * these, so the store counts them in SQL and every summary rule works on the counts.
 */
export interface PairCount {
  readonly group: Group
  readonly before: Rating | null
  readonly after: Rating | null
  /** At least 1. */
  readonly count: number
}

/** Pair counts of a local week or month. */
export interface PeriodPairCount extends PairCount {
  /** Its first day: the Monday of a week, the 1st of a month, `YYYY-MM-DD`. */
  readonly start: string
}

/**
 * The rating before as figures count it: one that was added from memory afterwards is none, and neither is one of a press
 * with moves after it, because a change cannot be given to one of the two.
 */
export const countedBefore = (entry: RatedEntry): Rating | null =>
  entry.kind === 'session' && (entry.beforeFromMemory || entry.move) ? null : entry.before

/** Counts the pairs of entries in memory: what the store does in SQL. */
export const pairCountsOf = (entries: Iterable<Entry>): readonly PairCount[] => {
  const counts = new Map<string, PairCount>()
  for (const entry of entries) {
    const group = groupOf(entry)
    if (group === null || (entry.kind !== 'session' && entry.kind !== 'rating')) continue
    const { after } = entry
    const before = countedBefore(entry)
    const key = `${group} ${before} ${after}`
    counts.set(key, { group, before, after, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}

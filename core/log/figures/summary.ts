import { changeOf, type Change } from '../entry/change'
import { GROUPS, type Group } from './groups'
import type { PairCount } from './pair-count'
import { addTo, spreadOf, type Spread } from './quantile'

/** Below this many pairs nothing is summed up: only the entries themselves are shown. */
export const SUMMARY_MIN_PAIRS = 5

interface Counted {
  /** Entries with both ratings. */
  readonly pairs: number
  /** Entries without a rating after; never filled in, but counted. */
  readonly missingAfter: number
  /** Entries with a rating after but none before. */
  readonly missingBefore: number
}

/** Ratings of one group, said as honestly as their number allows. */
export type GroupSummary = TooFew | Summarised

/** Fewer than five pairs: show the entries, sum up nothing. */
export interface TooFew extends Counted {
  readonly kind: 'too-few'
}

export interface Summarised extends Counted {
  readonly kind: 'summary'
  readonly before: Spread
  readonly after: Spread
  /** After minus before: negative is lower. `median` is the median of the changes. */
  readonly change: Spread
  /** Pairs by mark; the four add up to `pairs`. */
  readonly marks: Readonly<Record<Change, number>>
}

/** Every group on its own and the pressed ones together. */
export interface LogSummary extends Readonly<Record<Group, GroupSummary>> {
  /** `spike` and `scheduled` together. */
  readonly pressed: GroupSummary
}

const summariseGroup = (counts: readonly PairCount[]): GroupSummary => {
  const before = new Map<number, number>()
  const after = new Map<number, number>()
  const change = new Map<number, number>()
  const marks: Record<Change, number> = { lower: 0, same: 0, higher: 0, unmarked: 0 }
  let pairs = 0
  let missingAfter = 0
  let missingBefore = 0
  for (const { before: b, after: a, count } of counts) {
    if (a === null) missingAfter += count
    else if (b === null) missingBefore += count
    else {
      pairs += count
      addTo(before, b, count)
      addTo(after, a, count)
      addTo(change, a - b, count)
      marks[changeOf(b, a)] += count
    }
  }
  const counted = { pairs, missingAfter, missingBefore }
  const [b, a, c] = [spreadOf(before), spreadOf(after), spreadOf(change)]
  if (pairs < SUMMARY_MIN_PAIRS || b === null || a === null || c === null)
    return { kind: 'too-few', ...counted }
  return { kind: 'summary', ...counted, before: b, after: a, change: c, marks }
}

/**
 * Sums up a log from its pair counts: medians, middle halves, ranges and marks, each group apart.
 * No means, no percentages, no trend; the caveat line belongs beside whatever is shown of this.
 */
export const summarise = (counts: readonly PairCount[]): LogSummary => {
  const of = (groups: readonly Group[]) =>
    summariseGroup(counts.filter(({ group }) => groups.includes(group)))
  const [spike, scheduled, ratedOnly] = GROUPS
  return {
    spike: of([spike]),
    scheduled: of([scheduled]),
    'rated-only': of([ratedOnly]),
    pressed: of([spike, scheduled]),
  }
}

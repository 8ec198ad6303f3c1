/**
 * The exact two-sample randomisation test (Fisher and Pitman) on the difference of means, with the interval
 * found by inverting it. Nothing is assumed about the ratings: the only chance in it is the draw that
 * decided who got what, and that chance is counted out completely.
 *
 * For a shift `d`, the values of the first group are lowered by `d` and tested again. Swapping some of the
 * two groups makes the difference at least as large as observed exactly when `d` reaches
 * (sum observed - sum after the swap) / number swapped, so one table of sums gives the p value of every
 * shift at once. The method is that of Nguyen 2009 (doi:10.15760/etd.7798), as in the R package CIPerm.
 */

/** Result of a two-sample randomisation test; "difference" is first minus second group, by means. */
export interface RandomisationTest {
  readonly difference: number
  /** Share of all draws whose difference is at least as large as observed. */
  readonly pUpper: number
  /** Share of all draws whose difference is at most as large as observed. */
  readonly pLower: number
  /** Twice the smaller one, at most 1. */
  readonly p: number
  /**
   * Differences that the test at this level does not rule out; `null` where the groups are too small to
   * rule out anything.
   */
  readonly interval: { readonly lower: number; readonly upper: number } | null
}

/** Ways to pick `size` of some integers with a given sum: `ways[size].get(sum)`. Exact up to 2^53. */
const waysToPick = (values: readonly number[]): readonly Map<number, number>[] => {
  const ways = Array.from({ length: values.length + 1 }, () => new Map<number, number>())
  ways[0]!.set(0, 1)
  values.forEach((value, taken) => {
    for (let size = taken; size >= 0; size--)
      for (const [sum, count] of ways[size]!) {
        const next = ways[size + 1]!
        next.set(sum + value, (next.get(sum + value) ?? 0) + count)
      }
  })
  return ways
}

interface Swap {
  /** The shift from which this draw is at least as extreme as the observed one. */
  readonly threshold: number
  readonly count: number
}

/** Every draw but the observed ones, as threshold and count, in order of thresholds. */
const swaps = (first: readonly number[], second: readonly number[]): readonly Swap[] => {
  const out = waysToPick(first)
  const into = waysToPick(second)
  const counts = new Map<number, number>()
  for (let swapped = 1; swapped <= Math.min(first.length, second.length); swapped++)
    for (const [given, a] of out[swapped]!)
      for (const [taken, b] of into[swapped]!) {
        const threshold = (given - taken) / swapped
        counts.set(threshold, (counts.get(threshold) ?? 0) + a * b)
      }
  return [...counts]
    .map(([threshold, count]) => ({ threshold, count }))
    .sort((a, b) => a.threshold - b.threshold)
}

/** The first threshold, in the given order, at which the tail grows beyond `alpha`. */
const firstBeyond = (ordered: readonly Swap[], total: number, alpha: number): number | null => {
  let tail = 1
  // A share exactly at `alpha` still rules out; the margin keeps binary fractions from deciding.
  const limit = alpha * total * (1 + 1e-12)
  if (tail > limit) return null
  for (const { threshold, count } of ordered) {
    tail += count
    if (tail > limit) return threshold
  }
  return null
}

/**
 * Tests whether two drawn groups differ.
 * @param first and @param second whole numbers, each group at least one, together at most 50
 * @param level of the interval, above 0 and below 1
 */
export const randomisationTest = (
  first: readonly number[],
  second: readonly number[],
  level = 0.95,
): RandomisationTest => {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const ordered = swaps(first, second)
  const total = ordered.reduce((sum, { count }) => sum + count, 1)
  const tail = (holds: (threshold: number) => boolean) =>
    ordered.reduce((sum, { threshold, count }) => (holds(threshold) ? sum + count : sum), 1) / total
  const pUpper = tail((threshold) => threshold <= 0)
  const pLower = tail((threshold) => threshold >= 0)
  const alpha = (1 - level) / 2
  const lower = firstBeyond(ordered, total, alpha)
  const upper = firstBeyond(ordered.toReversed(), total, alpha)
  return {
    difference: mean(first) - mean(second),
    pUpper,
    pLower,
    p: Math.min(1, 2 * Math.min(pUpper, pLower)),
    interval: lower === null || upper === null ? null : { lower, upper },
  }
}

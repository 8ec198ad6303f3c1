/** How often each value occurs. Values are finite numbers, counts whole and at least 1. */
export type Tally = ReadonlyMap<number, number>

export const addTo = (tally: Map<number, number>, value: number, count = 1): void => {
  tally.set(value, (tally.get(value) ?? 0) + count)
}

/** Middle, middle half and ends of some numbers. */
export interface Spread {
  readonly median: number
  /** Lower end of the middle half. */
  readonly lower: number
  /** Upper end of the middle half. */
  readonly upper: number
  readonly min: number
  readonly max: number
}

/**
 * Quantile by counting: the smallest value with at least the share `p` at or below it, and halfway to the
 * next one when the share falls exactly between two values (Hyndman and Fan's definition 2). Ratings are
 * whole numbers, so this only ever yields whole and half points: no invented decimals.
 */
const quantile = (sorted: readonly (readonly [number, number])[], n: number, p: number): number => {
  const place = n * p
  let below = 0
  for (let i = 0; i < sorted.length; i++) {
    const [value, count] = sorted[i]!
    below += count
    if (below > place) return value
    if (below === place) return (value + (sorted[i + 1]?.[0] ?? value)) / 2
  }
  return sorted.at(-1)![0]
}

/** The spread of a tally, or `null` when it is empty. */
export const spreadOf = (tally: Tally): Spread | null => {
  const sorted = [...tally].sort(([a], [b]) => a - b)
  if (sorted.length === 0) return null
  const n = sorted.reduce((sum, [, count]) => sum + count, 0)
  return {
    median: quantile(sorted, n, 0.5),
    lower: quantile(sorted, n, 0.25),
    upper: quantile(sorted, n, 0.75),
    min: sorted[0]![0],
    max: sorted.at(-1)![0],
  }
}

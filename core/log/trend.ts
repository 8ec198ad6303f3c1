import type { RatedEntry } from './entry'

/** A pattern in the newest ratings that should bring up "when to get help". */
export type Warning =
  /** The rating after is at least 2 points above the one before. */
  | { readonly kind: 'higher-after'; readonly entryId: string; readonly points: number }
  /** The rating before rose from each of three sessions to the next. */
  | { readonly kind: 'rising'; readonly ratings: readonly [number, number, number] }
  /** A rating of 8 or more for the first time. */
  | { readonly kind: 'first-high'; readonly entryId: string; readonly rating: number }

/** Two points are outside rating noise (S72). */
const HIGHER_AFTER_POINTS = 2
/** From here on a first rating brings up the list of red flags. */
export const HIGH_RATING = 8

const highest = (entry: RatedEntry): number => Math.max(entry.before ?? 0, entry.after ?? 0)

/**
 * Looks at the newest ratings. It diagnoses nothing: it says when to show the advice on getting help.
 * @param newestFirst sessions and ratings, newest first; the first one is the one just made
 * @param highBefore whether any older entry than these holds a rating of 8 or more
 */
export const warningsIn = (newestFirst: readonly RatedEntry[], highBefore: boolean): readonly Warning[] => {
  const latest = newestFirst[0]
  if (latest === undefined) return []
  const warnings: Warning[] = []
  if (latest.before !== null && latest.after !== null) {
    const points = latest.after - latest.before
    if (points >= HIGHER_AFTER_POINTS) warnings.push({ kind: 'higher-after', entryId: latest.id, points })
  }
  const befores = newestFirst.filter(({ kind, before }) => kind === 'session' && before !== null).slice(0, 3)
  const [c, b, a] = befores.map(({ before }) => before as number)
  if (latest.kind === 'session' && a !== undefined && b !== undefined && c !== undefined && a < b && b < c)
    warnings.push({ kind: 'rising', ratings: [a, b, c] })
  const seenHigh = highBefore || newestFirst.slice(1).some((entry) => highest(entry) >= HIGH_RATING)
  if (!seenHigh && highest(latest) >= HIGH_RATING)
    warnings.push({ kind: 'first-high', entryId: latest.id, rating: highest(latest) })
  return warnings
}

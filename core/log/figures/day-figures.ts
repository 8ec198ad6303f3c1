import type { RatedEntry } from '../entry/entry'
import { countedBefore } from './pair-count'
import { addTo, spreadOf } from './quantile'
import type { Rating } from '../entry/rating'
import { SUMMARY_MIN_PAIRS } from './summary'

/** How bad the rated days of a stretch were, each by its highest rating. */
export interface DayFigures {
  /** Days with any rating. */
  readonly days: number
  /** Median of the days' highest ratings; null below five days. */
  readonly usual: number | null
  /** The worst day, the latest among equals; null where no day was rated. */
  readonly worst: { readonly localDate: string; readonly rating: Rating } | null
  /** Days on which a painkiller was noted. */
  readonly medicine: number
}

/** Ratings that were added from memory do not count. */
export function dayFiguresOf(rated: readonly RatedEntry[]): DayFigures {
  const highest = new Map<string, Rating>()
  const medicine = new Set<string>()
  for (const entry of rated) {
    const { localDate } = entry
    for (const rating of [countedBefore(entry), entry.after])
      if (rating !== null && rating >= (highest.get(localDate) ?? 0)) highest.set(localDate, rating)
    if (entry.medicine === true) medicine.add(localDate)
  }
  const tally = new Map<number, number>()
  let worst: DayFigures['worst'] = null
  for (const [localDate, rating] of highest) {
    addTo(tally, rating)
    if (worst === null || rating > worst.rating || (rating === worst.rating && localDate > worst.localDate))
      worst = { localDate, rating }
  }
  return {
    days: highest.size,
    usual: highest.size < SUMMARY_MIN_PAIRS ? null : (spreadOf(tally)?.median ?? null),
    worst,
    medicine: medicine.size,
  }
}

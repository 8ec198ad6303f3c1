import { addDays, dayOfDate, monthOf, weekOf } from '../../time/date'
import type { PeriodPairCount } from './pair-count'
import { addTo, spreadOf, type Spread } from './quantile'
import { SUMMARY_MIN_PAIRS } from './summary'

/** How a stretch of the log is divided: a week begins on Monday. */
export type PeriodUnit = 'week' | 'month'

/** Ratings of one local week or month, before and after apart. */
export interface PeriodBox {
  /** Its first day, `YYYY-MM-DD`. */
  readonly start: string
  /** Entries with both ratings. */
  readonly pairs: number
  /** Spread of the ratings before; `null` below five pairs: then the pairs are drawn one by one. */
  readonly before: Spread | null
  readonly after: Spread | null
  /** The pairs themselves below five pairs, else empty. */
  readonly raw: readonly { readonly before: number; readonly after: number }[]
}

/** Boxes of one unit, oldest first. */
export interface Periods {
  readonly unit: PeriodUnit
  readonly boxes: readonly PeriodBox[]
}

/** From this many days on a stretch is divided into months, below it into weeks. */
export const MONTHS_FROM_DAYS = 100

/** @param from first and @param to last local day of a stretch, inclusive */
export const unitOf = (from: string, to: string): PeriodUnit =>
  dayOfDate(to) - dayOfDate(from) + 1 >= MONTHS_FROM_DAYS ? 'month' : 'week'

/** The first day of the week or month of a local day. */
export const periodOf = (localDate: string, unit: PeriodUnit): string =>
  unit === 'week' ? weekOf(localDate) : monthOf(localDate)

/** The first day of the next period. 31 days after the first of any month it is the next one. */
export const nextPeriod = (start: string, unit: PeriodUnit): string =>
  unit === 'week' ? addDays(start, 7) : monthOf(addDays(start, 31))

/**
 * Medians with the middle half over complete pairs of pressed sessions (spike and scheduled), by week or month.
 * Periods without a pair come as empty ones, so that a gap is drawn as a gap.
 * @param counts in any order, all of one unit
 */
export function periodBoxes(counts: readonly PeriodPairCount[], unit: PeriodUnit): Periods {
  const byStart = new Map<string, PeriodPairCount[]>()
  for (const count of counts) {
    if (count.group === 'rated-only') continue
    const own = byStart.get(count.start)
    if (own === undefined) byStart.set(count.start, [count])
    else own.push(count)
  }
  const starts = [...byStart.keys()].sort()
  const boxes: PeriodBox[] = []
  const last = starts.at(-1) ?? ''
  for (let start = starts[0] ?? '~'; start <= last; start = nextPeriod(start, unit))
    boxes.push(boxOf(start, byStart.get(start) ?? []))
  return { unit, boxes }
}

const boxOf = (start: string, counts: readonly PeriodPairCount[]): PeriodBox => {
  const before = new Map<number, number>()
  const after = new Map<number, number>()
  const raw: { before: number; after: number }[] = []
  let pairs = 0
  for (const { before: b, after: a, count } of counts) {
    if (b === null || a === null) continue
    pairs += count
    addTo(before, b, count)
    addTo(after, a, count)
    // Only periods below the limit show their pairs, so no more than a few are ever spelled out.
    for (let i = 0; i < count && raw.length < SUMMARY_MIN_PAIRS; i++) raw.push({ before: b, after: a })
  }
  if (pairs < SUMMARY_MIN_PAIRS) return { start, pairs, before: null, after: null, raw }
  return { start, pairs, before: spreadOf(before), after: spreadOf(after), raw: [] }
}

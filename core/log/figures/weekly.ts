import type { WeekPairCount } from './pair-count'
import { addDays } from '../entry/local-day'
import { addTo, spreadOf, type Spread } from './quantile'
import { SUMMARY_MIN_PAIRS } from './summary'

/** Ratings of one local week, before and after apart. */
export interface WeekBox {
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string
  /** Entries with both ratings. */
  readonly pairs: number
  /** Spread of the ratings before; `null` below five pairs: then `pairsRaw` is drawn as dots. */
  readonly before: Spread | null
  readonly after: Spread | null
  /** The pairs themselves below five pairs, else empty. */
  readonly raw: readonly { readonly before: number; readonly after: number }[]
}

/**
 * Weekly medians with the middle half over complete pairs of pressed sessions (spike and scheduled).
 * Weeks without a pair come as empty weeks, so that a gap is drawn as a gap.
 * @param counts oldest week first or in any order
 */
export const weeklyBoxes = (counts: readonly WeekPairCount[]): readonly WeekBox[] => {
  const byWeek = new Map<string, WeekPairCount[]>()
  for (const count of counts) {
    if (count.group === 'rated-only') continue
    const own = byWeek.get(count.week)
    if (own === undefined) byWeek.set(count.week, [count])
    else own.push(count)
  }
  const weeks = [...byWeek.keys()].sort()
  const first = weeks[0]
  const last = weeks.at(-1)
  const boxes: WeekBox[] = []
  if (first === undefined || last === undefined) return boxes
  for (let week = first; week <= last; week = addDays(week, 7))
    boxes.push(weekBox(week, byWeek.get(week) ?? []))
  return boxes
}

const weekBox = (week: string, counts: readonly WeekPairCount[]): WeekBox => {
  const before = new Map<number, number>()
  const after = new Map<number, number>()
  const raw: { before: number; after: number }[] = []
  let pairs = 0
  for (const { before: b, after: a, count } of counts) {
    if (b === null || a === null) continue
    pairs += count
    addTo(before, b, count)
    addTo(after, a, count)
    // Only weeks below the limit show their pairs, so no more than a few are ever spelled out.
    for (let i = 0; i < count && raw.length < SUMMARY_MIN_PAIRS; i++) raw.push({ before: b, after: a })
  }
  if (pairs < SUMMARY_MIN_PAIRS) return { week, pairs, before: null, after: null, raw }
  return { week, pairs, before: spreadOf(before), after: spreadOf(after), raw: [] }
}

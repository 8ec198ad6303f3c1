import { AREAS, HAND_FEELINGS, WENT_ALONG } from './entry'
import type { Entry, HandFeeling, PainArea, PressedHand, RatedEntry, WentAlong } from './entry'
import { isSpike } from './calendar'
import type { HourCount } from './day-counts'
import { addDays, dayNumber, weekOf } from './local-day'
import { pairCountsOf, type WeekPairCount } from './pair-count'
import { summarise, type GroupSummary } from './summary'
import { hourCountsOf } from './time-of-day'
import { weeklyBoxes, type WeekBox } from './weekly'

/** Everything that the page for a practitioner can hold; what is shown of it is chosen before printing. */
export interface ReportView {
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly entries: number
  readonly sessions: number
  readonly spikes: number
  readonly visits: number
  /** Days of the range, at least 1. */
  readonly days: number
  readonly pressed: GroupSummary
  readonly ratedOnly: GroupSummary
  /** Pressed sessions of the equally long stretch before. */
  readonly previous: GroupSummary
  readonly weeks: readonly WeekBox[]
  readonly hours: readonly HourCount[]
  /** Sessions and ratings, oldest first, for the chart. */
  readonly points: readonly ReportPoint[]
  /** The highest ratings, highest first, at most five. */
  readonly highest: readonly RatedEntry[]
  /** Whole minutes pressed by hand. */
  readonly minutes: Readonly<Record<PressedHand, number>>
  readonly felt: Readonly<Partial<Record<HandFeeling, number>>>
  readonly along: Readonly<Partial<Record<WentAlong, number>>>
  readonly areas: Readonly<Partial<Record<PainArea, number>>>
  /** Entries with medicine taken in the 4 hours before. */
  readonly medicine: number
}

export interface ReportPoint {
  readonly localDate: string
  readonly before: number | null
  readonly after: number | null
  readonly spike: boolean
}

const HIGHEST = 5
const MINUTE_MS = 60_000

const isRated = (entry: Entry): entry is RatedEntry => entry.kind === 'session' || entry.kind === 'rating'
const peak = ({ before, after }: RatedEntry): number => Math.max(before ?? -1, after ?? -1)

const countOf = <T extends string>(
  words: readonly T[],
  found: readonly (readonly T[])[],
): Partial<Record<T, number>> => {
  const counts: Partial<Record<T, number>> = {}
  for (const word of words) {
    const n = found.filter((some) => some.includes(word)).length
    if (n > 0) counts[word] = n
  }
  return counts
}

const weekCounts = (entries: readonly Entry[]): readonly WeekPairCount[] =>
  entries.flatMap((entry) =>
    pairCountsOf([entry]).map((count) => ({ ...count, week: weekOf(entry.localDate) })),
  )

/** The stretch of the same length just before a range. */
export const stretchBefore = (from: string, to: string): { readonly from: string; readonly to: string } => {
  const days = dayNumber(to) - dayNumber(from) + 1
  return { from: addDays(from, -days), to: addDays(from, -1) }
}

/**
 * Puts a report together: counts, medians and middle halves only, by the same rules as the summary.
 * @param entries of the range, oldest first, none deleted
 * @param before entries of the stretch before, for the comparison
 */
export const reportOf = (
  entries: readonly Entry[],
  before: readonly Entry[],
  range: { readonly from: string; readonly to: string },
): ReportView => {
  const rated = entries.filter(isRated)
  const sessions = entries.filter((entry) => entry.kind === 'session')
  const minutes = { left: 0, right: 0, both: 0 }
  for (const { hand, pressedMs } of sessions) minutes[hand] += pressedMs / MINUTE_MS
  const summary = summarise(pairCountsOf(entries))
  return {
    ...range,
    entries: entries.length,
    sessions: sessions.length,
    spikes: entries.filter(isSpike).length,
    visits: entries.filter(({ kind }) => kind === 'visit').length,
    days: Math.max(1, dayNumber(range.to) - dayNumber(range.from) + 1),
    pressed: summary.pressed,
    ratedOnly: summary['rated-only'],
    previous: summarise(pairCountsOf(before)).pressed,
    weeks: weeklyBoxes(weekCounts(entries)),
    hours: hourCountsOf(entries),
    points: rated.map((entry) => ({
      localDate: entry.localDate,
      before: entry.before,
      after: entry.after,
      spike: isSpike(entry),
    })),
    highest: rated
      .filter((entry) => peak(entry) >= 0)
      .sort((a, b) => peak(b) - peak(a) || b.at - a.at)
      .slice(0, HIGHEST),
    minutes: {
      left: Math.round(minutes.left),
      right: Math.round(minutes.right),
      both: Math.round(minutes.both),
    },
    felt: countOf(
      HAND_FEELINGS,
      sessions.map(({ handFelt }) => (handFelt ? [handFelt] : [])),
    ),
    along: countOf(
      WENT_ALONG,
      rated.map(({ wentAlong }) => wentAlong),
    ),
    areas: countOf(
      AREAS,
      rated.map(({ areas }) => areas),
    ),
    medicine: rated.filter(({ medicine }) => medicine === true).length,
  }
}

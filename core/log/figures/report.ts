import type { Entry, HandFeeling, PainArea, PressedHand, RatedEntry, WentAlong } from '../entry/entry'
import { isSpike } from './calendar'
import type { HourCount } from './day-counts'
import { addDays, dayNumber } from '../entry/local-day'
import { countedBefore, type PairCount, type WeekPairCount } from './pair-count'
import { summarise, type GroupSummary } from './summary'
import { isWithoutPress } from '../entry/without-press'
import { MINUTE_MS } from '../../time/units'
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
  /** Sessions and ratings, oldest first, for the chart; empty where there are too many to be told apart. */
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
/** More points than this are one grey cloud on paper; the weekly medians say it better. */
export const POINTS_MAX = 500

const isRated = (entry: Entry): entry is RatedEntry => entry.kind === 'session' || entry.kind === 'rating'
const peak = ({ before, after }: RatedEntry): number => Math.max(before ?? -1, after ?? -1)

const tally = <E, T extends string>(
  entries: readonly E[],
  wordsOf: (entry: E) => readonly T[],
): Partial<Record<T, number>> => {
  const counts: Partial<Record<T, number>> = {}
  for (const entry of entries) for (const word of wordsOf(entry)) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

/** The stretch of the same length just before a range. */
export const stretchBefore = (from: string, to: string): { readonly from: string; readonly to: string } => {
  const days = dayNumber(to) - dayNumber(from) + 1
  return { from: addDays(from, -days), to: addDays(from, -1) }
}

/** What the store has counted over the range, and over the stretch before it. */
export interface ReportCounts {
  readonly pairs: readonly PairCount[]
  readonly pairsBefore: readonly PairCount[]
  readonly weeks: readonly WeekPairCount[]
  readonly hours: readonly HourCount[]
}

/**
 * Puts a report together: counts, medians and middle halves only, by the same rules as the summary.
 * @param entries of the range, oldest first, none deleted
 */
export const reportOf = (
  entries: readonly Entry[],
  counts: ReportCounts,
  range: { readonly from: string; readonly to: string },
): ReportView => {
  const rated = entries.filter(isRated)
  const sessions = entries
    .filter((entry) => entry.kind === 'session')
    .filter((entry) => !isWithoutPress(entry))
  const minutes = { left: 0, right: 0, both: 0 }
  for (const { hand, pressedMs } of sessions) minutes[hand] += pressedMs / MINUTE_MS
  const summary = summarise(counts.pairs)
  const point = (entry: RatedEntry): ReportPoint => ({
    localDate: entry.localDate,
    before: countedBefore(entry),
    after: entry.after,
    spike: isSpike(entry),
  })
  return {
    ...range,
    entries: entries.length,
    sessions: sessions.length,
    spikes: entries.filter(isSpike).length,
    visits: entries.filter(({ kind }) => kind === 'visit').length,
    days: Math.max(1, dayNumber(range.to) - dayNumber(range.from) + 1),
    pressed: summary.pressed,
    ratedOnly: summary['rated-only'],
    previous: summarise(counts.pairsBefore).pressed,
    weeks: weeklyBoxes(counts.weeks),
    hours: counts.hours,
    points: rated.length > POINTS_MAX ? [] : rated.map(point),
    highest: highestOf(rated),
    minutes: {
      left: Math.round(minutes.left),
      right: Math.round(minutes.right),
      both: Math.round(minutes.both),
    },
    felt: tally(sessions, ({ handFelt }) => (handFelt ? [handFelt] : [])),
    along: tally(rated, ({ wentAlong }) => wentAlong),
    areas: tally(rated, ({ areas }) => areas),
    medicine: rated.filter(({ medicine }) => medicine === true).length,
  }
}

/** The highest ratings, the newest first among equals. */
const highestOf = (rated: readonly RatedEntry[]): readonly RatedEntry[] =>
  rated
    .filter((entry) => peak(entry) >= 0)
    .sort((a, b) => peak(b) - peak(a) || b.at - a.at)
    .slice(0, HIGHEST)

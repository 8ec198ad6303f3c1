import type {
  Entry,
  HandFeeling,
  PainArea,
  PressedHand,
  RatedEntry,
  Side,
  Trigger,
  VisitEntry,
  WentAlong,
} from '../entry/entry'
import { isSpike } from './calendar'
import { dayFiguresOf, type DayFigures } from './day-figures'
import { dayOfDate } from '../../time/date'
import { countedBefore, type PairCount, type PeriodPairCount } from './pair-count'
import { periodBoxes, type Periods, type PeriodUnit } from './period-boxes'
import { summarise, type GroupSummary } from './summary'
import { isWithoutPress } from '../entry/without-press'
import { MINUTE_MS } from '../../time/units'

/** Everything that the page for a practitioner can hold; what is shown of it is chosen before printing. */
export interface ReportView {
  /** First and last local day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  /** The first day of the whole log; null where it is empty. */
  readonly firstDay: string | null
  readonly entries: number
  readonly sessions: number
  readonly spikes: number
  /** Days of the range, at least 1. */
  readonly days: number
  readonly pressed: GroupSummary
  readonly figures: DayFigures
  /** The last visit of the range, and the rated days before and after its day; null without a visit. */
  readonly sinceVisit: SinceVisit | null
  /** Boxes by week or month, for a range whose sessions are too many to be distinguished. */
  readonly periods: Periods
  /** Sessions and ratings, oldest first, for the chart; empty where `periods` says it better. */
  readonly points: readonly ReportPoint[]
  /** Days with a visit, oldest first. */
  readonly visits: readonly string[]
  /** Sessions, ratings and visits, newest first, at most `ROWS_MAX`. */
  readonly rows: readonly ReportRow[]
  /** How many there are, shown or not. */
  readonly rowCount: number
  /** Whole minutes pressed by hand. */
  readonly minutes: Readonly<Record<PressedHand, number>>
  readonly felt: Tallied<HandFeeling>
  readonly along: Tallied<WentAlong>
  readonly areas: Tallied<PainArea>
  readonly sides: Tallied<Side>
  readonly triggers: Tallied<Trigger>
}

/** How often each word was noted, the most frequent first. */
export type Tallied<T extends string> = readonly { readonly word: T; readonly count: number }[]

export interface SinceVisit {
  readonly localDate: string
  readonly before: DayFigures
  readonly since: DayFigures
}

export type ReportRow = RatedEntry | VisitEntry

export interface ReportPoint {
  readonly localDate: string
  readonly before: number | null
  readonly after: number | null
  readonly spike: boolean
}

/** More points than this cannot be distinguished on paper. */
export const POINTS_MAX = 120
/** Most rows on paper; an export has the whole log. */
export const ROWS_MAX = 60

const isRated = (entry: Entry): entry is RatedEntry => entry.kind === 'session' || entry.kind === 'rating'
const isVisit = (entry: Entry): entry is VisitEntry => entry.kind === 'visit'

const tally = <E, T extends string>(
  entries: readonly E[],
  wordsOf: (entry: E) => readonly (T | null)[],
): Tallied<T> => {
  const counts = new Map<T, number>()
  for (const entry of entries)
    for (const word of wordsOf(entry)) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count)
}

/** What the store has counted over the range. */
export interface ReportCounts {
  readonly pairs: readonly PairCount[]
  readonly periods: readonly PeriodPairCount[]
  readonly unit: PeriodUnit
  /** Of the whole log. */
  readonly firstDay: string | null
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
  const visits = entries.filter(isVisit)
  const rows = entries.filter((entry) => isRated(entry) || isVisit(entry))
  const sessions = entries
    .filter((entry) => entry.kind === 'session')
    .filter((entry) => !isWithoutPress(entry))
  const minutes = { left: 0, right: 0, both: 0 }
  for (const { hand, pressedMs } of sessions) minutes[hand] += pressedMs / MINUTE_MS
  return {
    ...range,
    firstDay: counts.firstDay,
    entries: entries.length,
    sessions: sessions.length,
    spikes: entries.filter(isSpike).length,
    days: Math.max(1, dayOfDate(range.to) - dayOfDate(range.from) + 1),
    pressed: summarise(counts.pairs).pressed,
    figures: dayFiguresOf(rated),
    sinceVisit: sinceVisitOf(rated, visits),
    periods: periodBoxes(counts.periods, counts.unit),
    points: counts.unit === 'month' || rated.length > POINTS_MAX ? [] : rated.map(pointOf),
    visits: [...new Set(visits.map(({ localDate }) => localDate))],
    rows: rows.slice(-ROWS_MAX).toReversed(),
    rowCount: rows.length,
    minutes: {
      left: Math.round(minutes.left),
      right: Math.round(minutes.right),
      both: Math.round(minutes.both),
    },
    felt: tally(sessions, ({ handFelt }) => [handFelt]),
    along: tally(rated, ({ wentAlong }) => wentAlong),
    areas: tally(rated, ({ areas }) => areas),
    sides: tally(rated, ({ side }) => [side]),
    triggers: tally(rated, ({ trigger }) => [trigger]),
  }
}

const pointOf = (entry: RatedEntry): ReportPoint => ({
  localDate: entry.localDate,
  before: countedBefore(entry),
  after: entry.after,
  spike: isSpike(entry),
})

/** The day of the visit itself counts on neither side. */
const sinceVisitOf = (
  rated: readonly RatedEntry[],
  visits: readonly VisitEntry[],
): ReportView['sinceVisit'] => {
  const localDate = visits.at(-1)?.localDate
  if (localDate === undefined) return null
  return {
    localDate,
    before: dayFiguresOf(rated.filter((entry) => entry.localDate < localDate)),
    since: dayFiguresOf(rated.filter((entry) => entry.localDate > localDate)),
  }
}

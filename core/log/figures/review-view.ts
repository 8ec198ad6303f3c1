import type { CourseProgress, ReviewPoint } from './course'
import type { DayCount, HourCount } from './day-counts'
import type { BotherEntry, RatedEntry, VisitEntry } from '../entry/entry'
import type { LogSummary } from './summary'
import type { Periods } from './period-boxes'

/** A stretch of local days that a review looks at, and the day it is. */
export interface ReviewRange {
  /** First local day, `YYYY-MM-DD`; the first day of the log where "since ever" was asked. */
  readonly from: string
  /** Last local day. */
  readonly to: string
  readonly today: string
}

/** The numbers of a stretch, and the newest ratings they come from. */
export interface SummaryView extends ReviewRange {
  readonly summary: LogSummary
  /** Newest first, at most `RATED_MAX`. */
  readonly rated: readonly RatedEntry[]
}

/** What the plots below the summary draw. */
export interface PatternsView extends ReviewRange {
  /** By week, or by month where the stretch is long. */
  readonly periods: Periods
  readonly days: readonly DayCount[]
  readonly hours: readonly HourCount[]
  /** Visits of the present course, newest first, whatever the range. */
  readonly visits: readonly VisitEntry[]
  /** Weekly checks, newest first. */
  readonly bothers: readonly BotherEntry[]
  readonly course: CourseProgress | null
}

/** A review that is due, with what it is about. */
export interface CourseReviewView {
  readonly point: ReviewPoint
  readonly visits: number
  readonly weeks: number
}

/** Most ratings that a summary carries along for its plot. */
export const RATED_MAX = 600

import {
  courseProgress,
  type CourseKind,
  type ReviewAnswer,
  type ReviewPoint,
} from '@core/log/figures/course'
import type { BotherEntry } from '@core/log/entry/entry'
import type { DayRange } from '@core/log/entry/log-views'
import { dayOfDate } from '@core/time/date'
import { ok } from '@core/log/entry/result'
import {
  RATED_MAX,
  type CourseReviewView,
  type PatternsView,
  type ReviewRange,
  type SummaryView,
} from '@core/log/figures/review-view'
import { summarise } from '@core/log/figures/summary'
import { periodBoxes, unitOf } from '@core/log/figures/period-boxes'
import type { Duration } from '@core/safety/screening'
import { localDate } from '@core/time/local-day'
import type { Clock, Documents } from '../../ports'
import type { LogResult, LogStore } from '../log-store'

export interface ReviewService {
  today(): string
  summary(range: DayRange): LogResult<SummaryView>
  patterns(range: DayRange): LogResult<PatternsView>
  courseReview(): LogResult<CourseReviewView | null>
  /** `later` only puts the question away until the app is started again. */
  answerCourse(point: ReviewPoint, answer: ReviewAnswer | 'later'): void
  /** Everything was deleted, what was answered with it. */
  forget(): void
}

interface ReviewParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly documents: Documents
  /** How long the trouble has lasted, as the person said. */
  readonly duration: () => Duration | null
}

/** Answered course reviews, each with the first visit of its course, in `course-reviews.json`. */
const DOCUMENT = 'course-reviews'
const BOTHERS_MAX = 60
const VISITS_MAX = 60
/** A first visit further back than this, without any since, belongs to a course that is over. */
const COURSE_DAYS = 120

interface Answered {
  readonly course: string
  readonly point: ReviewPoint
  readonly answer: ReviewAnswer
  readonly at: number
}

const readAnswered = (value: unknown): readonly Answered[] => {
  const list = (value as { answered?: unknown } | undefined)?.answered
  return Array.isArray(list) ? (list as Answered[]) : []
}

/** All values, or the first failure. */
const all = <T extends readonly LogResult<unknown>[]>(
  ...results: T
): LogResult<{ [K in keyof T]: T[K] extends LogResult<infer V> ? V : never }> => {
  const values: unknown[] = []
  for (const result of results) {
    if (result.kind === 'failed') return result
    values.push(result.value)
  }
  return ok(values as { [K in keyof T]: T[K] extends LogResult<infer V> ? V : never })
}

/** Sums up stretches of the log, all by SQL counts, and knows when a course of visits should be looked at. */
export function createReviewService({ clock, log, documents, duration }: ReviewParts): ReviewService {
  const putAway = new Set<string>()
  const today = () => localDate(clock.now(), clock.zone())
  const bounds = (range: DayRange, firstDay: string | null): ReviewRange => ({
    from: range.from ?? firstDay ?? today(),
    to: range.to ?? today(),
    today: today(),
  })
  const kind = (): CourseKind => (duration() === 'acute' ? 'acute' : 'chronic')
  const answeredFor = (course: string | undefined): readonly ReviewPoint[] =>
    readAnswered(documents.read(DOCUMENT)).flatMap((one) => (one.course === course ? [one.point] : []))

  /** The visits of the present course: those since the last long pause. */
  const courseVisits = () => {
    const visits = log.visits({})
    if (visits.kind === 'failed') return visits
    const newestFirst = [...visits.value].sort((a, b) => (a.localDate < b.localDate ? 1 : -1))
    const end = newestFirst.findIndex(
      ({ localDate }, i) =>
        dayOfDate(newestFirst[i - 1]?.localDate ?? today()) - dayOfDate(localDate) > COURSE_DAYS,
    )
    return ok(end < 0 ? newestFirst : newestFirst.slice(0, end))
  }

  return {
    today,
    summary(range) {
      const read = all(log.firstDay(range), log.pairCounts(range), log.latestRated(range, RATED_MAX))
      if (read.kind === 'failed') return read
      const [firstDay, counts, rated] = read.value
      return ok({ ...bounds(range, firstDay), summary: summarise(counts), rated })
    },
    patterns(range) {
      const first = log.firstDay(range)
      if (first.kind === 'failed') return first
      const shown = bounds(range, first.value)
      const unit = unitOf(shown.from, shown.to)
      const read = all(
        log.periodPairCounts(range, unit),
        log.dayCounts(range),
        log.hourCounts(range),
        log.page({ ...range, kinds: ['bother'] }, null, BOTHERS_MAX),
        courseVisits(),
      )
      if (read.kind === 'failed') return read
      const [counts, days, hours, bothers, course] = read.value
      return ok({
        ...shown,
        periods: periodBoxes(counts, unit),
        days,
        hours,
        visits: course.slice(0, VISITS_MAX),
        bothers: bothers.entries as readonly BotherEntry[],
        course: courseProgress(course, kind(), today()),
      })
    },
    forget() {
      putAway.clear()
      documents.remove(DOCUMENT)
    },
    courseReview() {
      const visits = courseVisits()
      if (visits.kind === 'failed') return visits
      const first = visits.value.at(-1)?.localDate
      const progress = courseProgress(visits.value, kind(), today(), answeredFor(first))
      const point = progress?.due.findLast((one) => !putAway.has(one))
      return ok(point && progress ? { point, visits: progress.visits, weeks: progress.weeks } : null)
    },
    answerCourse(point, answer) {
      const visits = courseVisits()
      const course = visits.kind === 'ok' ? visits.value.at(-1)?.localDate : undefined
      if (answer === 'later' || course === undefined) {
        putAway.add(point)
        return
      }
      // Answering the newest review answers the earlier ones with it: nothing is asked twice.
      const progress =
        visits.kind === 'ok' ? courseProgress(visits.value, kind(), today(), answeredFor(course)) : null
      const due = progress?.due ?? []
      const points = due.slice(0, due.indexOf(point) + 1)
      const known = readAnswered(documents.read(DOCUMENT))
      const added = points.map((one): Answered => ({ course, point: one, answer, at: clock.now() }))
      documents.write(DOCUMENT, { version: 1, answered: [...known, ...added] })
    },
  }
}

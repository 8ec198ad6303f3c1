import type { VisitEntry } from '../entry/entry'
import { dayOfDate } from '../../time/date'

/** How long the trouble has lasted: acute up to 6 weeks, persistent beyond (S43). */
export type CourseKind = 'acute' | 'chronic'

/** The article's figures for needling visits with a professional: a range that it mentions, not a schedule. */
export interface CourseRange {
  readonly visitsMin: number
  readonly visitsMax: number
  /** Weeks that the article gives for it. */
  readonly weeksMin: number
  readonly weeksMax: number
}

/**
 * Ranges of the article (`seed`). Its own figures disagree (1 to 2 visits a week for 4 to 6 weeks make 4 to
 * 12, not 6 to 12), so they are labelled as the article's and never counted down as a duty.
 */
export const ARTICLE_COURSE: Readonly<Record<CourseKind, CourseRange>> = {
  acute: { visitsMin: 2, visitsMax: 3, weeksMin: 1, weeksMax: 2 },
  chronic: { visitsMin: 6, visitsMax: 12, weeksMin: 4, weeksMax: 6 },
}

export type ReviewPoint = 'three-visits' | 'two-weeks' | 'week-four' | 'week-six'

export interface CourseProgress {
  readonly kind: CourseKind
  readonly visits: number
  /** Whole weeks since the first visit, 0 in the first week. */
  readonly weeks: number
  readonly range: CourseRange
  readonly place: 'below-range' | 'in-range' | 'above-range'
  /** Reviews whose moment has come, earliest first; the ones already answered are left out. */
  readonly due: readonly ReviewPoint[]
}

const REVIEWS: Readonly<Record<CourseKind, readonly ReviewPoint[]>> = {
  acute: ['three-visits', 'two-weeks'],
  chronic: ['week-four', 'week-six'],
}

const reached = (point: ReviewPoint, visits: number, days: number): boolean => {
  switch (point) {
    case 'three-visits':
      return visits >= 3
    case 'two-weeks':
      return days >= 14
    case 'week-four':
      return days >= 28
    case 'week-six':
      return days >= 42
  }
}

/**
 * How a course of visits stands, or `null` before the first visit. Pressing never counts as a visit.
 * @param visits of this course, in any order
 * @param today local day, `YYYY-MM-DD`
 * @param answered reviews already answered
 */
export const courseProgress = (
  visits: readonly VisitEntry[],
  kind: CourseKind,
  today: string,
  answered: readonly ReviewPoint[] = [],
): CourseProgress | null => {
  const dates = visits.map(({ localDate }) => localDate).sort()
  const first = dates[0]
  if (first === undefined) return null
  const days = Math.max(0, dayOfDate(today) - dayOfDate(first))
  const range = ARTICLE_COURSE[kind]
  const n = dates.length
  const place = n < range.visitsMin ? 'below-range' : n > range.visitsMax ? 'above-range' : 'in-range'
  const due = REVIEWS[kind].filter((point) => !answered.includes(point) && reached(point, n, days))
  return { kind, visits: n, weeks: Math.floor(days / 7), range, place, due }
}

/** The answer to a review. Same or worse leads to advice to see a doctor (S40). */
export type ReviewAnswer = 'better' | 'same' | 'worse'

export const suggestsDoctor = (answer: ReviewAnswer): boolean => answer !== 'better'

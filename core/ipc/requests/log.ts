import { z } from 'zod'
import type { ReviewPoint } from '../../log/figures/course'
import { AREAS, KINDS, PRESSED_HANDS, type Entry } from '../../log/entry/entry'
import type { EntryAnswers, EntryChanges } from '../../log/entry/entry-answers'
import type { DayRange, EntryFilter, EntryPage } from '../../log/entry/log-views'
import type { CourseReviewView, PatternsView, SummaryView } from '../../log/figures/review-view'
import { ask, request } from '../request'
import { calendarDay as day } from '../../time/calendar-day'
import { logFilesRequests } from './log-files'

const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** One page and the day it is, so that the page can say "today" by the same clock as main. */
export interface LogPage extends EntryPage {
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string
}

const filter = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  kinds: z.array(z.enum(KINDS)).max(KINDS.length).optional(),
  hands: z.array(z.enum(PRESSED_HANDS)).max(PRESSED_HANDS.length).optional(),
  areas: z.array(z.enum(AREAS)).max(AREAS.length).optional(),
  text: z.string().max(200).optional(),
}) as unknown as z.ZodType<EntryFilter>

const range = z.strictObject({ from: day.optional(), to: day.optional() }) as unknown as z.ZodType<DayRange>

/** What a form changes of an entry, and its kind. */
const changes = z.looseObject({ kind: z.enum(KINDS) }) as unknown as z.ZodType<EntryChanges>

/** Answers of a form: main completes them to an entry and checks that as strictly as an import. */
const answers = z.looseObject({ kind: z.enum(KINDS) }) as unknown as z.ZodType<EntryAnswers>

/** A day, and a minute of it where it is known. */
const when = z.strictObject({ localDate: day, minuteOfDay: z.int().min(0).max(1439).nullable() })

/** What the page may ask of log. */
export const logRequests = {
  ...logFilesRequests,
  'log:page': request(
    z.strictObject({
      filter: filter.optional(),
      after: z.strictObject({ localDate: day, at: z.number(), id }).nullable(),
      limit: z.int().min(1).max(500),
    }),
  ).gives<LogPage>(),
  'log:entry': request(z.strictObject({ id })).gives<Entry | null>(),
  /** Adds an entry, now or at a day and time in the past; when it answers ok, the entry is on disk. */
  'log:add': request(z.strictObject({ answers, when: when.nullable() })).gives<Entry>(),
  /** Changes what is named of an entry and leaves the rest as it is; `when` is null where its moment stays. */
  'log:edit': request(z.strictObject({ id, answers: changes, when: when.nullable() })).gives<Entry>(),
  'log:remove': request(z.strictObject({ id })).gives<void>(),
  'log:restore': request(z.strictObject({ id })).gives<void>(),
  /** Medians, marks and counts of a stretch of days. */
  'log:summary': request(range).gives<SummaryView>(),
  /** Weeks, days, hours and visits of a stretch of days. */
  'log:patterns': request(range).gives<PatternsView>(),
  /** Id of the newest session or rating in an hour (0 to 23) of a weekday (1 = Monday). */
  'log:newest-at-hour': request(
    z.strictObject({
      from: day.optional(),
      to: day.optional(),
      weekday: z.int().min(1).max(7),
      hour: z.int().min(0).max(23),
    }),
  ).gives<string | null>(),
  /** A review of the course of visits that is due, if any. */
  'log:course-review': ask<CourseReviewView | null>(),
  'log:course-answer': request(
    z.strictObject({
      point: z.enum(['three-visits', 'two-weeks', 'week-four', 'week-six']) as z.ZodType<ReviewPoint>,
      answer: z.enum(['better', 'same', 'worse', 'later']),
    }),
  ).gives<void>(),
} as const

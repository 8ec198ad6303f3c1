import type { DayCount, HourCount } from '@core/log/day-counts'
import type { RatedEntry, VisitEntry } from '@core/log/entry'
import type { DayRange } from '@core/log/log-views'
import type { PairCount, WeekPairCount } from '@core/log/pair-count'
import type { Rating } from '@core/log/rating'
import type { Database } from './sqlite-driver'
import { entryOfRow } from './sqlite-rows'
import { inRange } from './sqlite-where'

/** `groupOf` of core/log/groups.ts in SQL; tests hold the two against each other. */
const GROUP = `CASE WHEN kind = 'rating' OR test_arm = 'rest' THEN 'rated-only'
  WHEN origin = 'spike' THEN 'spike' ELSE 'scheduled' END`
const HAS_GROUP = `(kind = 'session' OR (kind = 'rating' AND after IS NOT NULL))`
/** `isSpike` of core/log/calendar.ts. */
const IS_SPIKE = `(origin IS 'spike' OR (kind = 'rating' AND after IS NOT NULL AND spike_id IS NOT NULL))`
/** Days since Monday, 29 December 1969, of a local day. */
const WEEK = `(CAST(julianday(local_date) - 2440584.5 AS INTEGER) / 7)`

/** The questions of the review, answered by counting in SQL: what comes back is small whatever the log holds. */
export const reviewQueries = (database: Database) => {
  const rows = <T>(range: DayRange, select: string, condition: string, rest: string): readonly T[] => {
    const { sql, cells } = inRange(range)
    // Bare row objects of the driver have no prototype; a copy compares and clones like any other object.
    return database
      .prepare(`SELECT ${select} FROM entries WHERE ${sql} AND ${condition} ${rest}`)
      .all(...cells)
      .map((row) => ({ ...(row as T) }))
  }
  return {
    pairCounts: (range: DayRange): readonly PairCount[] =>
      rows<PairCount>(
        range,
        `${GROUP} AS "group", before, after, count(*) AS count`,
        HAS_GROUP,
        'GROUP BY 1, 2, 3',
      ),

    weekPairCounts: (range: DayRange): readonly WeekPairCount[] =>
      rows<WeekPairCount>(
        range,
        `date('1969-12-29', '+' || (${WEEK} * 7) || ' days') AS week,
         ${GROUP} AS "group", before, after, count(*) AS count`,
        HAS_GROUP,
        `GROUP BY ${WEEK}, 2, 3, 4 ORDER BY ${WEEK}`,
      ),

    dayCounts: (range: DayRange): readonly DayCount[] =>
      rows<DayCount>(
        range,
        `local_date AS localDate, sum(kind = 'session') AS sessions, sum(kind = 'rating') AS ratings,
         sum(${IS_SPIKE}) AS spikes, sum(kind = 'visit') AS visits`,
        `kind <> 'bother'`,
        'GROUP BY local_date ORDER BY local_date',
      ),

    hourCounts: (range: DayRange): readonly HourCount[] =>
      rows<HourCount>(
        range,
        `CAST(julianday(local_date) - 2440584.5 AS INTEGER) % 7 + 1 AS weekday,
         (at / 60000 + utc_offset_minutes) / 60 % 24 AS hour, count(*) AS count, sum(${IS_SPIKE}) AS spikes`,
        `kind IN ('session', 'rating')`,
        'GROUP BY 1, 2 ORDER BY 1, 2',
      ),

    latestRated: (range: DayRange, limit: number): readonly RatedEntry[] =>
      rows(
        range,
        '*',
        `kind IN ('session', 'rating')`,
        `ORDER BY local_date DESC, at DESC, id DESC LIMIT ${Math.trunc(limit)}`,
      ).map((row) => entryOfRow(row) as RatedEntry),

    visits: (range: DayRange): readonly VisitEntry[] =>
      rows(range, '*', `kind = 'visit'`, 'ORDER BY local_date, at, id').map(
        (row) => entryOfRow(row) as VisitEntry,
      ),

    /** Whether any entry but one holds a rating of at least this. */
    everRated: (atLeast: Rating, exceptId: string): boolean =>
      database
        .prepare(
          `SELECT 1 FROM entries WHERE deleted_at IS NULL AND id <> ? AND (before >= ? OR after >= ?) LIMIT 1`,
        )
        .get(exceptId, atLeast, atLeast) !== undefined,
  }
}

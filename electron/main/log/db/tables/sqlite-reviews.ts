import type { DayCount, HourCount } from '@core/log/figures/day-counts'
import type { Entry, RatedEntry, VisitEntry } from '@core/log/entry/entry'
import type { DayRange } from '@core/log/entry/log-views'
import type { PairCount, PeriodPairCount } from '@core/log/figures/pair-count'
import type { PeriodUnit } from '@core/log/figures/period-boxes'
import type { Rating } from '@core/log/entry/rating'
import type { Database } from '../sqlite-driver'
import { PAIRS, WITHOUT_PRESS, mondayOf } from './sqlite-review-keys'
import { entryOfRow } from './sqlite-rows'
import { inRange } from './sqlite-where'

/** One number for hour and weekday groups faster than two; 1970 began on a Thursday, 72 hours into its week. */
const HOUR_OF_WEEK = '((at / 60000 + utc_offset_minutes) / 60 + 72) % 168'

/** A week by its number, a month as `YYYY-MM`. */
const PERIOD: Readonly<Record<PeriodUnit, string>> = { week: 'week', month: 'substr(local_date, 1, 7)' }

/** The review's figures, counted in SQL, so that the result is small however long the log is. */
export const reviewQueries = (database: Database) => {
  const ask = (range: DayRange, select: string, condition: string, rest: string) => {
    const { sql, cells } = inRange(range)
    const statement = database.prepare(`SELECT ${select} FROM entries WHERE ${sql} AND ${condition} ${rest}`)
    return { statement, cells }
  }
  /** Rows as plain arrays: an object for each of many thousand rows would take longer than counting them. */
  const counts = (range: DayRange, select: string, condition: string, rest: string): readonly number[][] => {
    const { statement, cells } = ask(range, select, condition, rest)
    statement.setReturnArrays(true)
    return statement.all(...cells) as number[][]
  }
  const entries = (range: DayRange, condition: string, rest: string): readonly Entry[] => {
    const { statement, cells } = ask(range, '*', condition, rest)
    return statement.all(...cells).map(entryOfRow)
  }

  return {
    pairCounts: (range: DayRange): readonly PairCount[] =>
      counts(range, 'pair, count(*)', 'pair IS NOT NULL', 'GROUP BY pair').map(([pair, n]) => ({
        ...PAIRS[pair!]!,
        count: n!,
      })),

    periodPairCounts: (range: DayRange, unit: PeriodUnit): readonly PeriodPairCount[] => {
      // A period's counts come as one text: tens of thousands of rows would take longer to hand over than to count.
      const { sql, cells } = inRange(range)
      const statement = database.prepare(`
        SELECT period, group_concat(pair || ' ' || n) FROM (
          SELECT ${PERIOD[unit]} AS period, pair, count(*) AS n FROM entries
          WHERE ${sql} AND pair IS NOT NULL GROUP BY period, pair
        ) GROUP BY period ORDER BY period`)
      statement.setReturnArrays(true)
      const periods = statement.all(...cells) as readonly (readonly [number | string, string])[]
      return periods.flatMap(([period, texts]) => {
        const start = typeof period === 'number' ? mondayOf(period) : `${period}-01`
        return texts.split(',').map((text) => {
          const space = text.indexOf(' ')
          const { group, before, after } = PAIRS[Number(text.slice(0, space))]!
          return { start, group, before, after, count: Number(text.slice(space + 1)) }
        })
      })
    },

    firstDay: (range: DayRange): string | null => {
      const { statement, cells } = ask(range, 'min(local_date) AS day', 'true', '')
      return (statement.get(...cells) as { readonly day: string | null }).day
    },

    dayCounts: (range: DayRange): readonly DayCount[] =>
      counts(
        range,
        `local_date, sum(kind = 'session' AND pair IS NOT NULL AND pair < ${WITHOUT_PRESS}),
          sum(kind = 'rating' OR (kind = 'session' AND pair IS NOT NULL AND pair > ${WITHOUT_PRESS})), sum(spike), sum(kind = 'visit')`,
        `kind <> 'bother'`,
        'GROUP BY local_date ORDER BY local_date',
      ).map(([day, sessions, ratings, spikes, visits]) => ({
        localDate: String(day),
        sessions: sessions!,
        ratings: ratings!,
        spikes: spikes!,
        visits: visits!,
      })),

    hourCounts: (range: DayRange): readonly HourCount[] =>
      counts(
        range,
        `${HOUR_OF_WEEK}, count(*), sum(spike)`,
        `kind IN ('session', 'rating') AND has_time = 1`,
        'GROUP BY 1 ORDER BY 1',
      ).map(([hour, count, spikes]) => ({
        weekday: Math.trunc(hour! / 24) + 1,
        hour: hour! % 24,
        count: count!,
        spikes: spikes!,
      })),

    newestAtHour: (range: DayRange, weekday: number, hour: number): string | null => {
      const { statement, cells } = ask(
        range,
        'id',
        `kind IN ('session', 'rating') AND has_time = 1 AND ${HOUR_OF_WEEK} = ?`,
        'ORDER BY local_date DESC, at DESC, id DESC LIMIT 1',
      )
      const row = statement.get(...cells, (weekday - 1) * 24 + hour) as { readonly id: string } | undefined
      return row?.id ?? null
    },

    latestRated: (range: DayRange, limit: number): readonly RatedEntry[] =>
      entries(
        range,
        `kind IN ('session', 'rating')`,
        `ORDER BY local_date DESC, at DESC, id DESC LIMIT ${Math.trunc(limit)}`,
      ) as readonly RatedEntry[],

    visits: (range: DayRange): readonly VisitEntry[] =>
      entries(range, `kind = 'visit'`, 'ORDER BY local_date, at, id') as readonly VisitEntry[],

    /** Whether any entry written up to a moment (epoch ms) holds a rating of at least this. */
    everRated: (atLeast: Rating, writtenUpTo: number): boolean =>
      database
        .prepare(
          `SELECT 1 FROM entries WHERE deleted_at IS NULL AND created_at <= ? AND (before >= ? OR after >= ?) LIMIT 1`,
        )
        .get(Math.max(writtenUpTo, Number.MIN_SAFE_INTEGER), atLeast, atLeast) !== undefined,
  }
}

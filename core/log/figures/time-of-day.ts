import { isSpike } from './calendar'
import type { HourCount } from './day-counts'
import type { Entry } from '../entry/entry'
import { weekdayOfDate } from '../../time/date'
import { HOUR_MS, MINUTE_MS } from '../../time/units'

/** Local hour of a moment, 0 to 23, by the offset of that moment: right across travel and clock changes. */
export const localHourOf = (at: number, utcOffsetMinutes: number): number =>
  (((Math.floor((at + utcOffsetMinutes * MINUTE_MS) / HOUR_MS) % 24) + 24) % 24) as number

/**
 * Counts sessions and ratings in memory by weekday and hour: what the store does in SQL. Entries without a time of day
 * are left out.
 */
export const hourCountsOf = (entries: Iterable<Entry>): readonly HourCount[] => {
  const cells = new Map<number, HourCount>()
  for (const entry of entries) {
    if ((entry.kind !== 'session' && entry.kind !== 'rating') || !entry.hasTime) continue
    const weekday = weekdayOfDate(entry.localDate)
    const hour = localHourOf(entry.at, entry.utcOffsetMinutes)
    const key = weekday * 24 + hour
    const cell = cells.get(key) ?? { weekday, hour, count: 0, spikes: 0 }
    cells.set(key, { ...cell, count: cell.count + 1, spikes: cell.spikes + (isSpike(entry) ? 1 : 0) })
  }
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)
}

/** A full grid, 7 rows (Monday first) of 24 hours, counts only. */
export const hourGrid = (cells: readonly HourCount[]): readonly (readonly number[])[] => {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  for (const { weekday, hour, count } of cells) grid[weekday - 1]![hour] = count
  return grid
}

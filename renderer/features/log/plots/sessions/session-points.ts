import type { RatedEntry } from '@core/log/entry/entry'
import { groupOf, type Group } from '@core/log/figures/groups'
import { countedBefore } from '@core/log/figures/pair-count'
import { weekOf } from '@core/time/date'

/** One entry of the plot and where it stands on the axis. */
export interface SessionPoint {
  readonly entry: RatedEntry
  readonly x: number
  /** The first entry of its week carries the week's label. */
  readonly startsWeek: boolean
}

/** Space between two weeks, in steps of one entry: a gap is seen as a gap. */
const WEEK_GAP = 0.9

/** Whether an entry belongs to a group, or to both pressed groups together, and has any rating to draw. */
export const belongsTo = (entry: RatedEntry, group: Group | 'pressed'): boolean => {
  if (countedBefore(entry) === null && entry.after === null) return false
  const own = groupOf(entry)
  return group === 'pressed' ? own === 'spike' || own === 'scheduled' : own === group
}

/** Lays entries out from left to right, a step each and a little more between weeks. @param oldestFirst entries */
export const sessionPoints = (oldestFirst: readonly RatedEntry[]): readonly SessionPoint[] => {
  const points: SessionPoint[] = []
  let x = 0
  oldestFirst.forEach((entry, i) => {
    const before = oldestFirst[i - 1]
    const startsWeek = before === undefined || weekOf(before.localDate) !== weekOf(entry.localDate)
    if (before !== undefined) x += startsWeek ? 1 + WEEK_GAP : 1
    points.push({ entry, x, startsWeek })
  })
  return points
}

import type { BrokenLine } from '../csv'
import { columnOf, type Table } from './table'
import { readTableTime, withOffset, withTime, type DateOrder, type TableTime } from './table-dates'
import { broken } from './table-refusal'
import { isNothing } from './table-values'

/** Which column (from 0) says when a row was. */
export interface TimeColumns {
  readonly date: number
  /** A column with the time of day; it counts more than a time beside the date. */
  readonly time: number | null
  /** A column with the offset from UTC, in minutes or as `+01:00`. */
  readonly offset: number | null
}

/** Offsets without a colon that are all 14 or less are hours: no zone is that few minutes from UTC, but UTC itself. */
export const offsetsAreHours = (table: Table, { offset }: TimeColumns): boolean => {
  if (offset === null) return false
  const said = columnOf(table, offset).filter((cell) => !isNothing(cell))
  return said.every((cell) => Math.abs(Number(cell)) <= 14) && said.some((cell) => Number(cell) !== 0)
}

/** Reads cells of dates and times. Long tables have the same ones again and again, so each is read once. */
export interface ReadTimes {
  readonly dayOf: (cell: string) => TableTime | null
  /** Puts a time of day into a date; null where it is not understood. */
  readonly timeOn: (day: TableTime, cell: string) => TableTime | null
  readonly isOffsetHours: boolean
}

const SOME_DAY: TableTime = { localDate: '2000-01-01', minuteOfDay: null, at: null, offsetMinutes: null }

export const readTimes = (order: DateOrder, isOffsetHours: boolean): ReadTimes => {
  const days = new Map<string, TableTime | null>()
  const times = new Map<string, TableTime | null>()
  const once = (known: Map<string, TableTime | null>, cell: string, read: () => TableTime | null) => {
    const found = known.get(cell)
    if (found !== undefined) return found
    const value = read()
    known.set(cell, value)
    return value
  }
  return {
    dayOf: (cell) => once(days, cell, () => readTableTime(cell, order)),
    timeOn(day, cell) {
      if (isNothing(cell)) return day
      const time = once(times, cell, () => withTime(SOME_DAY, cell))
      if (time === null) return null
      // A time with an offset is a moment, which is another one each day.
      if (time.at !== null || time.minuteOfDay === null) return withTime(day, cell)
      return { ...time, localDate: day.localDate }
    },
    isOffsetHours,
  }
}

/** The time of a row by its columns for date, time and offset; a refusal where one of them is not understood. */
export const timeOf = (
  line: number,
  cells: readonly string[],
  choice: TimeColumns,
  { dayOf, timeOn, isOffsetHours }: ReadTimes,
): TableTime | BrokenLine => {
  const day = dayOf(cells[choice.date] ?? '')
  if (day === null) return broken(line, 'date', cells[choice.date])
  const timeCell = choice.time === null ? '' : (cells[choice.time] ?? '')
  const time = timeOn(day, timeCell)
  if (time === null) return broken(line, 'time', timeCell)
  const offsetCell = choice.offset === null ? '' : (cells[choice.offset] ?? '')
  const whole = withOffset(time, isNothing(offsetCell) ? '' : offsetCell, isOffsetHours ? 'hours' : 'minutes')
  return whole ?? broken(line, 'offset', offsetCell)
}

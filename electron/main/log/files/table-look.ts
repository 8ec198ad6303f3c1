import type { Entry } from '@core/log/entry/entry'
import { readGenericCsv, type GenericChoice, type GenericContext } from '@core/log/files/table/generic-csv'
import { readTable } from '@core/log/files/table/table'
import type { DateOrder } from '@core/log/files/table/table-dates'
import { guessTable } from '@core/log/files/table/table-guess'
import {
  BROKEN_SHOWN,
  TRIED_SHOWN,
  type ImportColumnsView,
  type Reading,
  type TriedTable,
} from '@core/log/files/transfer-views'
import { utcOffsetMinutes } from '@core/time/utc-offset'
import { momentOfWall } from '../../session/entry-moment'

/** The clock of a zone, for reading tables. */
export const contextOf = (zone: string): GenericContext => ({
  zone,
  momentOf: (localDate, minuteOfDay) => momentOfWall(zone, { localDate, minuteOfDay }),
  offsetAt: (at) => utcOffsetMinutes(at, zone),
})

/** The order in which a language and region write dates. @param tag BCP 47 */
export const usualOrder = (tag: string): DateOrder => {
  const parts = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type)
  const first = parts.find((type) => type === 'day' || type === 'month' || type === 'year')
  return first === 'month' ? 'month-first' : first === 'year' ? 'year-first' : 'day-first'
}

export const daysOf = (entries: readonly Entry[]): TriedTable['days'] => {
  const days = entries.map(({ localDate }) => localDate).sort()
  return days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! }
}

const triedBy = (text: string, reading: Omit<Reading, 'encoding'>, choice: GenericChoice, zone: string) => {
  const read = readGenericCsv(text, choice, contextOf(zone), reading)
  if (read.kind === 'failed') return null
  const { entries, broken, otherRows, withoutTime } = read.value
  const rows = entries.slice(0, TRIED_SHOWN).map((entry) => ({
    id: entry.id,
    localDate: entry.localDate,
    localTime: entry.hasTime
      ? new Date(entry.at + entry.utcOffsetMinutes * 60_000).toISOString().slice(11, 16)
      : '',
    before: 'before' in entry ? entry.before : null,
    after: 'after' in entry ? entry.after : null,
    note: entry.note,
  }))
  return {
    choice,
    count: entries.length,
    days: daysOf(entries),
    rows,
    brokenCount: broken.length,
    broken: broken.slice(0, BROKEN_SHOWN),
    otherRows,
    withoutTime,
  }
}

/**
 * Looks at a table from elsewhere: how it is read, what its columns may be, and how it would stand in the log. Null where
 * there is no row.
 * @param reading null: as it is guessed
 * @param choice null: as it is guessed
 */
export const lookAt = (
  text: string,
  reading: Omit<Reading, 'encoding'> | null,
  choice: GenericChoice | null,
  place: { readonly tag: string; readonly zone: string },
):
  | (Omit<ImportColumnsView, 'kind' | 'file' | 'reading'> & {
      readonly reading: Omit<Reading, 'encoding'>
    })
  | null => {
  const table = readTable(text, reading ?? {})
  if (table.rows.length === 0 && reading === null) return null
  const guess = guessTable(table, usualOrder(place.tag))
  const { before } = guess.choice
  const chosen = choice ?? (before === null ? null : { ...guess.choice, before })
  const read = { delimiter: table.delimiter, header: table.header }
  return {
    reading: read,
    table: {
      columns: table.columns,
      rows: table.rows.slice(0, 5).map(({ cells }) => cells),
      rowCount: table.rows.length,
    },
    leftOut: table.leftOut,
    guess,
    tried: chosen === null ? null : triedBy(text, read, chosen, place.zone),
  }
}

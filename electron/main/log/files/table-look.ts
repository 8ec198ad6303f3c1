import type { Entry } from '@core/log/entry/entry'
import { ok } from '@core/log/entry/result'
import {
  readGenericRows,
  type GenericChoice,
  type GenericContext,
  type RowFix,
} from '@core/log/files/table/generic-csv'
import { readTable, type Table, type TableWish } from '@core/log/files/table/table'
import type { DateOrder } from '@core/log/files/table/table-dates'
import { guessTable } from '@core/log/files/table/table-guess'
import {
  BROKEN_SHOWN,
  TRIED_SHOWN,
  type ImportColumnsView,
  type Reading,
  type TriedTable,
} from '@core/log/files/transfer-views'
import { DAY_MS, MINUTE_MS } from '@core/time/units'
import { utcOffsetMinutes } from '@core/time/utc-offset'
import { momentOfWall } from '../../session/entry-moment'

/** The clock of a zone, for reading tables. */
export const contextOf = (zone: string): GenericContext => ({
  zone,
  momentOf: wallClock(zone),
  offsetAt: (at) => utcOffsetMinutes(at, zone),
})

/**
 * The moment of a local wall time. Where the offset is the same long before and after a day, it holds all day; only the
 * few other days are worked out one by one. Tables have many thousand rows.
 */
const wallClock = (zone: string): GenericContext['momentOf'] => {
  const offsets = new Map<number, number>()
  const offsetAt = (at: number): number => {
    const known = offsets.get(at) ?? utcOffsetMinutes(at, zone)
    offsets.set(at, known)
    return known
  }
  /** Midnight as if in UTC, and the offset of a day that has only one; null where it has two. */
  const readDay = (localDate: string) => {
    const day = Date.parse(`${localDate}T00:00:00Z`)
    const offset = offsetAt(day - DAY_MS)
    const isSteady = [day, day + DAY_MS, day + 2 * DAY_MS].every((at) => offsetAt(at) === offset)
    return { day, offset: isSteady ? offset : null }
  }
  const days = new Map<string, ReturnType<typeof readDay>>()
  return (localDate, minuteOfDay) => {
    const known = days.get(localDate) ?? readDay(localDate)
    days.set(localDate, known)
    const { day, offset } = known
    if (offset === null) return momentOfWall(zone, { localDate, minuteOfDay })
    return { at: day + (minuteOfDay - offset) * MINUTE_MS, utcOffsetMinutes: offset }
  }
}

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

/** Where a person is, and the rows that they wrote anew. */
export interface LookPlace {
  readonly tag: string
  readonly zone: string
  readonly fixes: readonly RowFix[]
}

/** Reading of a long table in turns: other work of the app comes in between. */
export interface Turns {
  readonly onRows: (done: number, total: number) => void
  readonly isCancelled: () => boolean
}

const inTurns = async <T>(
  reading: Generator<number, T>,
  total: number,
  { onRows, isCancelled }: Turns,
): Promise<T | 'cancelled'> => {
  for (;;) {
    const turn = reading.next()
    if (turn.done) return turn.value
    onRows(turn.value, total)
    await new Promise((resolve) => setImmediate(resolve))
    if (isCancelled()) return 'cancelled'
  }
}

type ReadTable = Awaited<ReturnType<typeof readChosen>>

/** The entries of a table by a choice, with their first and last day. */
export const readChosen = async (
  source: string | Table,
  reading: TableWish,
  choice: GenericChoice,
  { zone, fixes }: LookPlace,
  turns: Turns,
) => {
  const table = typeof source === 'string' ? readTable(source, reading) : source
  const rows = readGenericRows(table, choice, contextOf(zone), fixes)
  const read = await inTurns(rows, table.rows.length, turns)
  if (read === 'cancelled' || read.kind === 'failed') return read
  return ok({ ...read.value, days: daysOf(read.value.entries) })
}

const triedOf = (choice: GenericChoice, read: Exclude<ReadTable, 'cancelled'>): TriedTable | null => {
  if (read.kind === 'failed') return null
  const { entries, broken, otherRows, withoutTime, days } = read.value
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
    days,
    rows,
    brokenCount: broken.length,
    broken: broken.slice(0, BROKEN_SHOWN),
    otherRows,
    withoutTime,
  }
}

type Looked = Omit<ImportColumnsView, 'kind' | 'file' | 'reading' | 'parts' | 'profile'> & {
  readonly reading: Pick<Reading, 'delimiter' | 'header'>
}

/**
 * Looks at a table from elsewhere: how it is read, what its columns may be, and how it would stand in the log. Null where
 * there is no row.
 * @param reading null: as it is guessed
 * @param choiceFor what to choose for these columns; null: as it is guessed
 */
export const lookAt = async (
  text: string,
  reading: TableWish | null,
  choiceFor: (columns: readonly string[]) => GenericChoice | null,
  place: LookPlace,
  turns: Turns,
): Promise<Looked | 'cancelled' | null> => {
  const table = readTable(text, reading ?? {})
  if (table.rows.length === 0 && reading === null) return null
  await new Promise((resolve) => setImmediate(resolve))
  const guess = guessTable(table, usualOrder(place.tag))
  const { before } = guess.choice
  const chosen = choiceFor(table.columns) ?? (before === null ? null : { ...guess.choice, before })
  const read = chosen === null ? null : await readChosen(table, {}, chosen, place, turns)
  if (read === 'cancelled') return read
  return {
    reading: { delimiter: table.delimiter, header: table.header },
    table: {
      columns: table.columns,
      rows: table.rows.slice(0, 5).map(({ cells }) => cells),
      rowCount: table.rows.length,
    },
    leftOut: table.leftOut,
    guess,
    tried: chosen === null || read === null ? null : triedOf(chosen, read),
  }
}

import { delimiterOf, readRecords, type CsvRecord, type Delimiter } from '../csv-text'
import { DATE_ORDERS, readTableTime } from './table-dates'
import { PAIN } from './table-values'

/** What a person may say about a file, where the guess is wrong. */
export interface TableWish {
  readonly delimiter?: Delimiter | undefined
  /** Line of the header, from 1; null where there is none. */
  readonly header?: number | null | undefined
}

/** A table in a text: its columns and its rows, each with the line it starts on. */
export interface Table {
  readonly delimiter: Delimiter
  readonly header: number | null
  readonly columns: readonly string[]
  readonly rows: readonly CsvRecord[]
  /** Records before the header and after the end of the table. */
  readonly leftOut: number
  readonly unclosedQuoteLine: number | null
}

/** How many records are tried as headers. */
const HEADERS_TRIED = 50
/** How many rows of each are looked at. */
const ROWS_TRIED = 20

const filled = ({ cells }: CsvRecord): readonly string[] => cells.filter((cell) => cell.trim() !== '')
const isDate = (cell: string): boolean => DATE_ORDERS.some((order) => readTableTime(cell, order) !== null)
const hasDate = (record: CsvRecord): boolean => record.cells.some(isDate)
const isNumber = (cell: string): boolean => /^[\d.,\s/:%-]+$/.test(cell)

/** Whether a record can be the head of a table: two names or more, all different, none a date or a number. */
const isHead = (record: CsvRecord): boolean => {
  const names = filled(record)
  return (
    names.length > 1 &&
    new Set(names.map((name) => name.trim())).size === names.length &&
    !names.some((name) => isNumber(name) || isDate(name))
  )
}

/** Where the table that starts after a record ends: at the next head below an empty line, or with the file. */
const endOf = (records: readonly CsvRecord[], start: number): number => {
  const width = records[start]?.cells.length ?? 0
  const next = records.findIndex(
    (record, i) =>
      i > start &&
      record.afterBlank === true &&
      record.cells.length !== width &&
      isHead(record) &&
      filled(record).length > 1,
  )
  return next < 0 ? records.length : next
}

/** The record that names the columns: the one above the most rows with a date. -1 where the first row is data. */
const headIndex = (records: readonly CsvRecord[]): number => {
  const heads = records
    .slice(0, HEADERS_TRIED)
    .flatMap((record, i) => (isHead(record) ? [i] : []))
    .map((i, k, all) => {
      const record = records[i]!
      const end = Math.min(all[k + 1] ?? records.length, i + 1 + ROWS_TRIED)
      const dated = records.slice(i + 1, end).filter(hasDate).length
      // A table of medicines may have more rows than the one with the pain.
      return {
        i,
        dated: dated > 0 && record.cells.some((name) => PAIN.test(name)) ? dated + ROWS_TRIED : dated,
      }
    })
  const best = heads.reduce<(typeof heads)[number] | null>(
    (most, next) => (most === null || next.dated > most.dated ? next : most),
    null,
  )
  if (best !== null && best.dated > 0) return best.i
  if (records[0] !== undefined && hasDate(records[0])) return -1
  return best?.i ?? 0
}

/** The line below a header in a text table (`|---|---|`), or the header once more where files were joined. */
const isRule = ({ cells }: CsvRecord, names: readonly string[] | undefined): boolean =>
  (cells.length > 1 && cells.every((cell) => /^\s*(?::?-{3,}:?)?\s*$/.test(cell))) ||
  (names !== undefined && cells.length === names.length && cells.every((cell, i) => cell.trim() === names[i]))

/** Finds the table in a text: its delimiter, its header line and its rows. Rows without any content are left out. */
export const readTable = (text: string, wish: TableWish = {}): Table => {
  const delimiter = wish.delimiter ?? delimiterOf(text)
  const { records, unclosedQuoteLine } = readRecords(text, delimiter)
  const guessed = wish.header === undefined ? headIndex(records) : -1
  const said = wish.header == null ? guessed : records.findIndex(({ line }) => line >= wish.header!)
  const head = wish.header != null && said < 0 ? records.length - 1 : said
  const end = endOf(records, Math.max(head, 0))
  const within = records.slice(head + 1, end)
  const widest = Math.max(0, ...within.slice(0, 1000).map(({ cells }) => cells.length))
  const names = records[head]?.cells.map((cell) => cell.trim())
  const isTextTable = delimiter === '|' && names?.[0] === ''
  return {
    delimiter,
    header: records[head]?.line ?? null,
    columns: names ?? Array.from({ length: widest }, () => ''),
    rows: within
      .filter((record) => filled(record).length > 0 && !isRule(record, names))
      .map((record) =>
        isTextTable ? { ...record, cells: record.cells.map((cell) => cell.trim()) } : record,
      ),
    leftOut: Math.max(head, 0) + records.length - end,
    unclosedQuoteLine,
  }
}

/** The cells of a column. */
export const columnOf = (table: Table, column: number): readonly string[] =>
  table.rows.map(({ cells }) => cells[column] ?? '')

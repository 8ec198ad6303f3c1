import { BROKEN_MAX, type BrokenLine, type ReadEntries } from '../csv'
import { readRecords, writeRecord } from '../csv-text'
import { broken } from './table-refusal'
import { detailsOf, type DetailColumns, type Details } from './table-details'
import { readTable, type Table, type TableWish } from './table'
import { offsetsAreHours, readTimes, timeOf, type TimeColumns } from './row-times'
import type { DateOrder, TableTime } from './table-dates'
import { readRating, type Scale, type WordScale } from './table-values'
import { cutText } from '../../../text/cut-text'
import {
  AT_END,
  AT_MIN,
  cleanText,
  localDateOf,
  NO_CONTEXT,
  NOON_MINUTE,
  NOTE_MAX,
  type Entry,
  type PressedHand,
} from '../../entry/entry'
import type { Rating } from '../../entry/rating'
import { failed, ok, type Result } from '../../entry/result'
import { DAY_MS, MINUTE_MS } from '../../../time/units'

/** First lines of some CSV, to choose columns by. */
export interface CsvPreview {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
}

/** Which column (from 0) holds what, and what the rows were. */
export interface GenericChoice extends TimeColumns {
  readonly before: number
  readonly after: number | null
  /** Columns that are joined to the note, in this order. */
  readonly notes: readonly number[]
  /** Columns for side, medicine and trigger; absent: none. They do not change which row an entry is. */
  readonly details?: DetailColumns | undefined
  /** How dates like 3/4/2026 are meant; dates that start with a year of four digits are always understood. */
  readonly order: DateOrder
  readonly scale: Scale
  /** What the words of the scale `words` become; absent: as usual. */
  readonly words?: WordScale | undefined
  /** Only rows whose cell says this are read; null: all. */
  readonly only: { readonly column: number; readonly value: string } | null
  /** Only the person knows whether these rows were pressings or ratings. */
  readonly as:
    | { readonly kind: 'rating' }
    | { readonly kind: 'session'; readonly hand: PressedHand; readonly minutes: number }
}

/** What core cannot know by itself. */
export interface GenericContext {
  readonly zone: string
  /** The moment of a local wall time in the zone: minutes of the day 0 to 1439. */
  readonly momentOf: (
    localDate: string,
    minuteOfDay: number,
  ) => { readonly at: number; readonly utcOffsetMinutes: number }
  /** The offset of the zone at a moment (UTC epoch ms), in minutes. */
  readonly offsetAt: (at: number) => number
}

/** A row that a person wrote anew: its line, and its text with the separators of the file. */
export interface RowFix {
  readonly line: number
  readonly text: string
}

export interface GenericEntries extends ReadEntries {
  /** Lines whose note is longer than an entry can hold. */
  readonly shortened: readonly number[]
  /** Rows of other kinds, left out by `only`. */
  readonly otherRows: number
  /** How many entries have no time of day in the file. */
  readonly withoutTime: number
}

/** A short, steady name for a row, so that importing the same file twice finds the same entries. */
const rowId = (text: string): string => {
  let [a, b] = [0xcbf29ce4, 0x84222325]
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b)
    b ^= b >>> 13
  }
  return `csv-${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}`
}

/** The ratings of a row, and what the file said where it counts otherwise. */
const ratingsOf = (line: number, cells: readonly string[], choice: GenericChoice) => {
  const { scale, words } = choice
  const [before, after] = [
    readRating(cells[choice.before], scale, words),
    choice.after === null ? { rating: null, said: null } : readRating(cells[choice.after], scale, words),
  ]
  const what = scale === '0-10' ? 'whole' : 'scale'
  if (before === 'unreadable') return broken(line, what, cells[choice.before], 'before')
  if (after === 'unreadable') return broken(line, what, cells[choice.after!], 'after')
  if (before.rating === null && choice.as.kind === 'rating')
    return broken(line, 'noRating', cells[choice.before])
  const said = [before.said, after.said].some((one) => one !== null)
    ? `(${[before.said ?? '', ...(choice.after === null ? [] : [after.said ?? ''])].filter((one) => one !== '').join(' → ')})`
    : ''
  return { before: before.rating as Rating | null, after: after.rating as Rating | null, said }
}

const noteOf = (cells: readonly string[], choice: GenericChoice, said: string): string => {
  const parts = choice.notes.map((column) => cells[column] ?? '').filter((cell) => cell.trim() !== '')
  const note = choice.notes.length === 1 ? (cells[choice.notes[0]!] ?? '') : parts.join('\n')
  return said === '' ? note : note.trim() === '' ? said : `${note}\n${said}`
}

/** How often reading stops for a moment, in rows. */
const ROWS_A_TURN = 1_000

/**
 * Reads any table with a date and pain ratings. On the scale 0 to 10 nothing is rounded; on other scales the note keeps
 * what the file said. A note that is longer than an entry can hold is cut between two characters; `shortened` names its
 * lines. The same row always becomes the same entry, whenever it is imported. Yields the number of rows that are read
 * now and then, so that long tables can be read in turns.
 */
export function* readGenericRows(
  table: Table,
  choice: GenericChoice,
  context: GenericContext,
  fixes: readonly RowFix[] = [],
): Generator<number, Result<GenericEntries, 'empty' | 'other-format'>> {
  if (table.rows.length === 0 && table.header === null) return failed('empty')
  const entries: Entry[] = []
  const refused: BrokenLine[] = []
  const shortened: number[] = []
  const counts = { otherRows: 0, withoutTime: 0 }
  const mended = new Map(fixes.map(({ line, text }) => [line, cellsOf(text, table)]))
  const asEntry = rowReader(table, choice, context)
  for (const [i, record] of table.rows.entries()) {
    if (i % ROWS_A_TURN === ROWS_A_TURN - 1) yield i + 1
    if (refused.length > BROKEN_MAX) return failed('other-format')
    const { line } = record
    const cells = mended.get(line) ?? record.cells
    if (choice.only !== null && (cells[choice.only.column] ?? '').trim() !== choice.only.value) {
      counts.otherRows += 1
      continue
    }
    const read = asEntry(line, cells)
    if ('problems' in read) {
      refused.push({ ...read, text: writeRecord(cells, table.delimiter) })
      continue
    }
    entries.push(read.entry)
    if (read.isCut) shortened.push(line)
    if (!read.entry.hasTime) counts.withoutTime += 1
  }
  if (table.unclosedQuoteLine !== null) refused.push(broken(table.unclosedQuoteLine, 'quote'))
  return ok({ entries, broken: refused, shortened, ...counts })
}

/** The same at once, from the text of the file. */
export const readGenericCsv = (
  text: string,
  choice: GenericChoice,
  context: GenericContext,
  wish?: TableWish,
): Result<GenericEntries, 'empty' | 'other-format'> => {
  const reading = readGenericRows(readTable(text, wish), choice, context)
  for (;;) {
    const turn = reading.next()
    if (turn.done) return turn.value
  }
}

const cellsOf = (text: string, table: Table): readonly string[] =>
  readRecords(text, table.delimiter).records[0]?.cells ?? []

/** Makes the entries of a table, one row after the other: the same row twice is two entries. */
const rowReader = (table: Table, choice: GenericChoice, context: GenericContext) => {
  const seen = new Map<string, number>()
  const times = readTimes(choice.order, offsetsAreHours(table, choice))
  const days = new Map<number, string>()
  /** Of a moment in wall time, epoch ms. */
  const localDate = (wall: number): string => {
    const day = Math.floor(wall / DAY_MS)
    const known = days.get(day) ?? localDateOf(wall, 0)
    days.set(day, known)
    return known
  }
  return (
    line: number,
    cells: readonly string[],
  ): BrokenLine | { readonly entry: Entry; readonly isCut: boolean } => {
    if (cells.slice(table.columns.length).some((cell) => cell.trim() !== ''))
      return broken(line, 'cells', cells[table.columns.length])
    const when = timeOf(line, cells, choice, times)
    if ('problems' in when) return when
    const ratings = ratingsOf(line, cells, choice)
    if ('problems' in ratings) return ratings
    const note = noteOf(cells, choice, ratings.said)
    // What names the row must not change: a file that came in years ago is recognised by it.
    const minute = when.minuteOfDay ?? NOON_MINUTE
    const content = [when.localDate, minute, ratings.before, ratings.after, note].join('\u001f')
    const twin = (seen.get(content) ?? 0) + 1
    const id = rowId(`${content}\u001f${twin}`)
    const details = detailsOf(cells, choice.details)
    const row = { id, when, ...ratings, details, note: cutText(cleanText(note), NOTE_MAX) }
    const entry = entryOf(row, choice, context, localDate)
    if (entry.at < AT_MIN || entry.at >= AT_END) return broken(line, 'range', cells[choice.date])
    seen.set(content, twin)
    return { entry, isCut: note.length > NOTE_MAX }
  }
}

interface Row {
  readonly id: string
  readonly when: TableTime
  readonly before: Rating | null
  readonly after: Rating | null
  readonly details: Details
  readonly note: string
}

/** The moment of a row: the one it names, or its wall time where the person is. */
const momentOf = ({ localDate, minuteOfDay, at, offsetMinutes }: TableTime, context: GenericContext) => {
  if (at === null) return { ...context.momentOf(localDate, minuteOfDay ?? NOON_MINUTE), zone: context.zone }
  const here = context.offsetAt(at)
  const offset = offsetMinutes ?? here
  return { at, utcOffsetMinutes: offset, zone: offset === here ? context.zone : offsetName(offset) }
}

const offsetName = (minutes: number): string => {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

/**
 * The entry of a row. It is not checked again: reading 100 000 rows would take twice as long, and the types leave only
 * the moment to be judged. A test checks that the schema takes whatever is read from any table.
 */
const entryOf = (
  row: Row,
  choice: GenericChoice,
  context: GenericContext,
  localDate: (wall: number) => string,
): Entry => {
  const { at, utcOffsetMinutes, zone } = momentOf(row.when, context)
  const common = {
    id: row.id,
    at,
    utcOffsetMinutes,
    localDate: localDate(at + utcOffsetMinutes * MINUTE_MS),
    hasTime: row.when.minuteOfDay !== null,
    zone,
    // Both times are the row's own moment, not the import's: a second import must bring the same entry.
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    note: row.note,
    before: row.before,
    after: row.after,
    later: null,
    ...NO_CONTEXT,
    ...row.details,
    spikeId: null,
  }
  if (choice.as.kind === 'rating') return { kind: 'rating', ...common, before: row.before! }
  return {
    kind: 'session',
    ...common,
    origin: 'manual',
    activity: 'press',
    move: null,
    beforeFromMemory: false,
    hand: choice.as.hand,
    plannedMinutes: choice.as.minutes,
    pressedMs: choice.as.minutes * 60_000,
    ending: 'completed',
    technique: null,
    handFelt: null,
    test: null,
  }
}

import { CSV_COLUMNS, rowOf, type CsvColumn, type CsvRow } from './csv-columns'
import { BOM, bareText, readRecords, safeCell, writeCsvText } from './csv-text'
import { AT_END, localDateOf, type Entry } from '../entry/entry'
import { parseEntry, type EntryProblem } from '../entry/entry-schema'
import { failed, ok, type Result } from '../entry/result'

/** A line or item of an import that is no entry. */
export interface BrokenLine {
  /** Line of a CSV file, or number of an item of a JSON file; from 1. */
  readonly line: number
  readonly problems: readonly EntryProblem[]
  /** Why a row was refused, for the screen, where it is more than a field; the problems are for diaries and tests. */
  readonly why?: RowProblem
  /** The row as it stands in the file, where it can be mended. */
  readonly text?: string
}

/** What is wrong with a row. */
export interface RowProblem {
  readonly what: 'date' | 'range' | 'time' | 'offset' | 'whole' | 'scale' | 'noRating' | 'cells' | 'quote'
  /** The start of the cell that is not understood. */
  readonly cell: string
}

/** What a file held. */
export interface ReadEntries {
  readonly entries: readonly Entry[]
  readonly broken: readonly BrokenLine[]
  /** Lines whose written local day or time is not that of their moment: the moment counts. */
  readonly otherTimes?: readonly number[]
}

/**
 * A file with more broken lines than this is none that can be read, whatever its head says. Finding out what is
 * wrong with a line takes longer than reading a good one: a large file of nonsense must not hold up the app.
 */
export const BROKEN_MAX = 10_000

/** Why a file is no export of the log at all. */
export type NotOurs = 'empty' | 'other-columns'

export interface CsvOptions {
  /** Put a byte order mark first: some spreadsheets take UTF-8 for something else without it. */
  readonly bom: boolean
}

/** Cells that hold free text; all others are words, numbers and times of our own. */
const TEXT_COLUMNS: readonly CsvColumn[] = ['note', 'practitioner', 'zone']

/** Writes entries as RFC 4180 with fixed columns (docs/log-format.md), in the order given. */
export const writeCsv = (entries: Iterable<Entry>, { bom }: CsvOptions): string => {
  const records: (readonly string[])[] = [CSV_COLUMNS]
  for (const entry of entries) {
    const row = rowOf(entry)
    records.push(
      CSV_COLUMNS.map((column) => {
        const cell = row[column] ?? ''
        return TEXT_COLUMNS.includes(column) ? safeCell(cell) : cell
      }),
    )
  }
  return (bom ? BOM : '') + writeCsvText(records)
}

const CELLS: RowProblem = { what: 'cells', cell: '' }
const QUOTE: RowProblem = { what: 'quote', cell: '' }

/** Reads what `writeCsv` wrote, also after a spreadsheet changed delimiter, line ends or column order. */
export const readCsv = (text: string): Result<ReadEntries, NotOurs> => {
  const { records, unclosedQuoteLine } = readRecords(text)
  const [header, ...lines] = records
  if (header === undefined) return failed('empty')
  const columns = header.cells.map((cell) => CSV_COLUMNS.find((column) => column === cell.trim()))
  const needed: readonly CsvColumn[] = ['id', 'kind', 'utc_time', 'utc_offset_minutes']
  if (!needed.every((column) => columns.includes(column))) return failed('other-columns')
  const entries: Entry[] = []
  const broken: BrokenLine[] = []
  const otherTimes: number[] = []
  for (const { line, cells: written } of lines) {
    // Spreadsheets add empty cells and empty lines at the end.
    const cells = withoutEmptyEnd(written)
    if (cells.length === 0) continue
    const row: Partial<Record<CsvColumn, string>> = {}
    columns.forEach((column, i) => {
      if (column === undefined) return
      const cell = cells[i] ?? ''
      row[column] = TEXT_COLUMNS.includes(column) ? bareText(cell) : cell.trim()
    })
    const parsed =
      cells.length > columns.length
        ? failed([{ field: '', reason: `has ${cells.length} cells for ${columns.length} columns` }])
        : parseEntry(candidate(row))
    if (parsed.kind === 'ok') {
      entries.push(parsed.value)
      if (saysOtherTime(row, parsed.value)) otherTimes.push(line)
    } else broken.push({ line, problems: parsed.error, ...(cells.length > columns.length && { why: CELLS }) })
    if (broken.length > BROKEN_MAX) return failed('other-columns')
  }
  if (unclosedQuoteLine !== null)
    broken.push({
      line: unclosedQuoteLine,
      problems: [{ field: '', reason: 'a quote is never closed' }],
      why: QUOTE,
    })
  return ok({ entries, broken, otherTimes })
}

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)

/**
 * Whether the columns for readers name another day or time than the moment: somebody changed them in the hope that
 * it counts. A spreadsheet's other way of writing the same is no difference.
 */
const saysOtherTime = (row: CsvRow, entry: Entry): boolean => {
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number)
  const { local_date: day, local_time: time } = rowOf(entry)
  const sameDay =
    (row.local_date ?? '') === '' ||
    numbers(row.local_date!).length < 3 ||
    numbers(row.local_date!)
      .map((n) => n % 100)
      .sort()
      .join() ===
      numbers(day!)
        .map((n) => n % 100)
        .sort()
        .join()
  const wroteTime = numbers(row.local_time ?? '')
  const [hour, minute] = numbers(time!)
  const sameTime = wroteTime.length < 2 || (wroteTime[1] === minute && (wroteTime[0]! - hour!) % 12 === 0)
  return !sameDay || !sameTime
}

/** Cells to numbers; anything that is no number stays text and fails the schema under its field's name. */
const number = (cell: string | undefined): unknown =>
  cell === undefined || cell === ''
    ? null
    : /^-?\d+([.,]\d+)?$/.test(cell)
      ? Number(cell.replace(',', '.'))
      : (numberOfDate(cell) ?? cell)

const MONTHS = ['jan', 'feb', 'mrz', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']

/** The number that a German spreadsheet took for a day and a month: `7.5` became `07. Mai`. Null for anything else. */
const numberOfDate = (cell: string): number | null => {
  const match = /^(\d{1,2})\. ?(\p{L}{3})\.?$/u.exec(cell)
  const month = MONTHS.indexOf((match?.[2] ?? '').toLowerCase().replace('mär', 'mrz')) + 1
  return match === null || month === 0 ? null : Number(`${Number(match[1])}.${month}`)
}
const moment = (cell: string | undefined): unknown => {
  if (cell === undefined || cell === '') return null
  const at = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(cell) ? Date.parse(cell) : NaN
  return Number.isNaN(at) ? cell : at
}
const word = (cell: string | undefined): unknown => (cell === undefined || cell === '' ? null : cell)
const words = (cell: string | undefined): unknown => (cell ?? '').split(' ').filter((part) => part !== '')
const yesNo = (cell: string | undefined): unknown =>
  cell === 'yes' ? true : cell === 'no' ? false : word(cell)

/**
 * The local day of a row. `utc_time` and `utc_offset_minutes` decide: the column `local_date` is there for readers, and
 * the first thing that a spreadsheet writes anew in the way of its country.
 */
const localDay = (at: unknown, offset: unknown): unknown =>
  typeof at === 'number' && typeof offset === 'number' && Math.abs(at) < AT_END
    ? localDateOf(at, offset)
    : undefined

const candidate = (row: CsvRow): unknown => {
  const [at, offset] = [moment(row.utc_time), number(row.utc_offset_minutes)]
  const base = {
    kind: row.kind,
    id: row.id,
    at,
    utcOffsetMinutes: offset,
    localDate: localDay(at, offset),
    // Empty in files of earlier versions, in which every entry has a time.
    hasTime: yesNo(row.has_time),
    zone: row.zone,
    createdAt: moment(row.created_utc_time),
    updatedAt: moment(row.updated_utc_time),
    deletedAt: moment(row.deleted_utc_time),
    note: row.note ?? '',
  }
  switch (row.kind) {
    case 'visit':
      return { ...base, practitioner: row.practitioner ?? '', minutes: number(row.visit_minutes) }
    case 'bother':
      return {
        ...base,
        legPain: number(row.bother_leg_pain),
        tingling: number(row.bother_tingling),
        weakness: number(row.bother_weakness),
        sitting: number(row.bother_sitting),
      }
    case 'rating':
      return { ...base, ...painOf(row) }
    case 'session':
    case undefined:
    default:
      return {
        ...base,
        ...painOf(row),
        origin: row.origin,
        hand: row.hand,
        plannedMinutes: number(row.planned_minutes),
        pressedMs: number(row.pressed_ms),
        ending: row.ending,
        technique: word(row.technique),
        // Empty in files of earlier versions: the schema knows what they meant.
        activity: word(row.activity),
        beforeFromMemory: yesNo(row.before_from_memory),
        handFelt: word(row.hand_felt),
        test:
          (row.test_id ?? '') === ''
            ? null
            : { testId: row.test_id, turn: number(row.test_turn), arm: row.test_arm },
        move: moveOf(row),
      }
  }
}

const moveOf = (row: CsvRow) =>
  (row.move_set ?? '') === ''
    ? null
    : {
        set: row.move_set,
        movedMs: number(row.moved_ms),
        cutShort: words(row.move_cut_short),
        went: word(row.move_went),
        hurt: words(row.move_hurt),
      }

const painOf = (row: CsvRow) => ({
  before: number(row.before),
  after: number(row.after),
  later:
    (row.later ?? '') === '' && (row.later_utc_time ?? '') === ''
      ? null
      : { rating: number(row.later), at: moment(row.later_utc_time) },
  areas: words(row.areas),
  side: word(row.side),
  trigger: word(row.trigger),
  position: word(row.position),
  medicine: yesNo(row.medicine),
  wentAlong: words(row.went_along),
  spikeId: word(row.spike_id),
})

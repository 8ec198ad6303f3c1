import { BROKEN_MAX, type BrokenLine, type ReadEntries } from './csv'
import { delimiterOf, readCsvText } from './csv-text'
import { cutText } from '../../text/cut-text'
import { cleanText, localDateOf, NOTE_MAX, type Entry, type PressedHand } from '../entry/entry'
import { parseEntry, type EntryProblem } from '../entry/entry-schema'
import { failed, ok, type Result } from '../entry/result'

/** First lines of some CSV, to choose columns by. */
export interface CsvPreview {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
}

/** Which column (from 0) holds what, and what the rows were. */
export interface GenericChoice {
  readonly date: number
  readonly before: number
  readonly after: number | null
  readonly note: number | null
  /** How dates like 3/4/2026 are meant; dates that start with the year are always understood. */
  readonly order: 'day-first' | 'month-first'
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
}

/** Reads the head of any CSV; the first line names the columns. */
export const previewGenericCsv = (text: string, rows = 5): Result<CsvPreview, 'empty'> => {
  const [header, ...records] = readCsvText(text, delimiterOf(text)).records
  if (header === undefined) return failed('empty')
  return ok({
    columns: header.cells.map((cell) => cell.trim()),
    rows: records.slice(0, rows).map(({ cells }) => cells),
    rowCount: records.length,
  })
}

/** Rows without a time of day are put at noon. */
const NOON = 12 * 60

const DATE =
  /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([AaPp][Mm])?)?$/

const pad = (n: number): string => String(n).padStart(2, '0')

/** A local date and minute of the day from what people write, or `null`. */
export const readLocalTime = (
  text: string,
  order: GenericChoice['order'],
): { readonly localDate: string; readonly minuteOfDay: number } | null => {
  const match = DATE.exec(text.trim())
  if (match === null) return null
  const [, y, m, d, first, second, y2, h, min, half] = match
  const dayFirst = order === 'day-first'
  const year = y ?? y2!
  const month = Number(m ?? (dayFirst ? second : first))
  const day = Number(d ?? (dayFirst ? first : second))
  const localDate = `${year}-${pad(month)}-${pad(day)}`
  const parsed = Date.parse(`${localDate}T00:00:00Z`)
  // Date.parse takes 31 February for 3 March; the way back shows it.
  if (Number.isNaN(parsed) || localDateOf(parsed, 0) !== localDate) return null
  if (h === undefined) return { localDate, minuteOfDay: NOON }
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const minuteOfDay = hour * 60 + Number(min)
  return hour > 23 || Number(min) > 59 ? null : { localDate, minuteOfDay }
}

const rating = (cell: string | undefined): unknown => {
  const text = (cell ?? '').trim()
  if (text === '') return null
  return /^\d+([.,]0+)?$/.test(text) ? Number(text.replace(',', '.')) : text
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

/**
 * Reads any CSV with a date and pain ratings. Ratings must be whole numbers 0 to 10: nothing is rounded.
 * A note that is longer than an entry can hold is cut between two characters; `shortened` names its lines.
 * The same row always becomes the same entry, whenever it is imported.
 */
export const readGenericCsv = (
  text: string,
  choice: GenericChoice,
  context: GenericContext,
): Result<ReadEntries & { readonly shortened: readonly number[] }, 'empty' | 'other-format'> => {
  const { records, unclosedQuoteLine } = readCsvText(text, delimiterOf(text))
  if (records.length === 0) return failed('empty')
  const entries: Entry[] = []
  const broken: BrokenLine[] = []
  const shortened: number[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of records.slice(1)) {
    if (broken.length > BROKEN_MAX) return failed('other-format')
    const when = readLocalTime(cells[choice.date] ?? '', choice.order)
    if (when === null) {
      broken.push({ line, problems: [{ field: 'date', reason: 'is no date that is understood' }] })
      continue
    }
    const note = choice.note === null ? '' : (cells[choice.note] ?? '')
    if (note.length > NOTE_MAX) shortened.push(line)
    const [before, after] = [
      rating(cells[choice.before]),
      choice.after === null ? null : rating(cells[choice.after]),
    ]
    const content = [when.localDate, when.minuteOfDay, before, after, note].join('\u001f')
    const twin = (seen.get(content) ?? 0) + 1
    seen.set(content, twin)
    const parsed = parseEntry(
      candidate(
        {
          id: rowId(`${content}\u001f${twin}`),
          when,
          before,
          after,
          note: cutText(cleanText(note), NOTE_MAX),
        },
        choice,
        context,
      ),
    )
    if (parsed.kind === 'ok') entries.push(parsed.value)
    else broken.push({ line, problems: parsed.error.map(inWordsOfTheFile) })
  }
  if (unclosedQuoteLine !== null)
    broken.push({ line: unclosedQuoteLine, problems: [{ field: '', reason: 'a quote is never closed' }] })
  return ok({ entries, broken, shortened })
}

const inWordsOfTheFile = ({ field, reason }: EntryProblem): EntryProblem =>
  field === 'before' || field === 'after'
    ? { field, reason: 'is no whole number from 0 to 10' }
    : { field, reason }

interface Row {
  readonly id: string
  readonly when: { readonly localDate: string; readonly minuteOfDay: number }
  readonly before: unknown
  readonly after: unknown
  readonly note: string
}

const candidate = (row: Row, choice: GenericChoice, { zone, momentOf }: GenericContext): unknown => {
  const { at, utcOffsetMinutes } = momentOf(row.when.localDate, row.when.minuteOfDay)
  const common = {
    id: row.id,
    at,
    utcOffsetMinutes,
    localDate: localDateOf(at, utcOffsetMinutes),
    zone,
    // Both times are the row's own moment, not the import's: a second import must bring the same entry.
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    note: row.note,
    before: row.before,
    after: row.after,
    later: null,
    areas: [],
    side: null,
    trigger: null,
    position: null,
    medicine: null,
    wentAlong: [],
    spikeId: null,
  }
  if (choice.as.kind === 'rating') return { kind: 'rating', ...common }
  return {
    kind: 'session',
    ...common,
    origin: 'manual',
    activity: 'press',
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

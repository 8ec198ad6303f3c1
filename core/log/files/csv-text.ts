/** A record of a CSV file with the line it starts on (1-based). */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  /** An empty line stands before it. Absent otherwise. */
  readonly afterBlank?: true
}

export interface CsvText {
  readonly records: readonly CsvRecord[]
  /** Line of a quote that never closes, or `null`. The records before it are whole. */
  readonly unclosedQuoteLine: number | null
}

export const BOM = '\ufeff'
const EOL = '\r\n'

const quoted = (cell: string): string =>
  /^\s|\s$|[",;\t\r\n\ufeff]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** One record by a delimiter, without a line end: `readRecords` reads it back. */
export const writeRecord = (cells: readonly string[], delimiter: string): string =>
  cells
    .map((cell) => (cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : quoted(cell)))
    .join(delimiter)

/** Writes records as RFC 4180: commas, CRLF, quotes where needed and doubled inside. */
export const writeCsvText = (records: readonly (readonly string[])[]): string =>
  records.map((cells) => cells.map(quoted).join(',') + EOL).join('')

/**
 * Reads RFC 4180 and what spreadsheets make of it: LF or CR line ends, a byte order mark, another delimiter.
 * Empty lines are left out.
 */
export const readCsvText = (text: string, delimiter = ','): CsvText => {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let line = 1
  let startLine = 1
  let i = text.startsWith(BOM) ? 1 : 0
  let sawAny = false
  let blank = false
  const endRecord = () => {
    const kept = sawAny || cells.length > 1 || cells[0] !== ''
    if (kept) records.push({ line: startLine, cells, ...(blank && { afterBlank: true as const }) })
    blank = !kept
    cells = []
    sawAny = false
    startLine = line
  }
  while (i < text.length) {
    let cell = ''
    if (text[i] === '"') {
      const openedOn = line
      sawAny = true
      i++
      for (;;) {
        const end = text.indexOf('"', i)
        if (end < 0) return { records, unclosedQuoteLine: openedOn }
        const piece = text.slice(i, end)
        line += piece.match(/\r\n|\r|\n/g)?.length ?? 0
        cell += piece
        i = end + 1
        if (text[i] !== '"') break
        cell += '"'
        i++
      }
    }
    const start = i
    while (i < text.length && text[i] !== delimiter && text[i] !== '\r' && text[i] !== '\n') i++
    cells.push(cell + text.slice(start, i))
    if (text[i] === delimiter) {
      i++
      sawAny = true
      if (i < text.length && text[i] !== '\r' && text[i] !== '\n') continue
      cells.push('')
    }
    if (text[i] === '\r' && text[i + 1] === '\n') i++
    i++
    line++
    endRecord()
  }
  return { records, unclosedQuoteLine: null }
}

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A first line like `sep=;`, which names the delimiter to a spreadsheet and holds no data. */
const SEP_LINE = /^\ufeff?"?sep=([,;|\t])"?[;,\t]*(?:\r\n|\r|\n|$)/i

/** How much of a file is read to find its delimiter, in UTF-16 code units. */
const HEAD = 20_000

/**
 * The delimiter of a table: what a `sep=` line says, or else the one that splits most of the first records into the
 * same number of cells. Delimiters inside quotes do not count.
 */
export const delimiterOf = (text: string): Delimiter => {
  const said = SEP_LINE.exec(text)?.[1]
  if (said !== undefined) return said as Delimiter
  const score = (delimiter: Delimiter): number => {
    const widths = new Map<number, number>()
    const { records } = readCsvText(text.slice(0, HEAD), delimiter)
    for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    const best = [...widths].filter(([width]) => width > 1).map(([width, n]) => n * n * Math.sqrt(width - 1))
    return Math.max(0, ...best) / Math.max(1, records.length)
  }
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best))
}

/** The records of a table, without a `sep=` line. */
export const readRecords = (text: string, delimiter: Delimiter = delimiterOf(text)): CsvText => {
  const read = readCsvText(text, delimiter)
  return SEP_LINE.test(text) ? { ...read, records: read.records.slice(1) } : read
}

/** Where a formula, or an apostrophe of the text's own, would begin a cell; and a leading tab or line end. */
const FORMULA_START = /(?<=^|[;\t\r\n])(?=(?:[^\S\t\r\n]|["\ufeff])*[=+\-@＝＋－＠'])|^(?=[\t\r\n])/g

/**
 * Makes a text cell safe in a spreadsheet: what would be taken for a formula gets an apostrophe in front,
 * and so does what already starts with one, so that `bareText` gives back exactly what was written. Not only at
 * the beginning: a spreadsheet that expects semicolons or tabs takes no notice of our quotes, and begins a cell
 * after each of these and after each line end.
 */
export const safeText = (text: string): string => text.replace(FORMULA_START, "'")

/** The text of a cell made by `safeText`. */
export const bareText = (cell: string): string => cell.replace(/(?<=^|[;\t\r\n])'/g, '')

const MONTHS = 'jan|feb|mär|mar|mrz|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec'
/** What a spreadsheet takes for a number, a date, a time or a truth value, and then writes anew: `007`, `1-2`, `3/4`, `5 p`, `true`. */
const NUMBER_LIKE = new RegExp(
  `^(?:true|false|wahr|falsch|(?=.*\\d)(?:[\\d\\s\\p{Sc}.,:;/\\\\%‰()'’#+-]|[ap]\\.?m?\\.?|e|[年月日号时点分秒]|上午|下午|(?:${MONTHS})\\p{L}*)+)$`,
  'iu',
)

/** As `safeText`, for a CSV cell: a spreadsheet leaves what looks like a number or a date as it is, too. */
export const safeCell = (text: string): string => {
  const safe = safeText(text)
  return !safe.startsWith("'") && NUMBER_LIKE.test(text.normalize('NFKC')) ? `'${safe}` : safe
}

/** A record of a CSV file with the line it starts on (1-based). */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
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
  const endRecord = () => {
    if (sawAny || cells.length > 1 || cells[0] !== '') records.push({ line: startLine, cells })
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

/** The delimiter a header line uses most: comma, semicolon (spreadsheets in much of Europe) or tab. */
export const delimiterOf = (text: string): ',' | ';' | '\t' => {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const count = (delimiter: string) => header.split(delimiter).length
  if (count(';') > count(',') && count(';') >= count('\t')) return ';'
  return count('\t') > count(',') ? '\t' : ','
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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEntries } from '../testing/arbitrary-entry'
import type { Entry } from '../entry/entry'
import { readCsv, writeCsv } from './csv'
import { readCsvText } from './csv-text'

/** How a spreadsheet writes anew what it takes for something. */
interface Spreadsheet {
  readonly delimiter: string
  readonly eol: string
  readonly bom: boolean
  /** Every cell in quotes, or only where it must. */
  readonly quotesAll: boolean
  readonly decimal: ',' | '.'
  readonly date: (year: string, month: string, day: string) => string
  readonly time: (hour: number, minute: string) => string
  /** Empty cells that it adds to each row but the first. */
  readonly extraCells: number
  /** Leaves out empty cells at the end of a row. */
  readonly cutsRows: boolean
  readonly emptyLines: number
}

const bare = (number: string): string => String(Number(number))
const half = (hour: number) => (hour < 12 ? 'AM' : 'PM')
const twelve = (hour: number) => (hour % 12 === 0 ? 12 : hour % 12)
const excel = {
  eol: '\r\n',
  bom: true,
  quotesAll: false,
  decimal: '.',
  extraCells: 0,
  cutsRows: true,
  emptyLines: 0,
} as const

const SPREADSHEETS: Readonly<Record<string, Spreadsheet>> = {
  'Excel in the United States': {
    ...excel,
    delimiter: ',',
    date: (y, m, d) => `${bare(m)}/${bare(d)}/${y}`,
    time: (h, m) => `${twelve(h)}:${m} ${half(h)}`,
  },
  'Excel in Germany': {
    ...excel,
    delimiter: ';',
    decimal: ',',
    date: (y, m, d) => `${d}.${m}.${y}`,
    time: (h, m) => `${String(h).padStart(2, '0')}:${m}`,
    extraCells: 3,
    emptyLines: 2,
  },
  'Excel in China': {
    ...excel,
    delimiter: ',',
    date: (y, m, d) => `${y}/${bare(m)}/${bare(d)}`,
    time: (h, m) => `${h}:${m}`,
    cutsRows: false,
    emptyLines: 1,
  },
  'Unicode text of Excel': {
    ...excel,
    delimiter: '\t',
    date: (y, m, d) => `${bare(d)}/${bare(m)}/${y.slice(2)}`,
    time: (h, m) => `${h}:${m}:00`,
  },
  LibreOffice: {
    delimiter: ';',
    eol: '\n',
    bom: false,
    quotesAll: true,
    decimal: ',',
    date: (y, m, d) => `${d}.${m}.${y.slice(2)}`,
    time: (h, m) => `${String(h).padStart(2, '0')}:${m}:00`,
    extraCells: 0,
    cutsRows: false,
    emptyLines: 0,
  },
  Numbers: {
    delimiter: ';',
    eol: '\r\n',
    bom: false,
    quotesAll: false,
    decimal: ',',
    date: (y, m, d) => `${bare(d)}. ${m === '05' ? 'Mai' : 'Juni'} ${y}`,
    time: (h, m) => `${twelve(h)}:${m}\u202f${half(h)}`,
    extraCells: 2,
    cutsRows: false,
    emptyLines: 1,
  },
}

/** A cell as the spreadsheet shows it, and so saves it. Numbers, dates, times and truth values are written anew. */
const savedCell = (cell: string, sheet: Spreadsheet): string => {
  const text = cell.normalize('NFKC').trim()
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (date) return sheet.date(date[1]!, date[2]!, date[3]!)
  const time = /^(\d{1,2}):(\d{2})$/.exec(text)
  if (time && Number(time[1]) < 24) return sheet.time(Number(time[1]), time[2]!)
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return bare(text.replace(',', '.')).replace('.', sheet.decimal)
  if (/^\d{1,2}[-/]\d{1,2}$/.test(text)) return text.replace(/[-/]/, '. ')
  if (/^\d+(?:\.\d+)?e\d+$/i.test(text)) return Number(text).toExponential(2).toUpperCase()
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase()
  if (/^[\d.,]+ ?[%€$]$|^[€$¥] ?[\d.,]+$/.test(text)) return `${text} (formatted)`
  return cell
}

const save = (csv: string, sheet: Spreadsheet): string => {
  const { records } = readCsvText(csv)
  const width = records[0]!.cells.length
  const rows = records.map(({ cells }, i) => {
    const saved = i === 0 ? [...cells] : cells.map((cell) => savedCell(cell, sheet))
    while (sheet.cutsRows && i > 0 && saved.at(-1) === '') saved.pop()
    return [...saved, ...Array.from({ length: i === 0 ? 0 : sheet.extraCells }, () => '')]
  })
  const empty = Array.from({ length: sheet.emptyLines }, () => Array.from({ length: width }, () => ''))
  const quoted = (cell: string) =>
    sheet.quotesAll || cell.includes(sheet.delimiter) || /["\r\n]/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell
  const lines = [...rows, ...empty].map((cells) => cells.map(quoted).join(sheet.delimiter) + sheet.eol)
  return (sheet.bom ? '\ufeff' : '') + lines.join('')
}

/** Texts that spreadsheets take for something else. */
const CONVERTED = [
  '007',
  '1-2',
  '3/4',
  '1e5',
  'true',
  'FALSE',
  '2026-03-04',
  '7:05',
  '6,5',
  '0.50',
  '５',
  '10%',
  '€5',
  '12345678901234567890',
  ' 08 ',
  '3月4日',
  'Mar 4',
  '5 p',
  '+3',
  '1;2',
]

const logs = fc
  .tuple(
    arbitraryEntries(8),
    fc.array(fc.option(fc.constantFrom(...CONVERTED), { nil: null }), { minLength: 8, maxLength: 8 }),
  )
  .map(([entries, notes]) =>
    // Spreadsheets keep one kind of line end within a cell.
    entries.map((entry, i): Entry => ({ ...entry, note: notes[i] ?? entry.note.replace(/\r\n?/g, '\n') })),
  )

describe('our CSV after a spreadsheet saved it', () => {
  it.each(Object.entries(SPREADSHEETS))('%s: comes back as the same log', (_name, sheet) => {
    fc.assert(
      fc.property(logs, (entries) => {
        const read = readCsv(save(writeCsv(entries, { bom: sheet.bom }), sheet))
        if (read.kind === 'failed') throw new Error(read.error)
        expect(read.value.broken).toEqual([])
        expect(read.value.otherTimes).toEqual([])
        expect(read.value.entries).toEqual(entries)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['7.5', '07. Mai'],
    ['3.3', '03. Mrz'],
    ['2.12', '02. Dez'],
  ])('%s minutes, which a German Excel takes for %s', (minutes, date) => {
    const session = fc
      .sample(arbitraryEntries(20), { numRuns: 20, seed: 3 })
      .flat()
      .find(({ kind }) => kind === 'session')
    if (session?.kind !== 'session') throw new Error('no session')
    const entry: Entry = { ...session, plannedMinutes: Number(minutes), note: '', zone: 'UTC' }
    const csv = writeCsv([entry], { bom: false }).replace(`,${Number(minutes)},`, `,${date},`)
    expect(csv).toContain(date)
    expect(readCsv(csv)).toMatchObject({ value: { entries: [entry], broken: [] } })
  })
})

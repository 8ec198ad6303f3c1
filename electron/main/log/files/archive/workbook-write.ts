import { CSV_COLUMNS, rowOf, type CsvColumn } from '@core/log/files/csv-columns'
import { safeText } from '@core/log/files/csv-text'
import type { Entry } from '@core/log/entry/entry'
import { dayOfDate } from '@core/time/date'
import { xmlText } from './workbook-xml'
import { writeZip } from './zip'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** The serial number of 1 January 1970. */
const SERIAL_1970 = 25_569

/** Columns that hold numbers; `local_date` and `local_time` become dates and times that a spreadsheet can reckon with. */
const NUMBERS: readonly CsvColumn[] = [
  'utc_offset_minutes',
  'before',
  'after',
  'later',
  'planned_minutes',
  'pressed_ms',
  'test_turn',
  'visit_minutes',
  'bother_leg_pain',
  'bother_tingling',
  'bother_weakness',
  'bother_sitting',
]
const STYLE = { date: 1, time: 2 } as const

const numberCell = (value: number, style?: number): string =>
  `<c${style === undefined ? '' : ` s="${style}"`}><v>${value}</v></c>`

const cellOf = (column: CsvColumn, text: string): string => {
  if (text === '') return '<c/>'
  if (NUMBERS.includes(column)) return numberCell(Number(text))
  if (column === 'local_date') return numberCell(dayOfDate(text) + SERIAL_1970, STYLE.date)
  if (column === 'local_time') {
    const [hours, minutes] = text.split(':').map(Number) as [number, number]
    return numberCell((hours * 60 + minutes) / 1440, STYLE.time)
  }
  // As in the CSV, so that a file that is saved as the other kind comes back whole.
  return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(safeText(text))}</t></is></c>`
}

const row = (cells: readonly string[]): string => `<row>${cells.join('')}</row>`

/** The log as a workbook (.xlsx) of one sheet, with the columns of the CSV. */
export const writeWorkbook = (entries: Iterable<Entry>): Uint8Array => {
  const rows = [row(CSV_COLUMNS.map((column) => `<c t="inlineStr"><is><t>${column}</t></is></c>`))]
  for (const entry of entries) {
    const cells = rowOf(entry)
    rows.push(row(CSV_COLUMNS.map((column) => cellOf(column, cells[column] ?? ''))))
  }
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${TYPES}.${type}+xml"/>`
  return writeZip([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('worksheets/sheet1.xml', 'worksheet')}${part('styles.xml', 'styles')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Linggu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}</Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ],
  ])
}

import { writeCsvText } from '@core/log/files/csv-text'
import { attribute, plainText, tags, textOf } from './workbook-xml'
import type { Zipped } from './zip'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  /** As CSV, a line for a row: dates as `2026-03-04 07:05:00`, times as `07:05:00`. */
  read(): string
}

/** Widest sheet that is read. */
const COLUMNS_MAX = 500
/** Most rows of a sheet. */
const ROWS_MAX = 1_048_576
const DAY_S = 86_400
/** Day 0 of serial numbers, 1899-12-30, as UTC epoch ms. */
const SERIAL_START = -2_209_161_600_000
/** Days from 1899-12-30 to 1904-01-01, where workbooks of old Macs count from. */
const FROM_1904 = 1462
/** The last serial number with a year of four digits. */
const SERIAL_MAX = 2_958_465

/** What a number format shows. */
type Shows = 'number' | 'date' | 'time' | 'both'

const BUILT_IN_DATES = [14, 15, 16, 17, ...range(27, 31), 34, 35, 36, ...range(50, 54), 57, 58]
const BUILT_IN_TIMES = [18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56]

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

const showsOf = (id: number, code: string | undefined): Shows => {
  if (code === undefined) {
    if (id === 22) return 'both'
    return BUILT_IN_DATES.includes(id) ? 'date' : BUILT_IN_TIMES.includes(id) ? 'time' : 'number'
  }
  // Without texts in quotes, escaped signs and what stands in brackets, but for hours beyond a day: [h].
  const bare = code
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
  const isDate = /[ydeg年]|mmm/.test(bare)
  const isTime = /[hs]|am\/pm|上午/.test(bare)
  if (isDate && !/general|e[+-]/.test(bare)) return isTime ? 'both' : 'date'
  return isTime ? 'time' : 'number'
}

/** What each style of the workbook shows, by its number. */
const stylesOf = (xml: string): readonly Shows[] => {
  const codes = new Map<string, string>()
  for (const [attributes] of tags(xml, 'numFmt'))
    codes.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '')
  const [cellXfs] = tags(xml, 'cellXfs')
  return [...(cellXfs?.[1] ?? '').matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map(([, attributes]) => {
    const id = attribute(attributes!, 'numFmtId') ?? '0'
    return showsOf(Number(id), codes.get(id))
  })
}

/** A serial number as a date, a time or both, the way its format shows it. */
const serialText = (serial: number, shows: Shows): string | null => {
  const seconds = Math.round(serial * DAY_S)
  if (seconds < 0 || serial > SERIAL_MAX) return null
  const iso = new Date(SERIAL_START + seconds * 1000).toISOString()
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 19)]
  if (seconds < DAY_S) return shows === 'date' ? null : time
  if (shows === 'time' && seconds < 36_526 * DAY_S) return null
  return shows === 'date' && seconds % DAY_S === 0 ? day : `${day} ${time}`
}

/** The place of `AB12` in its row, from 0; -1 where it names none. */
const columnOf = (place: string | null): number => {
  let column = 0
  for (const sign of place ?? '') {
    const code = sign.toUpperCase().charCodeAt(0) - 64
    if (code < 1 || code > 26) break
    column = column * 26 + code
  }
  return column - 1
}

interface Workbook {
  readonly strings: readonly string[]
  readonly styles: readonly Shows[]
  readonly offset: number
}

const cellText = (attributes: string, inside: string, { strings, styles, offset }: Workbook): string => {
  const type = attribute(attributes, 't')
  if (type === 'inlineStr') return textOf(inside)
  const [value] = tags(inside, 'v')
  const text = plainText(value?.[1] ?? '')
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return text.replace(/T00:00:00(?:\.0+)?$/, '')
  if (type === 'str' || type === 'e' || text === '') return text
  const shows = styles[Number(attribute(attributes, 's') ?? 0)] ?? 'number'
  const number = Number(text)
  if (Number.isNaN(number)) return text
  const date = shows === 'number' ? null : serialText(number + (number >= 1 ? offset : 0), shows)
  return date ?? String(number)
}

/** The rows of a sheet; rows that it leaves out are empty, so that a row's line is its number. */
const rowsOf = (xml: string, workbook: Workbook): readonly (readonly string[])[] => {
  const rows: string[][] = []
  const pattern = /<(?:\w+:)?row\b([^>]*?)\/?>|<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c\s*>)/g
  for (const [, row, cell, inside] of xml.matchAll(pattern)) {
    if (row !== undefined) {
      const number = Number(attribute(row, 'r') ?? rows.length + 1)
      if (!(number > rows.length && number <= ROWS_MAX)) continue
      while (rows.length < number) rows.push([])
      continue
    }
    const cells = rows.at(-1)
    if (cells === undefined) continue
    const named = columnOf(attribute(cell ?? '', 'r'))
    const column = named < 0 ? cells.length : named
    if (column >= COLUMNS_MAX) continue
    while (cells.length < column) cells.push('')
    cells[column] = cellText(cell ?? '', inside ?? '', workbook)
  }
  return rows
}

/**
 * The sheets of a workbook (.xlsx) in their order, hidden ones left out; null where the zip is no workbook.
 * @param maxBytes most that all of it may unpack to
 * @throws RangeError where it unpacks to more
 */
export const readWorkbook = (files: readonly Zipped[], maxBytes: number): readonly Sheet[] | null => {
  const left = { bytes: maxBytes }
  const fileText = (path: string): string | null => {
    const bytes =
      files.find(({ name }) => name.toLowerCase() === path.toLowerCase())?.read(left.bytes) ?? null
    left.bytes -= bytes?.length ?? 0
    return bytes === null ? null : new TextDecoder().decode(bytes)
  }
  const book = fileText('xl/workbook.xml')
  const relations = fileText('xl/_rels/workbook.xml.rels')
  if (book === null || relations === null) return null
  const targets = new Map<string, string>()
  for (const [attributes] of tags(relations, 'Relationship'))
    targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '')
  const [properties] = tags(book, 'workbookPr')
  const is1904 = /^(1|true)$/.test(attribute(properties?.[0] ?? '', 'date1904') ?? '')
  const shared = fileText('xl/sharedStrings.xml') ?? ''
  const workbook: Workbook = {
    strings: [...tags(shared, 'si')].map(([, inside]) => textOf(inside)),
    styles: stylesOf(fileText('xl/styles.xml') ?? ''),
    offset: is1904 ? FROM_1904 : 0,
  }
  return [...tags(book, 'sheet')].flatMap(([attributes]) => {
    const state = attribute(attributes, 'state')
    const target = targets.get(attribute(attributes, '(?:\\w+:)id') ?? '')
    if (target === undefined || (state !== null && state !== 'visible')) return []
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const read = () => writeCsvText(rowsOf(fileText(path) ?? '', workbook))
    return [{ name: attribute(attributes, 'name') ?? '', read }]
  })
}

import { inPieces, isHealth, readHealth } from './health'
import { readWorkbook } from './workbook-read'
import { isZip, readZip, type Zipped } from './zip'

/** A sheet of a workbook, a file of a zip, or a file by itself. */
export interface Part {
  /** Empty for a file by itself. */
  readonly name: string
  /**
   * The bytes of its text; null where it is damaged, or reading was cancelled.
   * @throws RangeError where it unpacks to more than is allowed
   */
  read(isCancelled: () => boolean): Promise<Uint8Array<ArrayBuffer> | null>
}

/** Most bytes that a workbook or a file of a zip may unpack to. */
const UNPACKED_MAX = 200_000_000
/** Files of a zip that may be tables. */
const TABLES = /\.(?:csv|tsv|txt|json)$/i
/** Files that programs put into a zip for themselves. */
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.)/
const HEALTH = /(?:^|\/)export\.xml$/i

const encoded = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

const healthPart = (name: string, pieces: () => AsyncIterable<Uint8Array>): Part => ({
  name,
  async read(isCancelled) {
    const text = await readHealth(pieces(), isCancelled)
    return text === null ? null : encoded(text)
  },
})

const zipParts = (files: readonly Zipped[]): readonly Part[] => {
  const seen = files.filter(({ name }) => !HIDDEN.test(name))
  const health = seen.find(({ name }) => HEALTH.test(name))
  if (health) return [healthPart(health.name, () => health.pieces())]
  return seen
    .filter(({ name }) => TABLES.test(name))
    .map(({ name, read }) => ({ name, read: async () => read(UNPACKED_MAX) }))
}

/** How files begin that hold no text of a table: old workbooks (.xls), PDF, RTF, pictures, pages of a browser, calendars. */
const NO_TABLES = [
  '\xd0\xcf\x11\xe0',
  '%PDF-',
  '{\\rtf',
  '\x89PNG',
  '\xff\xd8\xff',
  'SQLite format 3',
  'BEGIN:V',
]
const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|head|\?xml)/i

const holdsNoTable = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return NO_TABLES.some((head) => start.startsWith(head)) || PAGE.test(start)
}

/**
 * What may be read of a file: the sheets of a workbook (.xlsx), the tables of a zip, or the file itself. Empty where
 * there is no table in it; null where it is damaged.
 * @throws RangeError where a workbook unpacks to more than is allowed
 */
export const partsOf = (bytes: Uint8Array<ArrayBuffer>): readonly Part[] | null => {
  if (!isZip(bytes)) {
    if (isHealth(bytes)) return [healthPart('', () => inPieces(bytes))]
    if (holdsNoTable(bytes)) return []
    return [{ name: '', read: async () => bytes }]
  }
  const files = readZip(bytes)
  if (files === null) return null
  const sheets = readWorkbook(files, UNPACKED_MAX)
  if (sheets === null) return zipParts(files)
  return sheets.map(({ name, read }) => ({ name, read: async () => encoded(read()) }))
}

/** The parts that are likelier to be a diary of pain first, by their names; each with its place. */
export const likeliestFirst = (parts: readonly Part[]): readonly number[] => {
  const isPain = (i: number) => (/pain|ache|schmerz|疼|痛/i.test(parts[i]!.name) ? 0 : 1)
  return parts.map((_, i) => i).sort((a, b) => isPain(a) - isPain(b))
}

import type { Encoding } from '@core/log/files/table/encodings'
import { decodeAs } from '../decode-text'

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

/** The code of each sign of an encoding, found by decoding every code. */
const tableOf = (encoding: Encoding): ReadonlyMap<string, readonly number[]> => {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, readonly number[]>()
  const put = (codes: readonly number[]) => {
    const sign = decodeAs(Uint8Array.from(codes), encoding)
    if (sign !== null && [...sign].length === 1 && !table.has(sign)) table.set(sign, codes)
  }
  for (let a = 0; a < 256; a++) put([a])
  if (!encoding.startsWith('windows') && encoding !== 'macintosh')
    for (let a = 0x81; a < 255; a++) for (let b = 0x40; b < 255; b++) put([a, b])
  tables.set(encoding, table)
  return table
}

/** The bytes of a text in an encoding; `?` for what it cannot say. */
export const encode = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le')
    return bytes
  }
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? [0x3f]))
}

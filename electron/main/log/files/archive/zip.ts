import { Readable } from 'node:stream'
import { crc32, createInflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'

/** A file inside a zip. */
export interface Zipped {
  /** Its path inside the zip. */
  readonly name: string
  /**
   * Its content, or null where it is damaged, encrypted or packed in a way that is not known.
   * @throws RangeError where it unpacks to more than `maxBytes`, whatever the zip says of its size
   */
  read(maxBytes: number): Uint8Array<ArrayBuffer> | null
  /** The same in pieces, for files that are too long to be held. @throws an Error where it is damaged */
  pieces(): AsyncIterable<Uint8Array>
}

/** Most files of a zip that are listed. */
const FILES_MAX = 10_000
const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const COMMENT_MAX = 65_535

/** Whether bytes begin as a zip does; workbooks (.xlsx) are zips too. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The files of a zip, or null where it has no list of them. Nothing is unpacked before a file is read. */
export const readZip = (bytes: Uint8Array): readonly Zipped[] | null => {
  const view = viewOf(bytes)
  const last = bytes.length - END_SIZE
  let end = last
  while (end >= 0 && end >= last - COMMENT_MAX && view.getUint32(end, true) !== END) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END) return null
  const count = Math.min(view.getUint16(end + 10, true), FILES_MAX)
  let at = view.getUint32(end + 16, true)
  const files: Zipped[] = []
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!))
    const place = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    }
    files.push({
      name,
      read: (maxBytes) => unpacked(bytes, view, place, maxBytes),
      pieces: () => {
        const packed = packedOf(bytes, view, place)
        if (packed === null) return Readable.from([])
        return place.method === 0 ? Readable.from([packed]) : Readable.from([packed]).pipe(createInflateRaw())
      },
    })
    at += 46 + nameLength! + extra! + comment!
  }
  return files
}

interface Place {
  readonly flags: number
  /** 0: as it is, 8: deflated. */
  readonly method: number
  readonly size: number
  readonly start: number
}

/** The bytes of a file as they stand in the zip; null where they are encrypted, damaged or packed in another way. */
const packedOf = (bytes: Uint8Array, view: DataView, place: Place): Uint8Array | null => {
  const { flags, method, size, start } = place
  const isEncrypted = (flags & 1) === 1
  if (isEncrypted || (method !== 0 && method !== 8)) return null
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) return null
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  return bytes.subarray(from, from + size)
}

const unpacked = (
  bytes: Uint8Array,
  view: DataView,
  place: Place,
  maxBytes: number,
): Uint8Array<ArrayBuffer> | null => {
  const packed = packedOf(bytes, view, place)
  if (packed === null) return null
  if (place.method === 0) {
    if (packed.length > maxBytes) throw new RangeError('more than may be unpacked')
    return new Uint8Array(packed)
  }
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) }))
  } catch (error) {
    if (error instanceof RangeError) throw error
    return null
  }
}

/** The 1 January 1980, the first day that a zip can name: the same content makes the same file. */
const DOS_DATE = 0x21

/** Packs files into a zip. @param files names with `/` between folders */
export const writeZip = (files: readonly (readonly [name: string, content: string])[]): Uint8Array => {
  const parts: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const [name, content] of files) {
    const path = new TextEncoder().encode(name)
    const plain = new TextEncoder().encode(content)
    const packed = deflateRawSync(plain)
    // Version, flags (UTF-8 names), deflate, time, date, sum and sizes stand alike in both heads.
    const common = new DataView(new ArrayBuffer(26))
    common.setUint16(0, 20, true)
    common.setUint16(2, 0x0800, true)
    common.setUint16(4, 8, true)
    common.setUint16(8, DOS_DATE, true)
    common.setUint32(10, crc32(plain), true)
    common.setUint32(14, packed.length, true)
    common.setUint32(18, plain.length, true)
    common.setUint16(22, path.length, true)
    const shared = new Uint8Array(common.buffer)
    parts.push(word(LOCAL), shared, path, packed)
    const rest = new DataView(new ArrayBuffer(14))
    rest.setUint32(10, at, true)
    central.push(word(CENTRAL), new Uint8Array([20, 0]), shared, new Uint8Array(rest.buffer), path)
    at += 30 + path.length + packed.length
  }
  const end = new DataView(new ArrayBuffer(END_SIZE))
  end.setUint32(0, END, true)
  end.setUint16(8, files.length, true)
  end.setUint16(10, files.length, true)
  end.setUint32(
    12,
    central.reduce((sum, part) => sum + part.length, 0),
    true,
  )
  end.setUint32(16, at, true)
  return new Uint8Array(Buffer.concat([...parts, ...central, new Uint8Array(end.buffer)]))
}

const word = (value: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value, true)
  return new Uint8Array(view.buffer)
}

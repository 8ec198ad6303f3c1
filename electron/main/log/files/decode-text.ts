import { ENCODINGS, type Encoding } from '@core/log/files/table/encodings'

/** Where the person is: files from there are likelier. */
export interface DecodePlace {
  readonly isChinese: boolean
  /** BCP 47 tag. */
  readonly tag: string
}

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** What the detector calls encodings, where `TextDecoder` or this app uses another name. */
const NAMES: Readonly<Record<string, Encoding>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
}

/** The usual single-byte encoding of some languages; all others use windows-1252. */
const LOCAL: Readonly<Record<string, Encoding>> = {
  ...Object.fromEntries(
    ['cs', 'sk', 'pl', 'hu', 'sl', 'hr', 'ro', 'bs', 'sq'].map((l) => [l, 'windows-1250']),
  ),
  ...Object.fromEntries(['ru', 'uk', 'bg', 'be', 'sr', 'mk'].map((l) => [l, 'windows-1251'])),
  ...Object.fromEntries(['lt', 'lv', 'et'].map((l) => [l, 'windows-1257'])),
  el: 'windows-1253',
  tr: 'windows-1254',
  he: 'windows-1255',
  ar: 'windows-1256',
}

/** The whole text, or null where the bytes are not valid in this encoding. No character is ever replaced. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    const isForeign = encoding !== 'utf-8'
    // Control signs of the upper half and private signs: bytes that the encoding does not know.
    return isForeign && /[\u0080-\u009f\ue000-\uf8ff\ufffd\0]/.test(text) ? null : text
  } catch {
    return null
  }
}

const HEAD = 65_536

const bomOf = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: digits, commas and line ends have a zero on one side, always the same one. */
const utf16Of = (bytes: Uint8Array): Encoding | null => {
  const head = bytes.subarray(0, HEAD)
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1
  })
  const [even, odd] = zeros as [number, number]
  if (bytes.length % 2 === 1 || Math.max(even, odd) * 10 < head.length / 2) return null
  if (even * 20 < odd) return 'utf-16le'
  return odd * 20 < even ? 'utf-16be' : null
}

/** Whether the bytes above 0x7F are pairs of common Chinese characters, or single letters within Latin words. */
const highBytes = (bytes: Uint8Array) => {
  const letter = (byte: number | undefined) => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122
  const found = { runs: 0, chinese: 0, withinWords: 0, macintosh: 0 }
  const head = bytes.subarray(0, HEAD)
  for (let i = 0; i < head.length;) {
    if (head[i]! < 0x80) {
      i += 1
      continue
    }
    let end = i
    while (end < head.length && head[end]! >= 0x80) end += 1
    const run = head.subarray(i, end)
    found.runs += 1
    const isChinese = run.every((byte, k) =>
      k % 2 === 0 ? (byte >= 0xa1 && byte <= 0xa9) || (byte >= 0xb0 && byte <= 0xf7) : byte >= 0xa1,
    )
    if (run.length % 2 === 0 && isChinese) found.chinese += 1
    if (run.length <= 2 && (letter(head[i - 1]) || letter(head[end]))) found.withinWords += 1
    if (run.length === 1 && run[0]! <= 0x9f && letter(head[i - 1]) && letter(head[end])) found.macintosh += 1
    i = end
  }
  return found
}

/** The likely encodings of bytes that are no UTF, likeliest first. */
const candidates = async (bytes: Uint8Array, place: DecodePlace): Promise<readonly Encoding[]> => {
  const { runs, chinese, withinWords, macintosh } = highBytes(bytes)
  const local = LOCAL[place.tag.split('-')[0]!] ?? 'windows-1252'
  const latin: readonly Encoding[] =
    macintosh > 0 && local !== 'windows-1250' ? ['macintosh', local] : [local, 'windows-1252', 'macintosh']
  if (chinese < runs && withinWords * 10 >= runs * 6) return latin
  // Loaded here: few files need it.
  const { analyse } = await import('chardet')
  const detected = analyse(bytes.subarray(0, HEAD)).flatMap(({ name, confidence }) => {
    const known = NAMES[name.toLowerCase()] ?? ENCODINGS.find((one) => one === name.toLowerCase())
    return known === undefined || confidence < 5 || known.startsWith('utf') ? [] : [known]
  })
  const isChinese = place.isChinese && chinese * 10 >= runs * 7
  return [...(isChinese ? (['gb18030'] as const) : []), ...detected, 'gb18030', ...latin]
}

/**
 * Reads a file as text: by its byte order mark, else as UTF-8, as UTF-16, or by the likeliest encoding that reads it
 * whole. Null where none does.
 */
export const decodeText = async (bytes: Uint8Array, place: DecodePlace): Promise<Decoded | null> => {
  const marked = bomOf(bytes) ?? utf16Of(bytes)
  const tried = [marked, 'utf-8' as const]
  for (const encoding of tried) {
    const text = encoding === null ? null : decodeAs(bytes, encoding)
    if (encoding !== null && text !== null) return { text, encoding }
  }
  if (marked !== null) return null
  for (const encoding of await candidates(bytes, place)) {
    const text = decodeAs(bytes, encoding)
    if (text !== null) return { text, encoding }
  }
  return null
}

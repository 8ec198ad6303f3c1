import { writeCsvText } from '@core/log/files/csv-text'
import { attribute } from './workbook-xml'

const SEVERITY = 'HKCategoryValueSeverity'
const SYMPTOM = 'HKCategoryTypeIdentifier'
/** What Apple Health calls how bad a symptom was, in the words of the scale `words`. */
const WORDS: Readonly<Record<string, string>> = {
  NotPresent: 'none',
  Mild: 'mild',
  Moderate: 'moderate',
  Severe: 'severe',
}
/** The longest record that is looked for, in UTF-16 code units: one that never ends must not fill the memory. */
const RECORD_MAX = 100_000
/** Longest file that is read. */
const BYTES_MAX = 8_000_000_000
/** Most symptoms that are read. */
const SYMPTOMS_MAX = 500_000

/** Whether a file begins as Apple Health's `export.xml` does. */
export const isHealth = (head: Uint8Array): boolean =>
  /<!DOCTYPE HealthData|<HealthData\b/.test(new TextDecoder('latin1').decode(head.subarray(0, 20_000)))

/** `LowerBackPain` in words. */
const named = (type: string): string => {
  const words = type.replace(SYMPTOM, '').replace(/([a-z])([A-Z])/g, '$1 $2')
  return words.charAt(0) + words.slice(1).toLowerCase()
}

/**
 * The symptoms of Apple Health's `export.xml` as CSV: what, from when to when, how bad in words. Such a file has
 * gigabytes of other records, so it is read piece by piece, and only what is asked for is kept.
 * @param isCancelled asked between pieces
 * @returns null when it was cancelled
 * @throws RangeError where there are more bytes than a real file has
 */
export const readHealth = async (
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  isCancelled: () => boolean,
): Promise<string | null> => {
  const rows: string[][] = [['Symptom', 'Start', 'End', 'Severity']]
  const decoder = new TextDecoder()
  let rest = ''
  let bytes = 0
  for await (const piece of pieces) {
    if (isCancelled()) return null
    bytes += piece.length
    if (bytes > BYTES_MAX) throw new RangeError('more than may be unpacked')
    const text = rest + decoder.decode(piece, { stream: true })
    const end = text.lastIndexOf('>') + 1
    for (const [tag] of text.slice(0, end).matchAll(/<Record\s[^>]*>/g)) {
      if (!tag.includes(SEVERITY) || rows.length > SYMPTOMS_MAX) continue
      const of = (name: string) => attribute(tag, name) ?? ''
      const severity = of('value').replace(SEVERITY, '')
      rows.push([named(of('type')), of('startDate'), of('endDate'), WORDS[severity] ?? ''])
    }
    rest = text.slice(end).slice(-RECORD_MAX)
  }
  return writeCsvText(rows)
}

/** Bytes in pieces, with a moment for other work between them. */
export const inPieces = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 1_000_000
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

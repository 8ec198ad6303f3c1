import { createHash } from 'node:crypto'
import { HEAD_MAX, headOf, opsName, readHead, refusalOf, type Refusal } from '@core/log/sync/files'
import type { SharedRecord } from '@core/log/sync/record'
import { recordOfLine } from '@core/log/sync/record-text'
import type { ContentSeal } from './sync-folder'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file of records. @param sequence from 1 */
export const makeOpsFile = async (
  lines: readonly string[],
  sequence: number,
  content: ContentSeal,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const sealed = await content.seal(Buffer.from(lines.map((line) => `${line}\n`).join('')))
  const hash = sha256(sealed)
  const head = Buffer.from(headOf({ form: content.form, bytes: sealed.length, sha256: hash }))
  return { name: opsName(sequence, hash), bytes: Buffer.concat([head, sealed]) }
}

export type ReadOps =
  | { readonly kind: 'records'; readonly records: readonly SharedRecord[]; readonly lines: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

const refused = (refusal: Refusal): ReadOps => ({ kind: 'refused', refusal })

/** Reads a file of records, or says why it is left alone. */
export const readOpsFile = async (name: string, bytes: Uint8Array, seal: ContentSeal): Promise<ReadOps> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = readHead(buffer.toString('latin1', 0, HEAD_MAX))
  if (typeof found === 'string') return refused(found)
  const { head, length } = found
  const content = buffer.subarray(length)
  const refusal = refusalOf(name, head, content.length, () => sha256(content))
  if (refusal !== null) return refused(refusal)
  if (head.form !== seal.form) return refused('no-key')
  const opened = await seal.open(content)
  if (opened === null) return refused('no-key')
  const lines = Buffer.from(opened).toString('utf8').split('\n').slice(0, -1)
  const records = lines.map(recordOfLine)
  return records.every((record) => record !== null) ? { kind: 'records', records, lines } : refused('damaged')
}

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

const BLOCK = 512

/** @param {Buffer} field */
const textOf = (field) => field.toString('latin1').replace(/\0.*$/s, '')

/**
 * Writes one file of a tar stream to disk and reads the stream to its end.
 * @param {AsyncIterable<Buffer>} tar unpacked tar data
 * @param {string} name the file wanted, as `package/some.zip`
 * @param {string} target a file that does not exist yet
 * @param {(bytes: number) => void} [onProgress] bytes of the file written so far
 * @returns {Promise<boolean>} false when the stream ended without that file
 */
export async function extractTarMember(tar, name, target, onProgress = () => undefined) {
  /** @type {Buffer} */
  let pending = Buffer.alloc(0)
  /** Bytes still to come of the current file, and of the padding after it. */
  let body = 0
  let padding = 0
  let written = 0
  let complete = false
  /** @type {import('node:fs').WriteStream | null} */
  let out = null

  for await (const chunk of tar) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    for (;;) {
      if (body > 0) {
        const part = pending.subarray(0, body)
        if (part.length === 0) break
        pending = pending.subarray(part.length)
        body -= part.length
        if (out === null) continue
        if (!out.write(part)) await once(out, 'drain')
        written += part.length
        onProgress(written)
        if (body > 0) continue
        out.end()
        await finished(out)
        out = null
        complete = true
        continue
      }
      if (padding > 0) {
        const skipped = Math.min(padding, pending.length)
        if (skipped === 0) break
        pending = pending.subarray(skipped)
        padding -= skipped
        continue
      }
      if (pending.length < BLOCK) break
      const header = pending.subarray(0, BLOCK)
      pending = pending.subarray(BLOCK)
      // The end of a tar is a run of empty blocks.
      if (header[0] === 0) continue
      const prefix = textOf(header.subarray(345, 500))
      const path = (prefix === '' ? '' : `${prefix}/`) + textOf(header.subarray(0, 100))
      body = parseInt(textOf(header.subarray(124, 136)).trim() || '0', 8)
      if (!Number.isSafeInteger(body)) throw new Error('The tar header is damaged.')
      padding = (BLOCK - (body % BLOCK)) % BLOCK
      if (path === name && body > 0) out = createWriteStream(target, { flags: 'wx' })
    }
  }
  if (out !== null) out.destroy()
  return complete
}

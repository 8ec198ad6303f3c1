import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/** The app begins each of its own sentences on stderr with its name. */
const OWN = /^Linggu\b/
/** Lines shown after a failure, to explain it. */
const TAIL = 15

/**
 * Shows what the app itself says on stderr, and writes all the rest to a file: what Chromium and the system's libraries
 * complain about would stand between the lines that a person reads.
 * @param {import('node:stream').Readable} stderr
 * @param {string} file
 * @param {import('../lib/say.mjs').Say} say
 * @returns {() => void} says the last lines that were not shown, and where the file is
 */
export function showOwnWords(stderr, file, say) {
  mkdirSync(dirname(file), { recursive: true })
  const log = createWriteStream(file)
  // A full disk must not end the app.
  log.on('error', () => undefined)
  /** @type {string[]} */
  const unseen = []
  createInterface({ input: stderr }).on('line', (line) => {
    log.write(`${line}\n`)
    if (OWN.test(line)) return say(line)
    unseen.push(line)
    if (unseen.length > TAIL) unseen.shift()
  })
  return () => {
    if (unseen.length > 0) say([...unseen, `All that was said is in ${file}.`].join('\n'))
  }
}

/** @typedef {(text: string) => void} Say tells the person at the console one thing */

/**
 * @param {NodeJS.WritableStream} stream
 * @returns {Say}
 */
export const sayTo = (stream) => (text) => {
  stream.write(`${text}\n`)
}

const MEGABYTE = 1_000_000
/** Without a terminal a line appears only this often, so that a log stays short. */
const QUIET_STEP = 0.25

/**
 * Shows how far something large has come: one moving line on a terminal, a few lines in a log.
 * @param {NodeJS.WriteStream} stream
 * @param {string} label
 * @param {number} total bytes expected
 */
export function progressOn(stream, label, total) {
  let lastStep = 0
  const line = (/** @type {number} */ bytes) => {
    const share = Math.min(1, bytes / total)
    return `${label}: ${Math.round(bytes / MEGABYTE)} of ${Math.round(total / MEGABYTE)} MB (${Math.floor(share * 100)} %)`
  }
  return {
    /** @param {number} bytes done so far */
    update(bytes) {
      if (stream.isTTY) {
        stream.write(`\r${line(bytes)}`)
        return
      }
      const step = Math.floor(Math.min(1, bytes / total) / QUIET_STEP)
      if (step <= lastStep) return
      lastStep = step
      stream.write(`${line(bytes)}\n`)
    },
    end() {
      if (stream.isTTY) stream.write('\n')
    },
  }
}

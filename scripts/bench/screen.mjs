import { openSync, readSync, closeSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Lines of the screen that are compared: the thumb, the pulse and the digits of a running session lie in them. */
const LINES = { from: 220, until: 520 }
const LOOKS_PER_SECOND = 60

/** @param {Buffer} header of an X window dump @returns where the pixels of its lines lie in the file */
export function layoutOf(header) {
  const [headerSize, bytesPerLine, colours] = [0, 48, 76].map((at) => header.readUInt32BE(at))
  const pixels = /** @type {number} */ (headerSize) + /** @type {number} */ (colours) * 12
  return { pixels, bytesPerLine: /** @type {number} */ (bytesPerLine) }
}

/**
 * Looks at the screen 60 times a second, as a recording would, and counts how often it shows something new.
 * @param {string} file the frame buffer that Xvfb keeps there (`-fbdir`)
 * @param {number} ms how long to look
 * @returns {Promise<{ perSecond: number, longestMs: number }>} new pictures a second, and how long one stood at most
 */
export async function newPictures(file, ms) {
  const screen = openSync(file, 'r')
  try {
    const header = Buffer.alloc(100)
    readSync(screen, header, 0, header.length, 0)
    const { pixels, bytesPerLine } = layoutOf(header)
    const size = (LINES.until - LINES.from) * bytesPerLine
    const at = pixels + LINES.from * bytesPerLine
    let [now, before] = [Buffer.alloc(size), Buffer.alloc(size)]
    readSync(screen, before, 0, size, at)
    const started = performance.now()
    let [pictures, since, longestMs] = [0, started, 0]
    for (let look = 1; performance.now() - started < ms; look++) {
      await wait(Math.max(0, started + (look * 1000) / LOOKS_PER_SECOND - performance.now()))
      readSync(screen, now, 0, size, at)
      if (now.equals(before)) continue
      pictures += 1
      longestMs = Math.max(longestMs, performance.now() - since)
      since = performance.now()
      ;[now, before] = [before, now]
    }
    return { perSecond: (pictures * 1000) / (performance.now() - started), longestMs }
  } finally {
    closeSync(screen)
  }
}

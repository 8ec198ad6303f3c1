import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * @param {string} app a staged payload
 * @param {readonly string[]} addresses what the first page really loaded
 * @returns {number} kB, compressed: its scripts and styles and the page itself
 */
export function firstLoadKilobytes(app, addresses) {
  const folder = join(app, 'out', 'renderer')
  const paths = addresses
    .map((address) => new URL(address).pathname)
    .filter((path) => /\.(js|css)$/.test(path))
  const files = ['index.html', ...new Set(paths)]
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1e3
}

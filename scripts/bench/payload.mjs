import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @param {string} path @returns {number} bytes of a file, or of everything in a folder */
function bytesOf(path) {
  const about = statSync(path)
  if (!about.isDirectory()) return about.size
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0)
}

/** What of the SQLite driver is packaged for one platform. */
const DRIVER = ['package.json', 'LICENSE', 'dist', join('prebuilds', `${process.platform}-${process.arch}`)]

/**
 * @param {string} root the checkout, built
 * @returns {number} MB: built code, sounds, icons and the native driver for this platform, without Electron
 */
export function payloadMegabytes(root) {
  const driver = join(root, 'node_modules', '@photostructure', 'sqlite')
  const parts = ['out/main', 'out/preload', 'out/renderer', 'resources'].map((part) => join(root, part))
  return (
    [...parts, ...DRIVER.map((part) => join(driver, part))].reduce((sum, part) => sum + bytesOf(part), 0) /
    1e6
  )
}

/**
 * @param {string} root the checkout, built
 * @param {readonly string[]} addresses what the first page really loaded
 * @returns {number} kB, compressed: its scripts and styles and the page itself
 */
export function firstLoadKilobytes(root, addresses) {
  const folder = join(root, 'out', 'renderer')
  const paths = new Set(
    addresses.map((address) => new URL(address).pathname).filter((path) => /\.(js|css)$/.test(path)),
  )
  const files = ['index.html', ...paths]
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1e3
}

// Stands in for the default app of a stock Electron, which the fallback runtime does not carry:
// `electron FOLDER` loads the app in that folder, as it would there.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const words = process.argv.slice(1)
const isPreload = (/** @type {string | undefined} */ word) => word === '-r' || word === '--require'
const folder = resolve(
  words.find((word, index) => !word.startsWith('-') && !isPreload(words[index - 1])) ?? '.',
)
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

// The last two are Electron's own doors for its default app and not in its published types.
Object.defineProperty(process, 'defaultApp', {
  value: true,
  configurable: true,
  enumerable: true,
  writable: false,
})
app.setName(about.productName ?? about.name)
const inner = /** @type {{ setVersion(version: string): void, setAppPath(path: string): void }} */ (
  /** @type {unknown} */ (app)
)
inner.setVersion(about.version)
inner.setAppPath(folder)
words.forEach((word, index) => isPreload(words[index - 1]) && createRequire(import.meta.url)(resolve(word)))
// Awaited, so that Electron holds back `ready` until the app has said what must be said before it.
await import(pathToFileURL(join(folder, about.main)).href)

import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Store from 'electron-store'
import type { DocumentContent } from '../../ports'
import { flushFolder, writeDurably } from './durable-file'

const serialize = (value: unknown) => `${JSON.stringify(value, undefined, '\t')}\n`

/** @throws SyntaxError where the text is no JSON object */
export function objectIn(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new SyntaxError('Not a JSON object')
}

/** Opens `<name>.json` and notes the texts that were read and written. Opening reads the file, and writes nothing. */
function open(folder: string, name: string) {
  const texts: { read: string | null; written: string | null } = { read: null, written: null }
  const store = new Store<Record<string, unknown>>({
    name,
    cwd: folder,
    fileExtension: 'json',
    configFileMode: 0o600,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    serialize: (value) => (texts.written = serialize(value)),
    deserialize: (text) => objectIn((texts.read = text)),
  })
  return { store, texts }
}

/**
 * Reads a document by electron-store.
 * @returns undefined where there is no such file
 * @throws SyntaxError where it is no JSON object; the system's error where it cannot be read
 */
export function readFromStore(folder: string, name: string): DocumentContent | undefined {
  const { store, texts } = open(folder, name)
  return texts.read === null ? undefined : store.store
}

const bytesOf = (path: string): Buffer | null => {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** Runs what may fail without a consequence. */
const attempt = (work: () => void): boolean => {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/** Puts the old content back by renaming the copy, which needs no space on a full disk. */
function putBack(path: string, copy: string, before: Buffer | null): void {
  if (before === null) return void attempt(() => rmSync(path, { force: true }))
  if (bytesOf(path)?.equals(before) !== true)
    // The copy cannot be moved to another disk, where a link may lead.
    if (!attempt(() => renameSync(copy, realpathSync(path)))) attempt(() => writeFileSync(path, before))
  if (bytesOf(copy)?.equals(before) !== true) attempt(() => writeDurably(copy, before))
}

/**
 * Writes a document by electron-store, and a copy of it. electron-store takes a write that a full disk cut short for a
 * whole one. So the copy holds the old content until the new one was read back and compared. When this throws, the file
 * has its old content.
 * @throws SyntaxError where the present file is no JSON object; else the system's error (ENOSPC, EROFS, ...)
 */
export function writeToStore(folder: string, name: string, copy: string, value: unknown): void {
  const path = join(folder, `${name}.json`)
  const { store, texts } = open(folder, name)
  const before = bytesOf(path)
  if (before !== null && bytesOf(copy)?.equals(before) !== true) writeDurably(copy, before)
  try {
    store.store = value as Record<string, unknown>
    const text = readFileSync(path, 'utf8')
    if (text !== texts.written)
      throw Object.assign(new Error(`ENOSPC: ${name}.json was cut short`), { code: 'ENOSPC' })
    flushFolder(dirname(realpathSync(path)))
    writeDurably(copy, text)
  } catch (error) {
    putBack(path, copy, before)
    throw error
  }
}

import { copyFileSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentContent, DocumentTests, Documents, MovedDocument } from '../../ports'
import { FileTrouble } from './file-trouble'
import { writeDurably } from './durable-file'
import { objectIn, readFromStore, writeToStore } from './store-file'

/** What lies under a name: nothing, an object, something else, or a file that the system does not let us read. */
type Found =
  | { readonly kind: 'absent' | 'damaged' }
  | { readonly kind: 'object'; readonly content: DocumentContent }
  | { readonly kind: 'closed'; readonly error: unknown }

const stampOf = (nowMs: number) => new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')
const serialize = (value: unknown) => `${JSON.stringify(value, undefined, '\t')}\n`

const look = (read: () => DocumentContent | undefined): Found => {
  try {
    const content = read()
    return content === undefined ? { kind: 'absent' } : { kind: 'object', content }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'damaged' }
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'closed', error }
  }
}

export interface DocumentOptions {
  readonly folder: string
  readonly nowMs: () => number
  /** Documents beside the settings that are kept twice: should one be damaged, the other is as new as the last write. */
  readonly twice?: readonly string[]
}

/** The settings. electron-store reads and writes them. */
const SETTINGS = 'config'

/**
 * Small JSON documents, one file each (`config.json`, ...). A write is complete, or it throws and changes nothing. A
 * file with the wrong content is moved aside under a new name before anything is written, so that nothing is
 * overwritten. electron-store reads and writes the settings. The other documents do without it, because they may be
 * written every few seconds, and electron-store blocks main for up to a second where a folder cannot be written.
 */
export function storeDocuments({ folder, nowMs, twice = [] }: DocumentOptions): Documents {
  const movedAside: MovedDocument[] = []
  /** Files that could be neither read nor moved: they must not be written over. */
  const closed = new Map<string, FileTrouble>()
  const pathOf = (name: string) => join(folder, `${name}.json`)
  const copyOf = (name: string) => join(folder, `${name}.copy.json`)
  const isTwice = (name: string) => name === SETTINGS || twice.includes(name)
  const lookAt = (path: string) => look(() => objectIn(readFileSync(path, 'utf8')))
  const lookFor = (name: string) =>
    name === SETTINGS ? look(() => readFromStore(folder, name)) : lookAt(pathOf(name))
  const damagedOnesOf = (name: string) =>
    readdirSync(folder).filter((file) => file.startsWith(`${name}.damaged-`))

  /** A name that is not taken, also when two files are damaged in the same millisecond. */
  const asideOf = (name: string) => {
    const stamp = `${name}.damaged-${stampOf(nowMs())}`
    const taken = damagedOnesOf(name).filter((file) => file.startsWith(stamp)).length
    return taken === 0 ? `${stamp}.json` : `${stamp}-${taken + 1}.json`
  }

  /** Null where it could not be moved: then it is closed. */
  const setAside = (name: string): string | null => {
    try {
      const keptAs = asideOf(name)
      renameSync(pathOf(name), join(folder, keptAs))
      return keptAs
    } catch (error) {
      closed.set(name, new FileTrouble(error))
      return null
    }
  }

  /** @throws the system's error */
  const put = (name: string, value: unknown) => {
    if (name === SETTINGS) return writeToStore(folder, name, copyOf(name), value)
    const text = serialize(value)
    writeDurably(pathOf(name), text)
    if (twice.includes(name)) writeDurably(copyOf(name), text)
  }

  const spareOf = (name: string, { isRight = () => true }: DocumentTests) => {
    const copy = isTwice(name) ? lookAt(copyOf(name)) : null
    return copy?.kind === 'object' && isRight(copy.content) ? copy.content : undefined
  }

  return {
    movedAside,
    read(name, tests = {}) {
      const { isRight = () => true, isWhole = () => true } = tests
      const found = lookFor(name)
      if (found.kind === 'closed') {
        closed.set(name, new FileTrouble(found.error))
        // It stays in its place until something is written; then it is moved aside.
        const copy = spareOf(name, tests)
        if (copy !== undefined) movedAside.push({ name, keptAs: `${name}.json`, how: 'from-copy' })
        return copy
      }
      const spare = spareOf(name, tests)
      const right = found.kind === 'object' && isRight(found.content)
      // Of two readable ones the whole one counts.
      if (right && (isWhole(found.content) || spare === undefined || !isWhole(spare))) {
        return Object.keys(found.content).length === 0 ? undefined : found.content
      }
      if (found.kind === 'absent' && spare === undefined) return undefined
      const keptAs = found.kind === 'absent' ? null : setAside(name)
      movedAside.push({ name, keptAs, how: spare === undefined ? 'started-anew' : 'from-copy' })
      // At once: until it is written, the copy is the only one there is.
      if (spare !== undefined && !closed.has(name))
        try {
          put(name, spare)
        } catch {
          // On a full disk it is written with the next change.
        }
      return spare
    },
    write(name, value) {
      const problem = closed.get(name)
      const { kind } = problem || name === SETTINGS ? lookFor(name) : { kind: 'absent' }
      if (kind === 'damaged' || (problem && kind !== 'absent'))
        if (setAside(name) === null) throw closed.get(name)
      closed.delete(name)
      try {
        put(name, value)
      } catch (error) {
        throw new FileTrouble(error)
      }
    },
    remove(name) {
      try {
        rmSync(pathOf(name), { force: true })
        if (isTwice(name)) rmSync(copyOf(name), { force: true })
      } catch (error) {
        throw new FileTrouble(error)
      }
    },
    keepAside(name) {
      try {
        const bytes = readFileSync(pathOf(name))
        const isKept = damagedOnesOf(name).some((file) => readFileSync(join(folder, file)).equals(bytes))
        if (isKept) return
        const keptAs = asideOf(name)
        copyFileSync(pathOf(name), join(folder, keptAs))
        movedAside.push({ name, keptAs, how: 'partly' })
      } catch {
        // No space for a copy: the file stays in its place until the next change.
      }
    },
  }
}

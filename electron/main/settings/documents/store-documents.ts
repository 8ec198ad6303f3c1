import { copyFileSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentContent, DocumentTests, Documents, MovedDocument } from '../../ports'
import { FileTrouble } from './file-trouble'
import { writeDurably } from './durable-file'

/** What lies under a name: nothing, an object, something else, or a file that the system does not let us read. */
type Found =
  | { readonly kind: 'absent' | 'damaged' }
  | { readonly kind: 'object'; readonly content: DocumentContent }
  | { readonly kind: 'closed'; readonly error: unknown }

const stampOf = (nowMs: number) => new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')
const serialize = (value: unknown) => `${JSON.stringify(value, undefined, '\t')}\n`

const look = (path: string): Found => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'object', content: value as DocumentContent }
    return { kind: 'damaged' }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'damaged' }
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'closed', error }
  }
}

export interface DocumentOptions {
  readonly folder: string
  readonly nowMs: () => number
  /** Documents that are kept twice: should one be damaged, the other is as new as the last write. */
  readonly twice?: readonly string[]
  /** Reads a file that is known to hold an object. */
  readonly readObject: (folder: string, name: string) => DocumentContent
}

/**
 * Small JSON documents, one file each (`config.json`, ...), laid out by electron-store and written whole. A file
 * that is not what it should be is moved aside under a new name before anything is written, so that nothing its
 * owner had is ever overwritten in silence.
 */
export function storeDocuments({ folder, nowMs, twice = [], readObject }: DocumentOptions): Documents {
  const movedAside: MovedDocument[] = []
  /** Files that could be neither read nor moved: they must not be written over. */
  const closed = new Map<string, FileTrouble>()
  const pathOf = (name: string) => join(folder, `${name}.json`)
  const copyOf = (name: string) => join(folder, `${name}.copy.json`)
  const damagedOnesOf = (name: string) =>
    readdirSync(folder).filter((file) => file.startsWith(`${name}.damaged-`))

  /** A name that is not taken, also when two files are damaged in the same millisecond. */
  const asideOf = (name: string) => {
    const stamp = `${name}.damaged-${stampOf(nowMs())}`
    const taken = damagedOnesOf(name).filter((file) => file.startsWith(stamp)).length
    return taken === 0 ? `${stamp}.json` : `${stamp}-${taken + 1}.json`
  }

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

  const spareOf = (name: string, { isRight = () => true }: DocumentTests) => {
    const copy = twice.includes(name) ? look(copyOf(name)) : null
    return copy?.kind === 'object' && isRight(copy.content) ? copy.content : undefined
  }

  return {
    movedAside,
    read(name, tests = {}) {
      const { isRight = () => true, isWhole = () => true } = tests
      const found = look(pathOf(name))
      if (found.kind === 'closed') {
        closed.set(name, new FileTrouble(found.error))
        // It stays in its place until something is written; then it is moved aside, not written over.
        const copy = spareOf(name, tests)
        if (copy !== undefined) movedAside.push({ name, keptAs: `${name}.json`, how: 'from-copy' })
        return copy
      }
      const spare = spareOf(name, tests)
      const right = found.kind === 'object' && isRight(found.content)
      // Of two readable ones the whole one counts.
      if (right && (isWhole(found.content) || spare === undefined || !isWhole(spare))) {
        const content = readObject(folder, name)
        return Object.keys(content).length === 0 ? undefined : content
      }
      if (found.kind === 'absent' && spare === undefined) return undefined
      const keptAs = found.kind === 'absent' ? null : setAside(name)
      movedAside.push({ name, keptAs, how: spare === undefined ? 'started-anew' : 'from-copy' })
      // At once: until it is written, the copy is the only one there is.
      if (spare !== undefined && !closed.has(name))
        try {
          writeDurably(pathOf(name), serialize(spare))
        } catch {
          // A disk that is full now takes it with the next change.
        }
      return spare
    },
    write(name, value) {
      const problem = closed.get(name)
      if (problem && look(pathOf(name)).kind !== 'absent' && setAside(name) === null) throw problem
      closed.delete(name)
      try {
        const text = serialize(value)
        writeDurably(pathOf(name), text)
        if (twice.includes(name)) writeDurably(copyOf(name), text)
      } catch (error) {
        throw new FileTrouble(error)
      }
    },
    remove(name) {
      try {
        rmSync(pathOf(name), { force: true })
        if (twice.includes(name)) rmSync(copyOf(name), { force: true })
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
        // No room for a second one: the file stays in its place until the next change.
      }
    },
  }
}

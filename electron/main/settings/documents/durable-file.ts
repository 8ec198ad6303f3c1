import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** What a folder says that cannot be opened to be flushed; on Windows every one. */
const NO_FOLDER_FLUSH = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL']

/** Flushes a file to disk. */
export function flushFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Flushes a folder, so that a name given in it outlives a power cut, where the platform can. */
export function flushFolder(path: string): void {
  try {
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!NO_FOLDER_FLUSH.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** Where a link leads, so that a settings file kept elsewhere is not replaced by a plain file. */
const target = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

/** Gives a name that was taken by a new file its old content again, or none; as well as the disk lets us. */
function putBack(place: string, next: string, before: Buffer | null, mode: number): void {
  try {
    if (before === null) return rmSync(place, { force: true })
    writeFileSync(next, before, { mode })
    renameSync(next, place)
  } catch {
    // The first error is the one to tell.
  }
}

/**
 * Writes a whole file: when this returns, the new content is on disk under its name; when it throws, or the
 * process dies on the way, the old content is. A folder that is gone is made again.
 * @throws the system's error: ENOSPC, EROFS, EACCES, ...
 */
export function writeDurably(path: string, content: string | Uint8Array, mode = 0o600): void {
  const place = target(path)
  const next = `${place}.next`
  const before = existsSync(place) ? readFileSync(place) : null
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
  try {
    const handle = openSync(next, 'w', mode)
    try {
      // Writes on until all of it is written, or throws.
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(next, place)
    try {
      flushFolder(dirname(place))
    } catch (error) {
      // Whoever is refused must not find the new content after a new start.
      putBack(place, next, before, mode)
      throw error
    }
  } catch (error) {
    try {
      rmSync(next, { force: true })
    } catch {
      // The first error is the one to tell.
    }
    throw error
  }
}

import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { extname } from 'node:path'

/**
 * The path to write to when a name was typed without its ending: with one, so that the file is found again by it.
 * Nobody was asked about a file that has that name already, so it is not touched.
 * @param ending without the dot
 */
export function withEnding(path: string, ending: string): string {
  if (extname(path) !== '') return path
  for (let n = 1; ; n++) {
    const tried = n === 1 ? `${path}.${ending}` : `${path}-${n}.${ending}`
    if (!existsSync(tried)) return tried
  }
}

/**
 * Writes a file that a person chose. An older one of that name stays whole until the new one is on disk.
 * @throws the system's error: ENOSPC, EROFS, EACCES, ...
 */
export function writeUserFile(path: string, content: string | Uint8Array): void {
  const place = existsSync(path) ? realpathSync(path) : path
  const partial = `${place}.${randomUUID().slice(0, 8)}.partial`
  try {
    const handle = openSync(partial, 'wx')
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, place)
  } catch (error) {
    try {
      rmSync(partial, { force: true })
    } catch {
      // The first error is the one to tell.
    }
    throw error
  }
}

import { watch } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SECOND_MS } from '@core/time/units'
import type { SyncFolder } from './sync-folder'

/** A network drive that does not answer for so long counts as not there, ms. */
const PATIENCE_MS = 20 * SECOND_MS

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('The folder does not answer'), { code: 'ENODEV' }))
    }, PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const flush = async (path: string, flags: 'r' | 'r+'): Promise<void> => {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the folders of a path below the shared one, which is never made. */
const makeFolders = async (root: string, path: string): Promise<void> => {
  let at = root
  for (const part of dirname(path).split('/')) {
    if (part === '.') continue
    at = join(at, part)
    try {
      await mkdir(at, { mode: 0o700 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

const writeWhole = async (root: string, path: string, bytes: Uint8Array): Promise<void> => {
  await makeFolders(root, path)
  const target = join(root, path)
  const folder = dirname(target)
  // Programs that carry files leave such names alone; and so does every reader of ours.
  const next = join(folder, `.${basename(target)}.linggu.tmp`)
  try {
    const handle = await open(next, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(next, target)
  } catch (error) {
    await rm(next, { force: true }).catch(() => {})
    throw error
  }
  // Some systems flush no folders; the file itself is on disk by now.
  await flush(folder, 'r').catch(() => {})
}

/** The shared folder on disk. @param root absolute */
export const nodeFolder = (root: string): SyncFolder => ({
  list: (path) => inTime(readdir(join(root, path))),
  read: (path) => inTime(readFile(join(root, path))),
  look: (path) =>
    inTime(stat(join(root, path))).then(({ size, mtimeMs, ino }) => ({
      bytes: size,
      version: `${size} ${mtimeMs} ${ino}`,
    })),
  write: (path, bytes) => inTime(writeWhole(root, path, bytes)),
  remove: (path) => inTime(rm(join(root, path), { force: true })),
  removeFolder: (path) => inTime(rmdir(join(root, path))),
})

/** Tells of changes in the folder, where the system can. @returns what ends it */
export const watchFolder = (root: string, onChange: () => void): (() => void) => {
  try {
    const watcher = watch(root, { recursive: true, persistent: false }, onChange)
    // A disk that goes away: the timer goes on looking.
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    return () => {}
  }
}

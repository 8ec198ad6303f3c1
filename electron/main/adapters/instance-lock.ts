import { accessSync, constants, lstatSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium's mark of the one instance, on Linux and macOS. */
const LOCK = 'SingletonLock'

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const isLocked = (folder: string): boolean => {
  try {
    return lstatSync(join(folder, LOCK), { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/**
 * Whether the lock was refused because it could not be made, not because another instance holds it: in a folder
 * that cannot be written, or on a full disk. The app then starts all the same, to say so in its window; without
 * this it would end without a word.
 */
export const cannotBeLocked = (folder: string): boolean =>
  process.platform !== 'win32' && (!isWritable(folder) || !isLocked(folder))

import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** Owner only: a folder to enter and list, a file to read and write. */
const FOLDER_MODE = 0o700
const FILE_MODE = 0o600
const PERMISSIONS = 0o777
/** What group and others would be given by a usual umask. */
const NOT_THE_OWNER = 0o077

/**
 * The app's folders, whose files get their permissions one by one. Chromium's files are protected by the folder above
 * them.
 */
const OWN_FOLDERS = ['backups', 'logs', 'own-cues']

const tightenOne = (path: string, seen: Stats): void => {
  const mode = seen.isDirectory() ? FOLDER_MODE : FILE_MODE
  if ((seen.mode & PERMISSIONS) === mode) return
  try {
    chmodSync(path, mode)
  } catch {
    // Another user's file, or a disk without permissions: it stays as it is.
  }
}

/** The content of a folder, without following links out of it. */
const contentOf = (folder: string): readonly { readonly path: string; readonly seen: Stats }[] => {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name)
      const seen = lstatSync(path, { throwIfNoEntry: false })
      return seen !== undefined && (seen.isFile() || seen.isDirectory()) ? [{ path, seen }] : []
    })
  } catch {
    return []
  }
}

/**
 * Makes the user data folder private to its owner, whatever the umask and whatever an earlier version or a copy by hand
 * left behind. Every new file (the log and its write-ahead log, settings, backups, exports, Chromium's own files) is
 * 0600, every new folder 0700.
 */
export function keepPrivate(folder: string): void {
  process.umask(NOT_THE_OWNER)
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE })
  tightenOne(folder, statSync(folder))
  for (const { path, seen } of contentOf(folder)) tightenOne(path, seen)
  for (const name of OWN_FOLDERS)
    for (const { path, seen } of contentOf(join(folder, name))) tightenOne(path, seen)
}

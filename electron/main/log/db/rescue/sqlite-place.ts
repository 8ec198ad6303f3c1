import { mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { flushFile, flushFolder } from '../../../settings/documents/durable-file'
import type { Database } from '../sqlite-driver'
import { removeDatabase, renameDatabase } from '../sqlite-parts'

/** What lies at a path: which file it is, whatever its name. Null where there is none. */
const identityOf = (path: string): string | null => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.dev}-${found.ino}` : null
}

/** Where an open log lies, to notice when its file is taken away under it. */
export interface LogPlace {
  /** Whether the file at the path is still the one that was opened. SQLite itself does not look. */
  isHeld(): boolean
}

export const logPlace = (path: string): LogPlace => {
  const opened = identityOf(path)
  return { isHeld: () => identityOf(path) === opened }
}

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`

/**
 * Brings a log back whose file was removed while it was open. The system keeps such a file until it is closed,
 * so all of it can be written anew: into its old place, or beside it when another file has been put there
 * meanwhile. Closes the connection only once that is on disk.
 * @returns where it lies now
 * @throws when it cannot be written; then the connection is as it was, and it can be tried again
 */
export const bringBack = (database: Database, path: string): string => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const other = identityOf(path)
  const next = `${path}.brought-back`
  removeDatabase(next)
  database.exec(`VACUUM INTO ${quoted(next)}`)
  flushFile(next)
  const place = other === null ? path : `${path}.aside-${other}`
  // Closing removes what is named like the open log's write-ahead log, which may be the other file's by now.
  const meanwhile = `${path}.meanwhile`
  if (other !== null) renameDatabase(path, meanwhile)
  try {
    database.close()
  } finally {
    if (other !== null) renameDatabase(meanwhile, path)
  }
  renameSync(next, place)
  flushFolder(dirname(place))
  return place
}

import { randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LogFileSummary } from '../backup/backup-port'
import { flushFile, flushFolder } from '../../settings/documents/durable-file'
import { latestVersion, openDatabase, refuseByHead } from './sqlite-open'
import type { Database, SqliteDriver } from './sqlite-driver'
import { LogRefusal } from './sqlite-failure'
import { removeDatabase } from './sqlite-parts'
import { refuseOtherRows, refuseOtherShape } from './sqlite-shape'

/** Throws `damaged` unless every page and index of a database fits together. */
export const verify = (database: Database): void => {
  const lines = database.prepare('PRAGMA integrity_check(1)').all() as readonly {
    readonly integrity_check: string
  }[]
  const first = lines[0]?.integrity_check
  if (first !== 'ok') throw new LogRefusal('damaged', first ?? 'no answer from the integrity check')
}

/** Checks a copy that was just made, and gives it its name only then. */
const finish = (driver: SqliteDriver, partial: string, target: string): void => {
  const copy = new driver.DatabaseSync(partial)
  try {
    // Makes the backup a single file, without a write-ahead log beside it.
    copy.exec('PRAGMA journal_mode = DELETE')
  } finally {
    copy.close()
  }
  flushFile(partial)
  // Read back from its file.
  const written = new driver.DatabaseSync(partial, { readOnly: true })
  try {
    verify(written)
  } finally {
    written.close()
  }
  renameSync(partial, target)
  flushFolder(dirname(target))
}

const partialOf = (target: string): string => {
  if (existsSync(target)) throw new LogRefusal('exists', target)
  return `${target}.${randomUUID().slice(0, 8)}.partial`
}

/**
 * Copies an open log to a new file by SQLite's own backup, a few pages at a time while the log stays usable,
 * then checks the copy and only then gives it its name. A copy that fails leaves nothing behind.
 */
export const writeBackup = async (driver: SqliteDriver, source: Database, target: string): Promise<void> => {
  const partial = partialOf(target)
  try {
    await driver.backup(source, partial, { rate: 256 })
    finish(driver, partial, target)
  } finally {
    removeDatabase(partial)
  }
}

/** The same, synchronously. */
export const writeCopy = (driver: SqliteDriver, source: Database, target: string): void => {
  const partial = partialOf(target)
  try {
    source.exec(`VACUUM INTO '${partial.replaceAll("'", "''")}'`)
    finish(driver, partial, target)
  } finally {
    removeDatabase(partial)
  }
}

/**
 * Checks a log file and says what it contains. The caller passes a private copy, because even reading can make SQLite
 * write beside the file.
 * @throws LogRefusal `damaged`, `foreign`, `newer-version` or `not-found`
 */
export const inspectLogFile = (driver: SqliteDriver, copy: string): LogFileSummary => {
  const head = refuseByHead(copy, latestVersion())
  if (head.kind === 'absent') throw new LogRefusal('not-found', copy)
  if (head.kind === 'empty') throw new LogRefusal('damaged', 'the file is empty')
  const check = new driver.DatabaseSync(copy)
  const version = (() => {
    try {
      refuseOtherShape(driver, check)
      verify(check)
      return (check.prepare('PRAGMA user_version').get() as { readonly user_version: number }).user_version
    } finally {
      check.close()
    }
  })()
  // Migrated too, because a backup that cannot be migrated must not replace the log.
  const database = openDatabase(driver, copy)
  try {
    refuseOtherRows(database)
    const counts = database
      .prepare(
        `SELECT count(*) AS entries, sum(kind = 'session') AS sessions, sum(kind = 'rating') AS ratings,
         sum(kind = 'visit') AS visits, min(local_date) AS firstDay, max(local_date) AS lastDay
         FROM entries WHERE deleted_at IS NULL`,
      )
      .get() as Record<keyof Omit<LogFileSummary, 'version'>, number | string | null>
    return {
      version,
      entries: Number(counts.entries),
      sessions: Number(counts.sessions ?? 0),
      ratings: Number(counts.ratings ?? 0),
      visits: Number(counts.visits ?? 0),
      firstDay: counts.firstDay as string | null,
      lastDay: counts.lastDay as string | null,
    }
  } finally {
    database.close()
  }
}

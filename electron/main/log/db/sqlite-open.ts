import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { MIGRATIONS } from './migrations/migrations'
import type { Migration } from './migrations/migration'
import { LogRefusal } from './sqlite-failure'
import type { Database, SqliteDriver } from './sqlite-driver'

/** Marks our files among all SQLite files (`PRAGMA application_id`): "Lgu1". */
export const APPLICATION_ID = 0x4c677531

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
/** How long another process may hold the file before a call gives up, ms. */
export const BUSY_MS = 1000

/** The newest version this build knows. */
export const latestVersion = (migrations: readonly Migration[] = MIGRATIONS): number =>
  migrations.at(-1)?.version ?? 0

/** What the first bytes of a file say, read without SQLite, so that nothing about the file can change. */
export type FileHead =
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-database' }
  | { readonly kind: 'database'; readonly applicationId: number; readonly version: number }

export const readHead = (path: string): FileHead => {
  const header = Buffer.alloc(HEADER_BYTES)
  try {
    const file = openSync(path, 'r')
    try {
      const length = readSync(file, header, 0, HEADER_BYTES, 0)
      if (length === 0) return { kind: 'empty' }
      if (length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC) return { kind: 'no-database' }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'absent' }
    throw error
  }
  return { kind: 'database', applicationId: header.readUInt32BE(68), version: header.readUInt32BE(60) }
}

/**
 * Refuses a file that is not ours by its first bytes, before SQLite opens it. With a write-ahead log beside it the
 * bytes may be out of date (after a kill soon after the file was created): then only SQLite can tell.
 */
export const refuseByHead = (path: string, latest: number): FileHead => {
  const head = readHead(path)
  if (head.kind === 'no-database') throw new LogRefusal('damaged', 'the file does not start like a database')
  const ahead = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (head.kind === 'database' && (ahead?.size ?? 0) === 0)
    refuseOthers(head.applicationId, head.version, 1, latest)
  return head
}

const number = (database: Database, pragma: string): number =>
  Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() as Record<string, unknown>)[0])

/** Refuses the file of another program or of a newer version. A new file (no id, no version, no tables) is accepted. */
const refuseOthers = (applicationId: number, version: number, tables: number, latest: number): void => {
  const fresh = applicationId === 0 && version === 0 && tables === 0
  if (applicationId !== APPLICATION_ID && !fresh)
    throw new LogRefusal('foreign', `application id ${applicationId}, version ${version}`)
  if (version > latest)
    throw new LogRefusal('newer-version', `version ${version}, this build knows ${latest}`)
}

/** Brings a database to the newest version, each step in a transaction of its own with its version number. */
export const migrate = (database: Database, migrations: readonly Migration[] = MIGRATIONS): void => {
  migrations.forEach(({ version }, i) => {
    if (version !== i + 1) throw new Error(`Migration ${version} stands at place ${i + 1}`)
  })
  for (const { version, sql, fill } of migrations.slice(number(database, 'user_version'))) {
    database.exec('BEGIN IMMEDIATE')
    try {
      database.exec(sql)
      fill?.(database)
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}; COMMIT`)
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}

/**
 * Opens a log file, creates or migrates it.
 * @throws LogRefusal for a damaged, foreign or newer file, which stays as it is
 */
export const openDatabase = (
  driver: SqliteDriver,
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Database => {
  const latest = latestVersion(migrations)
  refuseByHead(path, latest)
  const database = new driver.DatabaseSync(path, { timeout: BUSY_MS })
  try {
    const tables = number(database, 'schema_version') === 0 ? 0 : 1
    // Checked once more after opening: the write-ahead log may contain a newer state.
    refuseOthers(number(database, 'application_id'), number(database, 'user_version'), tables, latest)
    database.exec(`
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA wal_autocheckpoint = 0;
      PRAGMA cache_size = -16000;
      PRAGMA secure_delete = ON;
    `)
    // Before the write-ahead log is turned on, so that the first bytes of a new file contain the application id.
    migrate(database, migrations)
    database.exec('PRAGMA journal_mode = WAL')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Runs `work` as one transaction. */
export const inTransaction = <T>(database: Database, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    // SQLite has already rolled back after some errors, a full disk among them.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

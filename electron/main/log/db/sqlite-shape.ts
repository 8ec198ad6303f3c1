import { parseEntry } from '@core/log/entry/entry-schema'
import { sealedTestSchema } from '@core/log/files/json'
import { parseSafely } from '@core/files/parse-safely'
import { MIGRATIONS } from './migrations/migrations'
import { migrate } from './sqlite-open'
import type { Database, SqliteDriver } from './sqlite-driver'
import { LogRefusal } from './sqlite-failure'
import { ownTests } from './tables/sqlite-own-tests'
import { entryOfRow } from './tables/sqlite-rows'

/** Tables, indexes and triggers with their SQL, but those that SQLite makes by itself. */
const shapeOf = (database: Database): string => {
  const parts = database
    .prepare(
      `SELECT type, name, tbl_name AS of, sql FROM sqlite_schema
       WHERE name NOT GLOB 'sqlite_autoindex_*' AND name NOT IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')
       ORDER BY type, name`,
    )
    .all() as readonly { readonly sql: string | null }[]
  const plain = (sql: string | null) => (sql ?? '').replaceAll(/--[^\n]*/g, '').replaceAll(/\s+/g, ' ')
  return JSON.stringify(parts.map((part) => ({ ...part, sql: plain(part.sql) })))
}

/**
 * Refuses a log file with tables, triggers, views or checks that this app did not create, because they are code that
 * runs when the file is read or written. Must be called before any other statement.
 * @throws LogRefusal `foreign`
 */
export const refuseOtherShape = (driver: SqliteDriver, database: Database): void => {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as {
    readonly user_version: number
  }
  const ours = new driver.DatabaseSync(':memory:')
  try {
    migrate(ours, MIGRATIONS.slice(0, version))
    if (shapeOf(ours) !== shapeOf(database))
      throw new LogRefusal('foreign', `tables, indexes or triggers are not those of version ${version}`)
  } finally {
    ours.close()
  }
}

/**
 * Refuses a log file with a row that the app could not have written; it trusts its rows when it reads them.
 * @throws LogRefusal `damaged`
 */
export const refuseOtherRows = (database: Database): void => {
  for (const row of database.prepare('SELECT * FROM entries').iterate()) {
    const parsed = parseEntry(entryOfRow(row))
    if (parsed.kind === 'failed')
      throw new LogRefusal('damaged', `an entry has a bad ${parsed.error[0]?.field ?? 'field'}`)
  }
  for (const test of ownTests(database).sealed())
    if (!parseSafely(sealedTestSchema, test).success) throw new LogRefusal('damaged', 'a bad own test')
}

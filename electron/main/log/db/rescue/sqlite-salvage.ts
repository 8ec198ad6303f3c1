import type { Entry } from '@core/log/entry/entry'
import { parseEntry } from '@core/log/entry/entry-schema'
import type { Database, SqliteDriver } from '../sqlite-driver'
import { entryTable } from '../tables/sqlite-entries'
import { verify } from '../sqlite-backup'
import { mendCopy } from './sqlite-mend'
import { inTransaction, openDatabase } from '../sqlite-open'
import { ENTRY_COLUMNS, entryOfRow, type Cell } from '../tables/sqlite-rows'
import { columnsIn, walkRows } from './sqlite-walk'

/** How much of a damaged log could be read. */
export interface Salvaged {
  /** Entries that are in the log, without deleted ones. */
  readonly entries: number
  /** Rows that were found but are no entries any more. */
  readonly broken: number
}

const HISTORY = ['entry_id', 'what', 'changed_at', 'before']
const TESTS = ['id', 'started_at', 'turns', 'minutes', 'sealed', 'stopped_at']
const TURNS = ['test_id', 'turn', 'spike_id', 'opened_at']

/** Copies the rows of a table one by one; one that the new file refuses is left out. */
const copyRows = (from: Database, to: Database, table: string, columns: readonly string[]): void => {
  const known = columnsIn(from, table, columns)
  const insert = to.prepare(`INSERT INTO ${table} (${known.join()}) VALUES (${known.map(() => '?').join()})`)
  for (const row of walkRows(from, table, known))
    try {
      insert.run(...known.map((column) => row[column] ?? null))
    } catch {
      // The table's constraints refuse half a row or a duplicate: it is left out.
    }
}

const readEntry = (row: Readonly<Record<string, Cell>>): Entry | null => {
  try {
    const parsed = parseEntry(entryOfRow(row))
    return parsed.kind === 'ok' ? parsed.value : null
  } catch {
    return null
  }
}

/** Copies every row that is a valid entry by the rules of core, deleted ones too. */
const copyEntries = (from: Database, to: Database): Salvaged => {
  const table = entryTable(to)
  const seen = new Set<string>()
  const count = { entries: 0, broken: 0 }
  const known = columnsIn(from, 'entries', ENTRY_COLUMNS)
  for (const row of walkRows(from, 'entries', known)) {
    const full: Record<string, Cell> = Object.fromEntries(
      ENTRY_COLUMNS.map((name) => [name, row[name] ?? null]),
    )
    const entry = readEntry(full)
    if (entry === null || seen.has(entry.id)) {
      count.broken += 1
      continue
    }
    table.add(entry)
    seen.add(entry.id)
    if (entry.deletedAt === null) count.entries += 1
  }
  return count
}

/**
 * Saves what SQLite can still read of a damaged log, row by row, into a new one.
 * @param damaged a private copy of it, with its write-ahead log beside it: it is mended where it lies
 * @param fresh path of the new log; nothing is there yet
 * @throws when the new log cannot be written, or does not fit together
 */
export const salvage = (driver: SqliteDriver, damaged: string, fresh: string): Salvaged => {
  mendCopy(damaged)
  const to = openDatabase(driver, fresh)
  try {
    const from = openLeniently(driver, damaged)
    try {
      const saved = inTransaction(to, () => {
        const count = from === null ? { entries: 0, broken: 0 } : copyEntries(from, to)
        if (from !== null) {
          copyRows(from, to, 'entry_changes', HISTORY)
          copyRows(from, to, 'own_tests', TESTS)
          copyRows(from, to, 'own_test_turns', TURNS)
        }
        return count
      })
      to.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      verify(to)
      return saved
    } finally {
      closeQuietly(from)
    }
  } finally {
    to.close()
  }
}

/** Opens a damaged file so that SQLite reads on after an error. Null where there is nothing to open. */
const openLeniently = (driver: SqliteDriver, path: string): Database | null => {
  try {
    const database = new driver.DatabaseSync(path, { defensive: false })
    try {
      // One damaged line of the schema does not prevent reading the other tables.
      database.exec('PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF; PRAGMA mmap_size = 0')
    } catch {
      // Without it, the tables are still tried one by one.
    }
    return database
  } catch {
    return null
  }
}

const closeQuietly = (database: Database | null): void => {
  try {
    database?.close()
  } catch {
    // It is a copy that is thrown away.
  }
}

import type { Database } from '../sqlite-driver'
import type { Cell } from '../tables/sqlite-rows'

type RawRow = Readonly<Record<string, Cell>> & { readonly rowid: number }

/**
 * After so many row ids in a row that cannot be read, the rest of the table counts as lost. One damaged inner page leads
 * to some 5,000 entries.
 */
const GIVE_UP_AFTER = 8_000

/** Columns of a table that the file knows, of those wanted; a file of an older version has fewer. */
export const columnsIn = (
  database: Database,
  table: string,
  wanted: readonly string[],
): readonly string[] => {
  try {
    const known = database.prepare(`PRAGMA table_info(${table})`).all() as readonly {
      readonly name: string
    }[]
    const names = new Set(known.map(({ name }) => name))
    return wanted.filter((column) => names.has(column))
  } catch {
    return []
  }
}

/**
 * Every row of a damaged table that can still be read, each once. A row after `rowid` that lies on a damaged page cannot
 * be read; a row id beyond that page leads to the next page again.
 * @param columns the rows' cells; other cells are not read, so their damage does no harm
 */
export function* walkRows(database: Database, table: string, columns: readonly string[]): Generator<RawRow> {
  if (columns.length === 0) return
  const select = `SELECT rowid AS rowid, ${columns.join()} FROM ${table} NOT INDEXED`
  const next = attempt(() => database.prepare(`${select} WHERE rowid > ? ORDER BY rowid LIMIT 1`))
  if (next === 'unreadable') return
  for (let rowid = -1, misses = 0; misses < GIVE_UP_AFTER;) {
    const row = attempt(() => next.get(rowid) as RawRow | undefined)
    if (row === undefined) return
    // A damaged page can lead back to rows before it.
    if (row === 'unreadable' || row.rowid <= rowid) {
      rowid += 1
      misses += 1
      continue
    }
    rowid = row.rowid
    misses = 0
    yield row
  }
}

const attempt = <T>(read: () => T): T | 'unreadable' => {
  try {
    return read()
  } catch {
    return 'unreadable'
  }
}

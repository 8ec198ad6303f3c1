import type { Database } from '../sqlite-driver'
import type { Cell } from '../sqlite-rows'

type RawRow = Readonly<Record<string, Cell>> & { readonly rowid: number }

/** Most single rows that are looked for between the readable ends of a table. */
const MOST_PROBES = 100_000
/** So many places on end without a readable row are more than one damaged page leads to: the rest is lost too. */
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
 * Every row of a damaged table that can still be read, each once: from the front up to the damage, from the back
 * down to it, and one by one in between.
 * @param columns the rows' cells; other cells are not read, so their damage does no harm
 */
export function* walkRows(database: Database, table: string, columns: readonly string[]): Generator<RawRow> {
  if (columns.length === 0) return
  const select = `SELECT rowid AS rowid, ${columns.join()} FROM ${table} NOT INDEXED`
  const prepare = (rest: string) => {
    try {
      return database.prepare(`${select} ${rest}`)
    } catch {
      return null
    }
  }
  const up = prepare('WHERE rowid > ? ORDER BY rowid LIMIT 1')
  const down = prepare('WHERE rowid < ? ORDER BY rowid DESC LIMIT 1')
  const one = prepare('WHERE rowid = ?')
  if (!up || !down || !one) return

  const seen = { first: -1, last: Number.MAX_SAFE_INTEGER }
  for (;;) {
    const row = attemptRow(() => up.get(seen.first))
    // A damaged page can lead back to rows before it.
    if (row === 'unreadable' || (row !== undefined && row.rowid <= seen.first)) break
    if (row === undefined) return
    seen.first = row.rowid
    yield row
  }
  for (;;) {
    const row = attemptRow(() => down.get(seen.last))
    if (row === 'unreadable' || row === undefined) break
    if (row.rowid <= seen.first || row.rowid >= seen.last) break
    seen.last = row.rowid
    yield row
  }
  // Without a readable end the table may be as long as it likes: so far is looked, and no further.
  const end = Math.min(seen.last, seen.first + MOST_PROBES)
  for (let rowid = seen.first + 1, misses = 0; rowid < end && misses < GIVE_UP_AFTER; rowid++) {
    const row = attemptRow(() => one.get(rowid))
    const isRow = row !== 'unreadable' && row !== undefined
    misses = isRow ? 0 : misses + 1
    if (isRow) yield row
  }
}

const attemptRow = (read: () => unknown): RawRow | 'unreadable' | undefined => {
  try {
    return read() as RawRow | undefined
  } catch {
    return 'unreadable'
  }
}

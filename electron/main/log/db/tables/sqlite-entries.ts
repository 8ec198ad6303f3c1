import { keepableMoment, type Entry } from '@core/log/entry/entry'
import type { DayRange, EntryChange, EntryFilter, EntryPage, PageCursor } from '@core/log/entry/log-views'
import type { Database } from '../sqlite-driver'
import { LogRefusal } from '../sqlite-failure'
import { ENTRY_COLUMNS, cellsOf, entryOfRow } from './sqlite-rows'
import { inRange, matching, matchingAfter } from './sqlite-where'

const INSERT = `INSERT INTO entries (${ENTRY_COLUMNS.join()}) VALUES (${ENTRY_COLUMNS.map(() => '?').join()})`
const REPLACE = `UPDATE entries SET ${ENTRY_COLUMNS.map((c) => `${c} = ?`).join()} WHERE id = ?`
const NEWEST_FIRST = 'ORDER BY local_date DESC, at DESC, id DESC'
const CHANGE = 'INSERT INTO entry_changes (entry_id, what, changed_at, before) VALUES (?, ?, ?, ?)'

interface ChangeRow {
  readonly what: EntryChange['what']
  readonly changed_at: number
  readonly before: string
}

export type EntryTable = ReturnType<typeof entryTable>

/** Entries, one at a time and in pages. Callers wrap writes in a transaction. */
export const entryTable = (database: Database) => {
  const byId = database.prepare('SELECT * FROM entries WHERE id = ?')
  const insert = database.prepare(INSERT)
  const replace = database.prepare(REPLACE)
  const keep = database.prepare(CHANGE)

  const get = (id: string): Entry | null => {
    const row: unknown = byId.get(id)
    return row === undefined ? null : entryOfRow(row)
  }
  const must = (id: string): Entry => {
    const entry = get(id)
    if (entry === null) throw new LogRefusal('not-found', `entry ${id}`)
    return entry
  }
  const write = (entry: Entry, what: EntryChange['what'], changedAt: number): void => {
    keep.run(entry.id, what, changedAt, JSON.stringify(must(entry.id)))
    replace.run(...cellsOf(entry), entry.id)
  }

  return {
    get,
    write,
    add: (entry: Entry): void => {
      insert.run(...cellsOf(entry))
    },

    /** Replaces an entry without a history. */
    mend: (entry: Entry): void => void replace.run(...cellsOf(entry), entry.id),

    /** Puts a state back that an import replaced, as if there had been none. */
    takeBack: (before: Entry): void => {
      replace.run(...cellsOf(before), before.id)
      database
        .prepare(
          `DELETE FROM entry_changes WHERE seq =
             (SELECT max(seq) FROM entry_changes WHERE entry_id = ?1 AND what = 'imported')`,
        )
        .run(before.id)
    },

    /** Removes an entry with its history, as if it had never been there. */
    removeForGood: (id: string): void => {
      database.prepare('DELETE FROM entry_changes WHERE entry_id = ?').run(id)
      database.prepare('DELETE FROM entries WHERE id = ?').run(id)
    },

    /** Deletes or restores an entry. `not-found` when it is already in that state. */
    setDeleted: (id: string, deleted: boolean, at: number): Entry => {
      const entry = must(id)
      if ((entry.deletedAt !== null) === deleted) throw new LogRefusal('not-found', `entry ${id} to change`)
      // A clock set back must not make the change older than the entry.
      const when = Math.max(keepableMoment(at), entry.updatedAt)
      const changed = { ...entry, deletedAt: deleted ? when : null, updatedAt: when }
      write(changed, deleted ? 'deleted' : 'restored', at)
      return changed
    },

    changes: (id: string): readonly EntryChange[] =>
      database
        .prepare('SELECT what, changed_at, before FROM entry_changes WHERE entry_id = ? ORDER BY seq DESC')
        .all(id)
        .map((row) => {
          const { what, changed_at, before } = row as ChangeRow
          return { what, changedAt: changed_at, before: JSON.parse(before) as Entry }
        }),

    page: (filter: EntryFilter, after: PageCursor | null, limit: number): EntryPage => {
      const { sql, cells } = matchingAfter(filter, after)
      const rows = database
        .prepare(`SELECT * FROM entries WHERE ${sql} ${NEWEST_FIRST} LIMIT ?`)
        .all(...cells, limit + 1)
      const entries = rows.slice(0, limit).map(entryOfRow)
      const last = entries.at(-1)
      const more = rows.length > limit && last !== undefined
      return { entries, next: more ? { localDate: last.localDate, at: last.at, id: last.id } : null }
    },

    count: (filter: EntryFilter): number => {
      const { sql, cells } = matching(filter)
      return (
        database.prepare(`SELECT count(*) AS n FROM entries WHERE ${sql}`).get(...cells) as { n: number }
      ).n
    },

    all: (range: DayRange, deleted: 'without-deleted' | 'with-deleted'): readonly Entry[] => {
      const { sql, cells } = inRange(range)
      const condition = deleted === 'with-deleted' ? sql.replace('deleted_at IS NULL', 'TRUE') : sql
      return database
        .prepare(`SELECT * FROM entries WHERE ${condition} ORDER BY local_date, at, id`)
        .all(...cells)
        .map(entryOfRow)
    },

    ofTest: (testId: string): readonly Entry[] =>
      database
        .prepare('SELECT * FROM entries WHERE test_id = ? AND deleted_at IS NULL ORDER BY test_turn, at, id')
        .all(testId)
        .map(entryOfRow),

    purge: (before: number): number => {
      for (const table of ['entry_changes', 'import_items'])
        database
          .prepare(`DELETE FROM ${table} WHERE entry_id IN (SELECT id FROM entries WHERE deleted_at < ?)`)
          .run(before)
      return Number(database.prepare('DELETE FROM entries WHERE deleted_at < ?').run(before).changes)
    },
  }
}

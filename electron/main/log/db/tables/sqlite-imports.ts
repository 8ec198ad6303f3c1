import { createHash } from 'node:crypto'
import type { Entry } from '@core/log/entry/entry'
import { canonical } from '@core/log/files/merge'
import type { ImportBatch, ImportRecord, ImportSource, UndoneImport } from '../log-imports'
import type { Database } from '../sqlite-driver'
import type { EntryTable } from './sqlite-entries'
import { LogRefusal } from '../sqlite-failure'
import type { OwnTests } from './sqlite-own-tests'

/** Imports that can be undone; of older ones nothing is kept. */
const KEPT_IMPORTS = 20

const hashOf = (entry: Entry): string => createHash('sha256').update(canonical(entry)).digest('hex')

interface ItemRow {
  readonly entry_id: string
  readonly before: string | null
  readonly after: string
}

/** Imports as a whole: written with a note of what each did, and undone by it. Callers wrap them in a transaction. */
export const importTable = (database: Database, entries: EntryTable, tests: OwnTests) => {
  const addItem = database.prepare(
    'INSERT INTO import_items (import_id, entry_id, before, after) VALUES (?, ?, ?, ?)',
  )

  const forgetOld = (): void => {
    const old = `SELECT id FROM imports ORDER BY id DESC LIMIT -1 OFFSET ${KEPT_IMPORTS}`
    for (const [table, column] of [
      ['import_items', 'import_id'],
      ['import_tests', 'import_id'],
      ['imports', 'id'],
    ])
      database.exec(`DELETE FROM ${table} WHERE ${column} IN (${old})`)
  }

  const write = (batch: ImportBatch, at: number, source: ImportSource | null): number | null => {
    const id =
      source === null
        ? null
        : Number(
            database
              .prepare('INSERT INTO imports (at, file, settings, settings_before) VALUES (?, ?, ?, ?)')
              .run(at, source.file, source.settings, source.settingsBefore).lastInsertRowid,
          )
    for (const test of batch.tests) {
      tests.insert(test)
      if (id !== null)
        database.prepare('INSERT INTO import_tests VALUES (?, ?, ?)').run(id, test.id, test.opened)
    }
    for (const entry of batch.add) {
      entries.add(entry)
      if (id !== null) addItem.run(id, entry.id, null, hashOf(entry))
    }
    for (const entry of batch.replace) {
      const before = entries.get(entry.id)
      entries.write(entry, 'imported', at)
      if (id !== null) addItem.run(id, entry.id, JSON.stringify(before), hashOf(entry))
    }
    if (id !== null) forgetOld()
    return id
  }

  const list = (): readonly ImportRecord[] =>
    database
      .prepare(
        `SELECT id, at, file, undone_at AS undoneAt, settings, settings_before AS settingsBefore,
           settings_after AS settingsAfter,
           (SELECT count(*) FROM import_items WHERE import_id = imports.id) AS entries,
           (SELECT count(*) FROM import_tests WHERE import_id = imports.id) AS tests
         FROM imports ORDER BY id DESC`,
      )
      .all()
      .map((row) => ({ ...(row as unknown as ImportRecord) }))

  const find = (id: number): ImportRecord => {
    const found = list().find((record) => record.id === id)
    if (found === undefined || found.undoneAt !== null) throw new LogRefusal('not-found', `import ${id}`)
    return found
  }

  /** One entry: back to what it was, unless it was changed since. */
  const undoItem = ({ entry_id: id, before, after }: ItemRow): 'removed' | 'restored' | 'left' => {
    const now = entries.get(id)
    // It was purged meanwhile.
    if (now === null) return 'removed'
    // An entry that the import added and the person deleted is removed as well.
    if (before === null && (now.deletedAt !== null || hashOf(now) === after)) {
      entries.removeForGood(id)
      return 'removed'
    }
    if (before === null || hashOf(now) !== after) return 'left'
    entries.takeBack(JSON.parse(before) as Entry)
    return 'restored'
  }

  const undo = (id: number, at: number): UndoneImport => {
    find(id)
    const counts = { removed: 0, restored: 0, left: 0 }
    const items = database
      .prepare('SELECT entry_id, before, after FROM import_items WHERE import_id = ?')
      .all(id) as unknown as readonly ItemRow[]
    for (const item of items) counts[undoItem(item)] += 1
    const came = database
      .prepare('SELECT test_id AS testId, opened FROM import_tests WHERE import_id = ?')
      .all(id) as unknown as readonly { readonly testId: string; readonly opened: number }[]
    for (const { testId, opened } of came) if (!tests.takeBack(testId, opened)) counts.left += 1
    database.prepare('DELETE FROM import_items WHERE import_id = ?').run(id)
    database.prepare('DELETE FROM import_tests WHERE import_id = ?').run(id)
    database.prepare('UPDATE imports SET undone_at = ? WHERE id = ?').run(at, id)
    return counts
  }

  return {
    write,
    list,
    undo,
    /** Notes which settings an import left behind; null: it took none after all. */
    noteSettings: (id: number, after: string | null): void => {
      database
        .prepare(
          `UPDATE imports SET settings_after = ?2, settings = iif(?2 IS NULL, NULL, settings) WHERE id = ?1`,
        )
        .run(id, after)
    },
    /** Ids of entries whose last change was made by the person, not by an import. */
    editedIds: (): ReadonlySet<string> => {
      const rows = database
        .prepare(
          `SELECT id FROM (
             SELECT e.id, e.created_at, e.updated_at,
               (SELECT what FROM entry_changes c WHERE c.entry_id = e.id ORDER BY seq DESC LIMIT 1) AS last
             FROM entries e)
           WHERE last <> 'imported' OR (last IS NULL AND updated_at <> created_at)`,
        )
        .all() as unknown as readonly { readonly id: string }[]
      return new Set(rows.map(({ id }) => id))
    },
  }
}

import { searchText } from '@core/log/entry/search-text'
import type { Migration } from './migration'

/**
 * What a search compares: note and practitioner without differences of case, width or composition. SQLite's own
 * comparison knows these for a to z only, so the column is filled here and by every write.
 */
export const searchTextColumn: Migration = {
  version: 6,
  sql: `ALTER TABLE entries ADD COLUMN search TEXT NOT NULL DEFAULT ''`,
  fill: (database) => {
    const write = database.prepare('UPDATE entries SET search = ? WHERE id = ?')
    const rows = database.prepare('SELECT id, note, practitioner FROM entries').all() as readonly {
      readonly id: string
      readonly note: string
      readonly practitioner: string | null
    }[]
    for (const { id, note, practitioner } of rows) write.run(searchText(`${note}\n${practitioner ?? ''}`), id)
  },
}

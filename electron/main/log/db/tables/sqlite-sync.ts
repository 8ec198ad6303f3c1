import { randomBytes } from 'node:crypto'
import { sharedLog } from '../../sync/shared-log'
import type { TableParts } from '../../sync/sync-folder'
import type { FileState, Look, SyncFile, SyncSelf, SyncTables } from '../../sync/sync-tables'
import type { Database } from '../sqlite-driver'
import type { EntryTable } from './sqlite-entries'

type Row = Readonly<Record<string, string | number | null | Uint8Array>>

const word = (): string =>
  parseInt(randomBytes(6).toString('hex'), 16).toString(36).padStart(8, '0').slice(-8)

/** The tables of the sharing. Callers wrap everything in a transaction. */
export const syncTables = (database: Database, entries: EntryTable): SyncTables => {
  const statements = new Map<string, ReturnType<Database['prepare']>>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, known)
    return known
  }
  const run = (sql: string, ...cells: (string | number | null | Uint8Array)[]): void =>
    void prepared(sql).run(...cells)
  const one = (sql: string, ...cells: (string | number)[]): Row | undefined =>
    prepared(sql).get(...cells) as Row | undefined
  const many = (sql: string, ...cells: (string | number)[]): readonly Row[] =>
    prepared(sql).all(...cells) as readonly Row[]
  const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ entry_id: id }) => String(id))

  return {
    self() {
      const row = one('SELECT * FROM sync_self')
      return row === undefined
        ? null
        : {
            share: String(row['share']),
            device: String(row['device']),
            reading: String(row['reading']),
            sequence: Number(row['sequence']),
            isOn: row['is_on'] === 1,
            isAdopting: row['is_adopting'] === 1,
            publishedUpTo: row['published_up_to'] === null ? null : String(row['published_up_to']),
            hasPurged: row['has_purged'] === 1,
          }
    },
    setSelf: (self: SyncSelf) =>
      run(
        'INSERT OR REPLACE INTO sync_self VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)',
        self.share,
        self.device,
        self.reading,
        self.sequence,
        Number(self.isOn),
        Number(self.isAdopting),
        self.publishedUpTo,
        Number(self.hasPurged),
      ),
    touched: () => idsOf(many('SELECT entry_id FROM sync_touched ORDER BY entry_id')),
    clearTouched: () => run('DELETE FROM sync_touched'),
    touchAll: () =>
      run(
        'INSERT OR IGNORE INTO sync_touched SELECT id FROM entries UNION SELECT entry_id FROM sync_records',
      ),
    entry: (id) => entries.get(id),
    hasHistory: (id) =>
      one('SELECT 1 AS there FROM entry_changes WHERE entry_id = ? LIMIT 1', id) !== undefined,
    addEntry: (entry) => entries.add(entry),
    writeEntry(entry, at) {
      const before = entries.get(entry.id)
      const wasDeleted = before !== null && before.deletedAt !== null
      const isDeleted = entry.deletedAt !== null
      entries.write(entry, wasDeleted === isDeleted ? 'edited' : isDeleted ? 'deleted' : 'restored', at)
    },
    mendEntry: (entry) => entries.mend(entry),
    idsWithoutRecord: (after, limit) =>
      idsOf(
        many(
          `SELECT id AS entry_id FROM entries WHERE id > ? AND NOT EXISTS
             (SELECT 1 FROM sync_records WHERE entry_id = entries.id) ORDER BY id LIMIT ?`,
          after,
          limit,
        ),
      ),
    record(id) {
      const row = one('SELECT line FROM sync_records WHERE entry_id = ?', id)
      return row === undefined ? null : String(row['line'])
    },
    putRecord: (id, line, look) =>
      run('INSERT OR REPLACE INTO sync_records VALUES (?, ?, ?)', id, line, look),
    recordsAfter: (id, limit) =>
      many(
        'SELECT entry_id, line FROM sync_records WHERE entry_id > ? ORDER BY entry_id LIMIT ?',
        id,
        limit,
      ).map((row) => ({ id: String(row['entry_id']), line: String(row['line']) })),
    looks: () =>
      many('SELECT entry_id, look FROM sync_records WHERE look IS NOT NULL ORDER BY entry_id').map((row) => ({
        id: String(row['entry_id']),
        look: row['look'] as Look,
      })),
    addWaiting: (line) => run('INSERT INTO sync_waiting (line) VALUES (?)', line),
    waiting: (limit) =>
      many('SELECT number, line FROM sync_waiting ORDER BY number LIMIT ?', limit).map((row) => ({
        number: Number(row['number']),
        line: String(row['line']),
      })),
    countWaiting: () => Number(one('SELECT count(*) AS n FROM sync_waiting')?.['n'] ?? 0),
    dropWaiting: (upTo) => run('DELETE FROM sync_waiting WHERE number <= ?', upTo),
    files: () =>
      many('SELECT device, name, records, state FROM sync_files ORDER BY device, name').map(
        (row): SyncFile => ({
          device: String(row['device']),
          name: String(row['name']),
          records: Number(row['records']),
          state: row['state'] as FileState,
        }),
      ),
    putFile: ({ device, name, records, state }, bytes) =>
      run('INSERT OR REPLACE INTO sync_files VALUES (?, ?, ?, ?, ?)', device, name, records, state, bytes),
    dropFile: (device, name) => run('DELETE FROM sync_files WHERE device = ? AND name = ?', device, name),
    bytesOf(device, name) {
      const bytes = one('SELECT bytes FROM sync_files WHERE device = ? AND name = ?', device, name)?.['bytes']
      return bytes instanceof Uint8Array ? bytes : null
    },
    forgotten: () =>
      new Map(
        many('SELECT device, at FROM sync_forgotten').map((row) => [
          String(row['device']),
          Number(row['at']),
        ]),
      ),
    setForgotten: (device, at) =>
      at === null
        ? run('DELETE FROM sync_forgotten WHERE device = ?', device)
        : run('INSERT OR REPLACE INTO sync_forgotten VALUES (?, ?)', device, at),
    clear() {
      for (const table of ['self', 'touched', 'records', 'waiting', 'files', 'forgotten'])
        run(`DELETE FROM sync_${table}`)
    },
  }
}

/** The sharing of an open log. Stamps are made with a word of this opening, so that no older state of the log made any. */
export const syncParts = (database: Database, entries: EntryTable): TableParts => {
  const tables = syncTables(database, entries)
  return { tables, shared: sharedLog(tables, word()) }
}

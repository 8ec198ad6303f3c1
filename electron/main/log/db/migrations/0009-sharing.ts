import type { Migration } from './migration'

/**
 * What a log that is shared through a folder knows beside its entries (docs/sync.md). The triggers note every entry that is
 * written while it is shared; what that means is worked out before the transaction ends.
 */
export const sharing: Migration = {
  version: 9,
  sql: `
    CREATE TABLE sync_self (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      share TEXT NOT NULL,
      device TEXT NOT NULL,
      reading TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      is_on INTEGER NOT NULL,
      is_adopting INTEGER NOT NULL,
      published_up_to TEXT,
      has_purged INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE sync_touched (entry_id TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE sync_records (
      entry_id TEXT PRIMARY KEY NOT NULL,
      line TEXT NOT NULL,
      look TEXT
    ) STRICT;
    CREATE INDEX sync_records_to_look_at ON sync_records (look, entry_id) WHERE look IS NOT NULL;
    CREATE TABLE sync_waiting (number INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT NOT NULL) STRICT;
    CREATE TABLE sync_files (
      device TEXT NOT NULL,
      name TEXT NOT NULL,
      records INTEGER NOT NULL,
      state TEXT NOT NULL,
      bytes BLOB,
      PRIMARY KEY (device, name)
    ) STRICT;
    CREATE TABLE sync_forgotten (device TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TRIGGER sync_entry_added AFTER INSERT ON entries
      WHEN EXISTS (SELECT 1 FROM sync_self WHERE is_on = 1)
    BEGIN INSERT OR IGNORE INTO sync_touched VALUES (NEW.id); END;
    CREATE TRIGGER sync_entry_changed AFTER UPDATE ON entries
      WHEN EXISTS (SELECT 1 FROM sync_self WHERE is_on = 1)
    BEGIN INSERT OR IGNORE INTO sync_touched VALUES (NEW.id); END;
    CREATE TRIGGER sync_entry_removed AFTER DELETE ON entries
      WHEN EXISTS (SELECT 1 FROM sync_self WHERE is_on = 1)
    BEGIN INSERT OR IGNORE INTO sync_touched VALUES (OLD.id); END;
  `,
}

import type { Migration } from './migration'

/**
 * What each import did, so that it can be undone as a whole. `before` is the entry that was replaced, as JSON, and null
 * where the entry was added; `after` is the SHA-256 of the entry as it came in, to see whether it was changed since.
 * An own test that came by an import may be taken back with it; every other one stays, as before.
 */
export const imports: Migration = {
  version: 5,
  sql: `
    CREATE TABLE imports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      file TEXT NOT NULL,
      undone_at INTEGER,
      settings TEXT,
      settings_before TEXT,
      settings_after TEXT
    ) STRICT;
    CREATE TABLE import_items (
      import_id INTEGER NOT NULL REFERENCES imports (id),
      entry_id TEXT NOT NULL,
      before TEXT,
      after TEXT NOT NULL,
      PRIMARY KEY (import_id, entry_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX import_items_of ON import_items (entry_id);
    CREATE TABLE import_tests (
      import_id INTEGER NOT NULL REFERENCES imports (id),
      test_id TEXT NOT NULL,
      opened INTEGER NOT NULL,
      PRIMARY KEY (import_id, test_id)
    ) STRICT, WITHOUT ROWID;

    DROP TRIGGER own_tests_stay;
    CREATE TRIGGER own_tests_stay BEFORE DELETE ON own_tests
      WHEN NOT EXISTS (SELECT 1 FROM import_tests WHERE test_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'a test cannot be taken back'); END;
    DROP TRIGGER own_test_turns_stay;
    CREATE TRIGGER own_test_turns_stay BEFORE DELETE ON own_test_turns
      WHEN NOT EXISTS (SELECT 1 FROM import_tests WHERE test_id = OLD.test_id)
    BEGIN SELECT RAISE(ABORT, 'an opened turn cannot be closed'); END;
  `,
}

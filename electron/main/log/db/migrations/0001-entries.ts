import type { Migration } from './migration'

/**
 * Words instead of codes and texts instead of bit sets, so that the file can be read with SQLite alone, also in ten
 * years. Columns are described in docs/log-format.md.
 */
export const entries: Migration = {
  version: 1,
  sql: `
    CREATE TABLE entries (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('session', 'rating', 'visit', 'bother')),
      at INTEGER NOT NULL,
      utc_offset_minutes INTEGER NOT NULL,
      local_date TEXT NOT NULL,
      zone TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      deleted_at INTEGER,
      note TEXT NOT NULL,
      before INTEGER CHECK (before BETWEEN 0 AND 10),
      after INTEGER CHECK (after BETWEEN 0 AND 10),
      later INTEGER CHECK (later BETWEEN 0 AND 10),
      later_at INTEGER,
      areas TEXT,
      side TEXT,
      trigger TEXT,
      position TEXT,
      medicine INTEGER,
      went_along TEXT,
      spike_id TEXT,
      origin TEXT,
      hand TEXT,
      planned_minutes REAL,
      pressed_ms INTEGER,
      ending TEXT,
      technique TEXT,
      hand_felt TEXT,
      test_id TEXT,
      test_turn INTEGER,
      test_arm TEXT,
      practitioner TEXT,
      visit_minutes INTEGER,
      bother_leg_pain INTEGER,
      bother_tingling INTEGER,
      bother_weakness INTEGER,
      bother_sitting INTEGER
    ) STRICT;

    -- The list is read in this order, a page at a time, from the end.
    CREATE INDEX entries_by_day ON entries (local_date, at, id) WHERE deleted_at IS NULL;
    CREATE INDEX entries_of_test ON entries (test_id, test_turn) WHERE test_id IS NOT NULL;

    -- Every older state of an entry, as the JSON of the export.
    CREATE TABLE entry_changes (
      seq INTEGER PRIMARY KEY,
      entry_id TEXT NOT NULL,
      what TEXT NOT NULL CHECK (what IN ('edited', 'deleted', 'restored', 'imported')),
      changed_at INTEGER NOT NULL,
      before TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entry_changes_of ON entry_changes (entry_id, seq);

    CREATE TABLE own_tests (
      id TEXT PRIMARY KEY NOT NULL,
      started_at INTEGER NOT NULL,
      turns INTEGER NOT NULL,
      minutes REAL NOT NULL,
      sealed TEXT NOT NULL,
      stopped_at INTEGER
    ) STRICT;
    CREATE TABLE own_test_turns (
      test_id TEXT NOT NULL REFERENCES own_tests (id),
      turn INTEGER NOT NULL,
      spike_id TEXT NOT NULL,
      opened_at INTEGER NOT NULL,
      PRIMARY KEY (test_id, turn),
      UNIQUE (test_id, spike_id)
    ) STRICT;

    -- A draw stays as it was drawn, and an opened turn stays opened.
    CREATE TRIGGER own_tests_keep_draw BEFORE UPDATE OF id, started_at, turns, minutes, sealed ON own_tests
    BEGIN SELECT RAISE(ABORT, 'a draw cannot be changed'); END;
    CREATE TRIGGER own_tests_stay_stopped BEFORE UPDATE OF stopped_at ON own_tests WHEN OLD.stopped_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a stopped test cannot go on'); END;
    CREATE TRIGGER own_tests_stay BEFORE DELETE ON own_tests
    BEGIN SELECT RAISE(ABORT, 'a test cannot be taken back'); END;
    CREATE TRIGGER own_test_turns_keep BEFORE UPDATE ON own_test_turns
    BEGIN SELECT RAISE(ABORT, 'an opened turn cannot be changed'); END;
    CREATE TRIGGER own_test_turns_stay BEFORE DELETE ON own_test_turns
    BEGIN SELECT RAISE(ABORT, 'an opened turn cannot be closed'); END;
  `,
}

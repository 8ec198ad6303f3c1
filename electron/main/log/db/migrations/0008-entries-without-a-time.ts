import type { Migration } from './migration'

/**
 * Entries of which only the day is known, from tables without a time of day: no hour is counted or shown of them. The
 * column joins the index that hours are counted from.
 */
export const entriesWithoutTime: Migration = {
  version: 8,
  sql: `
    ALTER TABLE entries ADD COLUMN has_time INTEGER NOT NULL DEFAULT 1;
    DROP INDEX entries_by_day;
    CREATE INDEX entries_by_day
      ON entries (local_date, at, id, kind, spike, utc_offset_minutes, pair, has_time, deleted_at)
      WHERE deleted_at IS NULL;
  `,
}

import type { Migration } from './migration'

/**
 * Measured need: at 100 000 entries the first shape took half a second for the summary and over a second for
 * the weekly medians, because every entry was read and sorted to group it. With the grouping keys as columns
 * in covering indexes, SQLite walks an index and never touches the entries. (Generated columns would keep
 * themselves up to date, but SQLite does not count an index over them as covering.)
 *
 * `week`: weeks since Monday, 29 December 1969, of the local day.
 * `pair`: 144 times the group (0 spike, 1 scheduled, 2 rated only), plus 12 times (rating before plus one, 0 if
 *   missing), plus (rating after plus one, 0 if missing); null where there is nothing to sum up.
 * `spike`: 1 if the entry belongs to a pain spike.
 */
export const reviewKeys: Migration = {
  version: 2,
  sql: `
    ALTER TABLE entries ADD COLUMN week INTEGER;
    ALTER TABLE entries ADD COLUMN pair INTEGER;
    ALTER TABLE entries ADD COLUMN spike INTEGER NOT NULL DEFAULT 0;
    UPDATE entries SET
      week = CAST(julianday(local_date) - 2440584.5 AS INTEGER) / 7,
      pair = CASE
        WHEN kind = 'session' THEN
          CASE WHEN test_arm IS 'rest' THEN 2 WHEN origin = 'spike' THEN 0 ELSE 1 END * 144
            + ifnull(before + 1, 0) * 12 + ifnull(after + 1, 0)
        WHEN kind = 'rating' AND after IS NOT NULL THEN 288 + (before + 1) * 12 + after + 1
      END,
      spike = origin IS 'spike' OR (kind = 'rating' AND after IS NOT NULL AND spike_id IS NOT NULL);

    -- deleted_at is always null in these indexes; it stands in them so that the table need not be asked.
    CREATE INDEX entries_by_week ON entries (week, pair, local_date, deleted_at)
      WHERE deleted_at IS NULL AND pair IS NOT NULL;
    CREATE INDEX entries_by_pair ON entries (pair, local_date, deleted_at)
      WHERE deleted_at IS NULL AND pair IS NOT NULL;
    DROP INDEX entries_by_day;
    CREATE INDEX entries_by_day ON entries (local_date, at, id, kind, spike, utc_offset_minutes, deleted_at)
      WHERE deleted_at IS NULL;
  `,
}

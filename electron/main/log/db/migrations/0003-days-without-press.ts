import type { Migration } from './migration'

/**
 * Breathing and the resting turns of an own test are kept as sessions, but nobody presses in them: the calendar and
 * the filter by hand must not take them for pressed ones. `pair` knows them (288 and above), so it joins the index
 * that days are counted from; and breathing that came from a file of the first version gets the right one.
 */
export const daysWithoutPress: Migration = {
  version: 3,
  sql: `
    UPDATE entries SET pair = pair % 144 + 288
      WHERE kind = 'session' AND technique IS NULL AND pressed_ms = 0 AND test_id IS NULL AND pair < 288;
    DROP INDEX entries_by_day;
    CREATE INDEX entries_by_day ON entries (local_date, at, id, kind, spike, utc_offset_minutes, pair, deleted_at)
      WHERE deleted_at IS NULL;
  `,
}

import type { Migration } from './migration'

/**
 * What was done in a session is said by a column of its own. Until now, breathing was a session without a press and
 * without a technique, so that a session entered by hand with 0 minutes became breathing. `before_from_memory` marks
 * a rating before that was added afterwards.
 */
export const activity: Migration = {
  version: 4,
  sql: `
    ALTER TABLE entries ADD COLUMN activity TEXT;
    ALTER TABLE entries ADD COLUMN before_from_memory INTEGER;
    UPDATE entries SET
      activity = CASE WHEN technique IS NULL AND pressed_ms = 0 AND test_id IS NULL THEN 'breathe' ELSE 'press' END,
      before_from_memory = 0
      WHERE kind = 'session';
  `,
}

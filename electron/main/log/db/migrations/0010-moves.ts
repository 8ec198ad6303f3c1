import type { Migration } from './migration'

/** The moves of a session, alone or after the press: which set, for how long, what was cut short, how it went. */
export const moves: Migration = {
  version: 10,
  sql: `
    ALTER TABLE entries ADD COLUMN move_set TEXT;
    ALTER TABLE entries ADD COLUMN moved_ms INTEGER;
    ALTER TABLE entries ADD COLUMN move_cut_short TEXT;
    ALTER TABLE entries ADD COLUMN move_went TEXT;
    ALTER TABLE entries ADD COLUMN move_hurt TEXT;
  `,
}

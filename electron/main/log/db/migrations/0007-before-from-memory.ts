import type { Migration } from './migration'

/** A rating before that was added from memory is shown with its entry, but counted as no rating before. */
export const beforeFromMemory: Migration = {
  version: 7,
  sql: 'UPDATE entries SET pair = pair / 144 * 144 + pair % 12 WHERE before_from_memory = 1 AND pair IS NOT NULL',
}

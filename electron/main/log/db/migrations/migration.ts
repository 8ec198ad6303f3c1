import type { Database } from '../sqlite-driver'

/** One step of the database's shape. A released step is never changed; a mistake is mended by the next one. */
export interface Migration {
  /** The `user_version` that the file has afterwards; always one more than before. */
  readonly version: number
  readonly sql: string
  /** Fills what SQL alone cannot; runs after it, in the same transaction. */
  readonly fill?: (database: Database) => void
}

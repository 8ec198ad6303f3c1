import type { LogFailure, LogResult } from '../log-store'

/** What is wrong with the log's file. */
export type LogDamage =
  | { readonly kind: 'none' }
  /** There is no log, or an empty file, where a log must have been. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly failure: LogFailure }

export interface RescuedLog {
  /** File name of the damaged log, which is kept as it was. */
  readonly keptAs: string
  /** Entries that could be read from it and are in the log now. */
  readonly saved: number
}

/** What to do when the log's file is damaged. Deletes nothing. */
export interface LogRescue {
  /**
   * Whether there is no log where one must have been: leftovers of one lie there, or backups of one.
   * Called before the log is opened, because opening makes a new one.
   */
  isMissing(backupFolder: string): boolean
  /** Checks the whole log; the time it takes grows with the file. */
  examine(): LogDamage
  /** Size of the log's file, bytes; 0 where there is none. */
  bytes(): number
  /**
   * Moves the damaged log aside, with all that belongs to it, and starts a new one with what can be read of it.
   * @param stamp local time for its new name, `YYYY-MM-DDTHH-MM-SS`
   */
  rescue(stamp: string): LogResult<RescuedLog>
}

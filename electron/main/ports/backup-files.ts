import type { Result } from '@core/log/result'
import type { LogResult } from './log-store'
import type { LockKey, OpenProblem } from './sealing'

/** What a log file holds, for a preview. */
export interface LogFileSummary {
  /** Version of the file's shape. */
  readonly version: number
  readonly entries: number
  readonly sessions: number
  readonly ratings: number
  readonly visits: number
  /** First and last local day, `YYYY-MM-DD`, or `null` when empty. */
  readonly firstDay: string | null
  readonly lastDay: string | null
}

export interface BackupFile {
  readonly path: string
  /** `daily`, or the state that was kept before a restore. */
  readonly kind: 'daily' | 'before-restore'
  /** Local day of the backup, `YYYY-MM-DD`. */
  readonly day: string
  readonly bytes: number
  /** Encrypted. */
  readonly sealed: boolean
}

/** Copies of the log in a folder, which may be a synced one. */
export interface BackupFiles {
  /** Backups of a folder, newest first. A folder that does not exist has none. */
  list(folder: string): LogResult<readonly BackupFile[]>
  /**
   * Makes the backup of a day unless it is there, and thins the older ones to 7 days and 4 weeks.
   * @param today local day, `YYYY-MM-DD`
   * @param key what to seal it with; without one it stays plain
   * @returns the new backup, or `null` when the day had one, or there is no log yet
   */
  daily(folder: string, today: string, key?: LockKey | null): Promise<LogResult<BackupFile | null>>
  /** One more backup. @param stamp local time for its name, `YYYY-MM-DDTHH-MM-SS` */
  another(folder: string, stamp: string, key?: LockKey | null): Promise<LogResult<BackupFile>>
  /** Opens an encrypted backup into a private copy beside the log, to be closed again. */
  open(path: string, passphrase: string): Promise<Result<string, OpenProblem>>
  /** Removes the private copy. */
  close(): void
  /** Whether a file is encrypted; false where it cannot be read. */
  isSealed(path: string): boolean
  /** Checks a file and says what it holds, without touching it. */
  preview(path: string): LogResult<LogFileSummary>
  /**
   * Puts a backup in the place of the log. Checks it first; keeps the present state in `folder`; a failure at
   * any point leaves the log as it was.
   * @param stamp local time for the name of the kept state, `YYYY-MM-DDTHH-MM-SS`, with `-2` and so on for more in a second
   * @returns the kept present state; `null` if there was no usable log to keep
   */
  restore(
    path: string,
    folder: string,
    stamp: string,
    key?: LockKey | null,
  ): Promise<LogResult<BackupFile | null>>
  /** Moves a log that cannot be opened aside, so that a new one can start; says where it went. */
  moveAside(stamp: string): LogResult<string>
}

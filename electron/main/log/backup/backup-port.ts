import type { Result } from '@core/log/entry/result'
import type { LogResult } from '../log-store'
import type { LockKey, OpenProblem } from '../../lock/sealing'

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
  /** `daily`, or the state that was kept before a restore or an import. */
  readonly kind: 'daily' | 'before-restore' | 'before-import'
  /** Local day of the backup, `YYYY-MM-DD`. */
  readonly day: string
  readonly bytes: number
  /** Encrypted. */
  readonly sealed: boolean
}

/**
 * Copies of the log in a folder, which may be a synced one. Calls must not overlap. Copies of the same second are
 * numbered, also when the app was killed and started again in between.
 */
export interface BackupFiles {
  /** Backups of a folder that can be whole by their first bytes and length, newest first. No folder: none. */
  list(folder: string): LogResult<readonly BackupFile[]>
  /** Marks a folder as the chosen one. @param isKnown this computer used it before: the backups there are its own */
  adopt(folder: string, isKnown: boolean): LogResult<void>
  /**
   * Where this computer's backups go: the chosen folder, or a folder in it where another computer chose it first.
   * `gone` where a chosen folder is missing, or another one is in its place.
   */
  own(chosen: string): LogResult<string>
  /** Folders in a chosen one with backups of other computers, or of one that is not known (an empty name). */
  others(chosen: string): LogResult<readonly { readonly folder: string; readonly computer: string }[]>
  /** Whether this computer's backups can go there: `gone` where a folder is missing, or is another computer's. */
  reach(folder: string): LogResult<void>
  /**
   * Makes the backup of a day unless it is there, and keeps of the older ones the last 7 days and 4 weeks.
   * @param today local day, `YYYY-MM-DD`
   * @param stamp local time for its name where that of the day is taken by something else
   * @param key encrypts it; null leaves it plain
   * @returns the new backup, or `null` when the day had one, or there is no log yet
   */
  daily(
    folder: string,
    today: string,
    stamp: string,
    key?: LockKey | null,
  ): Promise<LogResult<BackupFile | null>>
  /** One more backup. @param stamp local time for its name, `YYYY-MM-DDTHH-MM-SS` */
  another(folder: string, stamp: string, key?: LockKey | null): Promise<LogResult<BackupFile>>
  /** The state before an import; `null` when there is no log yet. */
  beforeImport(folder: string, stamp: string, key?: LockKey | null): Promise<LogResult<BackupFile | null>>
  /**
   * Opens an encrypted backup into a private copy beside the log, to be removed by `close`.
   * Rejects with the file system's error.
   */
  open(path: string, passphrase: string): Promise<Result<string, OpenProblem>>
  /** Removes a private copy that `open` made. */
  close(opened: string): void
  /** Whether a file is encrypted; false where it cannot be read. */
  isSealed(path: string): boolean
  /** Checks a file and says what it holds, without touching it. */
  preview(path: string): LogResult<LogFileSummary>
  /**
   * Replaces the log by a backup. Checks the backup first and keeps the present log in `folder`, with every entry saved
   * until then. A failure at any point leaves the log as it was.
   * @param stamp local time for the name of the kept log, `YYYY-MM-DDTHH-MM-SS`
   * @returns the kept log; `null` if there was no usable one
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

import type { DayCount, HourCount } from '@core/log/figures/day-counts'
import type { Arm, Entry, RatedEntry, VisitEntry } from '@core/log/entry/entry'
import type { OwnTest } from '@core/log/own-test/experiment-plan'
import type {
  DayRange,
  EntryChange,
  EntryFilter,
  EntryPage,
  PageCursor,
  SealedTest,
} from '@core/log/entry/log-views'
import type { PairCount, PeriodPairCount } from '@core/log/figures/pair-count'
import type { PeriodUnit } from '@core/log/figures/period-boxes'
import type { LogImports } from './db/log-imports'
import type { TableParts } from './sync/sync-folder'
import type { Rating } from '@core/log/entry/rating'
import type { Result } from '@core/log/entry/result'
import type { Cancel } from '../ports'

/** Why the log could not do what was asked. Nothing was changed when one of these comes back. */
export interface LogFailure {
  readonly reason:
    | 'disk-full'
    | 'read-only'
    /** The folder or the disk of the file is not there any more. */
    | 'gone'
    /** The file was removed while it was open. Only reported: the call that noticed it goes on with a new file. */
    | 'removed'
    /** Another process has locked the file. */
    | 'locked'
    /** The file is no database, or its pages do not fit together. Left untouched; move it aside or restore. */
    | 'damaged'
    /** The file was written by a newer version of the app. Left untouched. */
    | 'newer-version'
    /** The file is a database of something else. Left untouched. */
    | 'foreign'
    | 'not-found'
    /** An entry or a test with this id is there already. */
    | 'exists'
    /** An own test is running already, is over, or was never started. */
    | 'test-state'
    | 'closed'
    | 'io'
  /** The driver's own words, for the log file; never shown as the only explanation. */
  readonly detail: string
}

export type LogResult<T> = Result<T, LogFailure>

/** What a turn of an own test turned out to be. */
export interface OpenedTurn {
  /** From 1. */
  readonly turn: number
  readonly arm: Arm
  /** This spike opened its turn before. */
  readonly again: boolean
}

/**
 * The log. Calls are synchronous on purpose: when `add` returns `ok`, the entry has been fsynced, and no
 * other call can slip in between. The file is opened and its driver loaded at the first call.
 */
export interface LogStore extends LogImports {
  /** Whether there is a log yet: an open one, or a file. Opens nothing. */
  isThere(): boolean
  /** Opens the file now (migrating it) and says whether it can be used. Called by the others when needed. */
  open(): LogResult<void>
  add(entry: Entry): LogResult<void>
  /** Replaces the entry of the same id and keeps the old state in its history at `entry.updatedAt`. */
  update(entry: Entry): LogResult<void>
  /** Takes an entry out of the log; `restore` brings it back. `at` is UTC epoch ms. */
  remove(id: string, at: number): LogResult<Entry>
  restore(id: string, at: number): LogResult<Entry>
  /** Also finds deleted entries. */
  get(id: string): LogResult<Entry | null>
  /** Older states, newest change first. */
  changes(id: string): LogResult<readonly EntryChange[]>
  /** @param limit 1 to 500 */
  page(filter: EntryFilter, after: PageCursor | null, limit: number): LogResult<EntryPage>
  /** How many entries a filter finds. */
  count(filter: EntryFilter): LogResult<number>
  /** Every entry of a range, oldest first; for exports and merges. Deleted ones on request. */
  all(range: DayRange, deleted?: 'without-deleted' | 'with-deleted'): LogResult<readonly Entry[]>
  pairCounts(range: DayRange): LogResult<readonly PairCount[]>
  /** Pair counts by local week or month, the oldest first. */
  periodPairCounts(range: DayRange, unit: PeriodUnit): LogResult<readonly PeriodPairCount[]>
  /** The first local day of a range that holds anything, or null. */
  firstDay(range: DayRange): LogResult<string | null>
  /** Days that hold anything, oldest first. */
  dayCounts(range: DayRange): LogResult<readonly DayCount[]>
  hourCounts(range: DayRange): LogResult<readonly HourCount[]>
  /**
   * Id of the newest session or rating in an hour of a weekday.
   * @param weekday 1 = Monday to 7 = Sunday
   * @param hour local hour, 0 to 23
   */
  newestAtHour(range: DayRange, weekday: number, hour: number): LogResult<string | null>
  /** Newest sessions and ratings of a range, newest first; for dumbbells and trend rules. @param limit 1 to 2000 */
  latestRated(range: DayRange, limit: number): LogResult<readonly RatedEntry[]>
  /** Whether any entry written up to a moment (epoch ms) holds a rating, before or after, of at least this. */
  everRated(atLeast: Rating, writtenUpTo: number): LogResult<boolean>
  visits(range: DayRange): LogResult<readonly VisitEntry[]>
  /** Sessions and rest turns of an own test in their order. */
  testEntries(testId: string): LogResult<readonly Entry[]>
  /** Keeps a new own test with its sealed draw. Fails with `test-state` while one is running. */
  startTest(test: SealedTest): LogResult<void>
  /**
   * Opens the next turn for a spike and says what to do. The same spike always gets the same answer, and a
   * turn once opened stays opened. `at` is UTC epoch ms.
   */
  openTurn(testId: string, spikeId: string, at: number): LogResult<OpenedTurn>
  stopTest(testId: string, at: number): LogResult<void>
  /** Tests, newest first, without their sealed draws. */
  tests(): LogResult<readonly OwnTest[]>
  sealedTests(): LogResult<readonly SealedTest[]>
  /** Removes entries deleted before a moment (UTC epoch ms) for good, with their histories; says how many. */
  purgeDeleted(before: number): LogResult<number>
  /** Reads the tables of the sharing with other computers. */
  lookAtSharing<T>(work: (parts: TableParts) => T): LogResult<T>
  /** The same in one transaction that may write. */
  changeSharing<T>(work: (parts: TableParts) => T): LogResult<T>
  /** Deletes everything for good: entries, histories, tests. The caller has asked for a typed confirmation. */
  eraseEverything(): LogResult<void>
  /** Writes a verified copy to a path that does not exist yet. The log stays usable meanwhile. */
  backupTo(path: string): Promise<LogResult<void>>
  /** Writes a verified copy to a path that does not exist yet, in one go: nothing can be saved meanwhile. */
  copyNow(path: string): LogResult<void>
  /** Grows with every call that may have changed the log. */
  changeCount(): number
  /** Tells each failure to read or write the log, before the call returns; not those of copies and of a replacement. */
  onFailure(listener: (failure: LogFailure) => void): Cancel
  /**
   * Puts a checked log file in the place of this one and opens it; the file is moved, not copied. The caller
   * has kept the present state. On failure the present log stays.
   */
  replaceWith(path: string): LogResult<void>
  /**
   * Looks at every page and index of the file.
   * @returns `damaged` when something does not fit together; the time it takes grows with the file
   */
  check(): LogResult<void>
  /** Tries whether a save would get to disk, without changing anything. */
  tryWrite(): LogResult<void>
  /** Closes the file, so that it can be moved; the next call opens it again. */
  release(): LogResult<void>
  close(): void
}

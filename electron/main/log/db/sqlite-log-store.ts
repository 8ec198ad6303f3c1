import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { failed, ok } from '@core/log/entry/result'
import { emitter } from '../../platform/emitter'
import type { LogFailure, LogResult, LogStore } from '../log-store'
import { verify, writeBackup, writeCopy } from './sqlite-backup'
import { loadSqliteDriver, type Database, type SqliteDriver } from './sqlite-driver'
import { entryTable, type EntryTable } from './tables/sqlite-entries'
import { LogRefusal, attempt, failureOf } from './sqlite-failure'
import { BUSY_MS, inTransaction, latestVersion, openDatabase } from './sqlite-open'
import { importTable } from './tables/sqlite-imports'
import { ownTests, type OwnTests } from './tables/sqlite-own-tests'
import { reviewQueries } from './tables/sqlite-reviews'
import { syncParts } from './tables/sqlite-sync'

export interface SqliteLogOptions {
  /** Loads the driver at the first use. */
  readonly driver?: () => SqliteDriver
  /** Runs something soon, when the current work is done; `setImmediate` in the app. */
  readonly soon?: (task: () => void) => void
  /** Wall time (epoch ms) of changes that are shared with other computers. */
  readonly nowMs?: () => number
}

interface Open {
  readonly database: Database
  /** Which file was opened, whatever its name: to notice when another one, or none, is at the path. */
  readonly file: string | null
  readonly entries: EntryTable
  readonly reviews: ReturnType<typeof reviewQueries>
  readonly tests: OwnTests
  readonly imports: ReturnType<typeof importTable>
  readonly sync: ReturnType<typeof syncParts>
}

/**
 * Saves between two checkpoints. Every save is fsynced into the write-ahead log. That log is moved into the main file
 * between saves, so that no save has to wait for it.
 */
const SAVES_PER_CHECKPOINT = 64
const PAGE_MAX = 500
const RATED_MAX = 2000

/** Device and inode of what lies at a path; null where there is nothing, or nothing that can be reached. */
const identityOf = (path: string): string | null => {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}-${ino}`
  } catch {
    return null
  }
}

const within = (limit: number, max: number): number => Math.min(Math.max(1, Math.trunc(limit)), max)

/**
 * The log in an SQLite file.
 * @param path `log.db` in the user data folder; made at the first use
 */
export const sqliteLogStore = (path: string, options: SqliteLogOptions = {}): LogStore => {
  const { driver = loadSqliteDriver, soon = (task) => void setImmediate(task), nowMs = Date.now } = options
  const state: { open: Open | null; closed: boolean; saves: number; checkpointDue: boolean } = {
    open: null,
    closed: false,
    saves: 0,
    checkpointDue: false,
  }

  /** Connections to files that were removed; kept so that nothing closes them. */
  const lost: Database[] = []

  const opened = (): LogResult<Open> => {
    if (state.closed) return failed({ reason: 'closed', detail: 'the log was closed' })
    if (state.open !== null) return ok(state.open)
    return attempt(() => {
      // A folder that was removed before the log was first used is made again.
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      const database = openDatabase(driver(), path)
      try {
        const [entries, tests] = [entryTable(database), ownTests(database)]
        state.open = {
          database,
          file: identityOf(path),
          entries,
          reviews: reviewQueries(database),
          tests,
          imports: importTable(database, entries, tests),
          sync: syncParts(database, entries),
        }
        return state.open
      } catch (error) {
        database.close()
        throw error
      }
    })
  }

  const failures = emitter<LogFailure>()
  const reported = <T>(result: LogResult<T>): LogResult<T> => {
    if (result.kind === 'failed') failures.tell(result.error)
    return result
  }

  const withOpen = <T>(work: (open: Open) => T): LogResult<T> => {
    const open = opened()
    return open.kind === 'failed' ? open : attempt(() => work(open.value))
  }
  const read = <T>(work: (open: Open) => T): LogResult<T> => reported(withOpen(work))

  const checkpoint = (): void => {
    state.checkpointDue = false
    // A checkpoint that cannot be made now (a reader, a full disk) loses nothing: the next one is due soon.
    attempt(() => state.open?.database.exec('PRAGMA wal_checkpoint(PASSIVE)'))
  }

  /** Moves the write-ahead log into the main file. */
  const foldIn = (): void => void attempt(() => state.open?.database.exec('PRAGMA wal_checkpoint(TRUNCATE)'))

  /** Somebody removed or replaced the file: what is saved into the open connection would be lost with it. */
  const leaveRemovedFile = (): void => {
    if (state.open === null || identityOf(path) === state.open.file) return
    // Not closed: SQLite would remove the write-ahead log with this name, which may belong to the new file.
    lost.push(state.open.database)
    state.open = null
    if (!existsSync(path)) failures.tell({ reason: 'removed', detail: path })
  }

  const change = <T>(work: (open: Open) => T): LogResult<T> => {
    leaveRemovedFile()
    const result = read((open) =>
      inTransaction(open.database, () => {
        const value = work(open)
        open.sync.shared.collect(nowMs())
        return value
      }),
    )
    state.saves += 1
    if (state.saves % SAVES_PER_CHECKPOINT === 0 && !state.checkpointDue) {
      state.checkpointDue = true
      soon(checkpoint)
    }
    return result
  }

  const shut = (): void => {
    leaveRemovedFile()
    state.open?.database.close()
    state.open = null
  }

  return {
    isThere: () => state.open !== null || existsSync(path),
    open: () => read(() => undefined),
    add: (entry) => change(({ entries }) => entries.add(entry)),
    update: (entry) => change(({ entries }) => entries.write(entry, 'edited', entry.updatedAt)),
    remove: (id, at) => change(({ entries }) => entries.setDeleted(id, true, at)),
    restore: (id, at) => change(({ entries }) => entries.setDeleted(id, false, at)),
    get: (id) => read(({ entries }) => entries.get(id)),
    changes: (id) => read(({ entries }) => entries.changes(id)),
    page: (filter, after, limit) =>
      read(({ entries }) => entries.page(filter, after, within(limit, PAGE_MAX))),
    count: (filter) => read(({ entries }) => entries.count(filter)),
    all: (range, deleted = 'without-deleted') => read(({ entries }) => entries.all(range, deleted)),

    pairCounts: (range) => read(({ reviews }) => reviews.pairCounts(range)),
    periodPairCounts: (range, unit) => read(({ reviews }) => reviews.periodPairCounts(range, unit)),
    firstDay: (range) => read(({ reviews }) => reviews.firstDay(range)),
    dayCounts: (range) => read(({ reviews }) => reviews.dayCounts(range)),
    hourCounts: (range) => read(({ reviews }) => reviews.hourCounts(range)),
    newestAtHour: (range, weekday, hour) => read(({ reviews }) => reviews.newestAtHour(range, weekday, hour)),
    latestRated: (range, limit) =>
      read(({ reviews }) => reviews.latestRated(range, within(limit, RATED_MAX))),
    everRated: (atLeast, writtenUpTo) => read(({ reviews }) => reviews.everRated(atLeast, writtenUpTo)),
    visits: (range) => read(({ reviews }) => reviews.visits(range)),
    testEntries: (testId) => read(({ entries }) => entries.ofTest(testId)),

    importBatch: (batch, at, source) => {
      const result = change(({ imports }) => imports.write(batch, at, source ?? null))
      // An import can be as long as the log: checkpoint at once, so that it is not on disk twice.
      foldIn()
      return result
    },

    imports: () => read(({ imports }) => imports.list()),
    undoImport: (id, at) => change(({ imports }) => imports.undo(id, at)),
    noteImportedSettings: (id, after) => change(({ imports }) => imports.noteSettings(id, after)),
    editedIds: () => read(({ imports }) => imports.editedIds()),

    startTest: (test) => change(({ tests }) => tests.start(test)),
    openTurn: (testId, spikeId, at) => change(({ tests }) => tests.openTurn(testId, spikeId, at)),
    stopTest: (testId, at) => change(({ tests }) => tests.stop(testId, at)),
    tests: () => read(({ tests }) => tests.list()),
    sealedTests: () => read(({ tests }) => tests.sealed()),

    purgeDeleted: (before) => {
      const purged = change(({ entries }) => entries.purge(before))
      // What was overwritten in the file would stay readable in the write-ahead log.
      if (purged.kind === 'ok' && purged.value > 0) foldIn()
      return purged
    },

    eraseEverything: () => {
      state.saves += 1
      // The files are removed, so that no deleted text stays in free pages.
      const erased = attempt(() => {
        shut()
        // Damaged logs that were kept, and what an interrupted backup, preview or restore left, lie beside it.
        const name = basename(path)
        for (const file of readdirSync(dirname(path)))
          if (file.startsWith(name)) rmSync(join(dirname(path), file), { recursive: true, force: true })
      })
      return erased.kind === 'failed' ? reported(erased) : read(() => undefined)
    },

    lookAtSharing: (work) => read(({ sync }) => work(sync)),
    changeSharing: (work) => change(({ sync }) => work(sync)),

    backupTo: async (target) => {
      const open = opened()
      if (open.kind === 'failed') return open
      try {
        await writeBackup(driver(), open.value.database, target)
        return ok(undefined)
      } catch (error) {
        return failed(failureOf(error))
      }
    },

    copyNow: (target) => withOpen(({ database }) => writeCopy(driver(), database, target)),

    changeCount: () => state.saves,

    onFailure: failures.on,

    replaceWith: (file) => {
      state.saves += 1
      const swapped = attempt(() => {
        shut()
        // A write-ahead log that is still there would be applied to the wrong file.
        if (existsSync(`${path}-wal`))
          throw new LogRefusal('locked', 'the write-ahead log could not be folded in')
        renameSync(file, path)
      })
      return swapped.kind === 'failed' ? swapped : read(() => undefined)
    },

    check: () => read(({ database }) => verify(database)),
    // Writes the value that is already there: the page goes to disk, and the content stays the same.
    tryWrite: () => {
      // This test must not block the app while another program has locked the file.
      attempt(() => state.open?.database.exec('PRAGMA busy_timeout = 0'))
      const tried = change(({ database }) => database.exec(`PRAGMA user_version = ${latestVersion()}`))
      attempt(() => state.open?.database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`))
      return tried
    },
    release: () => attempt(shut),

    close: () => {
      shut()
      state.closed = true
    },
  }
}

import { existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { failed, ok } from '@core/log/entry/result'
import type { LogRescue } from './log-rescue-port'
import type { LogFailure, LogStore } from '../log-store'
import { flushFile, flushFolder } from '../../settings/documents/durable-file'
import { loadSqliteDriver, type SqliteDriver } from '../db/sqlite-driver'
import { attempt, failureOf } from '../db/sqlite-failure'
import {
  DATABASE_PARTS,
  copyDatabase,
  freeDatabasePath,
  removeDatabase,
  renameDatabase,
} from '../db/sqlite-parts'
import { salvage } from '../db/rescue/sqlite-salvage'

interface RescueOptions {
  readonly store: LogStore
  /** `log.db` in the user data folder. */
  readonly logPath: string
  readonly driver?: () => SqliteDriver
}

const UNUSABLE: readonly LogFailure['reason'][] = ['damaged', 'newer-version', 'foreign']
/** Pages of every size SQLite knows are whole multiples of this many bytes. */
const PAGE_UNIT = 512
const DAILY = /^linggu-\d{4}-\d{2}-\d{2}.*\.db$/

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const hasBackups = (folder: string): boolean => {
  try {
    return readdirSync(folder).some((name) => DAILY.test(name))
  } catch {
    return false
  }
}

/** Rescues a damaged log in its own folder: on the same disk, so that nothing needs to be copied to be kept. */
export const logRescueFiles = ({ store, logPath, driver = loadSqliteDriver }: RescueOptions): LogRescue => {
  /** A log that was moved aside by a rescue that was interrupted. */
  const unfinished = (): string | null => {
    const beside = `${basename(logPath)}.damaged-`
    if (existsSync(logPath) || sizeOf(`${logPath}-wal`) > 0) return null
    const names = readdirSync(dirname(logPath)).filter(
      (name) => name.startsWith(beside) && !/-(wal|shm|journal)$/.test(name),
    )
    const newest = names.sort().at(-1)
    return newest === undefined ? null : join(dirname(logPath), newest)
  }

  return {
    isMissing: (backupFolder) =>
      sizeOf(logPath) === 0 &&
      (sizeOf(`${logPath}-wal`) > 0 || unfinished() !== null || hasBackups(backupFolder)),

    bytes: () => sizeOf(logPath),

    examine() {
      const opened = store.open()
      const state = opened.kind === 'failed' ? opened : store.check()
      // SQLite reads a last page that is cut short as if it ended in zeros, so texts may be damaged.
      if (state.kind === 'ok' && sizeOf(logPath) % PAGE_UNIT !== 0)
        return { kind: 'unusable', failure: { reason: 'damaged', detail: 'the file ends inside a page' } }
      if (state.kind === 'ok' || !UNUSABLE.includes(state.error.reason)) return { kind: 'none' }
      return { kind: 'unusable', failure: state.error }
    },

    rescue(stamp) {
      const copy = `${logPath}.salvaging`
      const fresh = `${logPath}.salvaged`
      const begun = unfinished()
      const aside = begun ?? freeDatabasePath(`${logPath}.damaged-${stamp}`)
      const clean = () => [copy, fresh].forEach(removeDatabase)
      try {
        clean()
        const wasOpen = existsSync(`${logPath}-shm`)
        // Copied before closing, because closing moves the write-ahead log into the damaged file.
        if (wasOpen) copyDatabase(logPath, copy)
        store.release()
        if (begun !== null) removeDatabase(logPath)
        else if (wasOpen) {
          DATABASE_PARTS.filter((part) => existsSync(copy + part)).forEach((part) => flushFile(copy + part))
          renameDatabase(copy, aside)
          removeDatabase(logPath)
        } else renameDatabase(logPath, aside)
        flushFolder(dirname(logPath))
      } catch (error) {
        attempt(clean)
        return failed(failureOf(error))
      }
      try {
        copyDatabase(aside, copy)
        const { entries } = salvage(driver(), copy, fresh)
        renameSync(fresh, logPath)
        flushFolder(dirname(logPath))
        attempt(clean)
        return ok({ keptAs: basename(aside), saved: entries })
      } catch (error) {
        attempt(clean)
        // Nothing can be read: the next log starts empty.
        if (!cannotWrite(error)) return ok({ keptAs: basename(aside), saved: 0 })
        // No space for a second file: the damaged log goes back to its place, to try again later.
        attempt(() => renameDatabase(aside, logPath))
        return failed(failureOf(error))
      }
    },
  }
}

const cannotWrite = (error: unknown): boolean =>
  ['disk-full', 'read-only', 'gone', 'locked'].includes(failureOf(error).reason)

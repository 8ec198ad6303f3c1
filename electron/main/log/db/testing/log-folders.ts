import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '@core/log/entry/entry'
import type { LogResult, LogStore } from '../../log-store'
import { sqliteLogStore, type SqliteLogOptions } from '../sqlite-log-store'

/** The value of a result that must not fail. */
export const must = <T>(result: LogResult<T>): T => {
  if (result.kind === 'failed') throw new Error(`${result.error.reason}: ${result.error.detail}`)
  return result.value
}

/** `ok`, or why not. */
export const reason = (result: LogResult<unknown>): string =>
  result.kind === 'ok' ? 'ok' : result.error.reason

export interface LogFolders {
  /** A new empty folder. */
  folder(): string
  /** A log that is closed in the end; in a folder of its own unless its path is given. */
  storeAt(path?: string, options?: SqliteLogOptions): LogStore
  filledWith(entries: readonly Entry[], path?: string): LogStore
  /** Closes every log and removes every folder so far. */
  clean(): void
}

/** Real log files for a test, and the end of them. */
export const logFolders = (): LogFolders => {
  const used = { folders: [] as string[], stores: [] as LogStore[] }
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'linggu-log-'))
    used.folders.push(path)
    return path
  }
  const storeAt: LogFolders['storeAt'] = (path = join(folder(), 'log.db'), options = {}) => {
    const store = sqliteLogStore(path, options)
    used.stores.push(store)
    return store
  }
  return {
    folder,
    storeAt,
    filledWith(entries, path) {
      const store = storeAt(path)
      must(store.importBatch({ add: entries, replace: [], tests: [] }, 1))
      return store
    },
    clean() {
      for (const store of used.stores.splice(0)) store.close()
      for (const path of used.folders.splice(0)) rmSync(path, { recursive: true, force: true })
    },
  }
}

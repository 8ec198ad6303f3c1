import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { keptBackups } from '@core/log/backup-rotation'
import { failed, ok } from '@core/log/result'
import type { BackupFile, BackupFiles } from '../ports/backup-files'
import type { LogResult, LogStore } from '../ports/log-store'
import type { LockKey, Sealing } from '../ports/sealing'
import { ageSealing } from './age-sealing'
import { flushFile, flushFolder } from './durable-file'
import { inspectLogFile } from './sqlite-backup'
import { loadSqliteDriver, type SqliteDriver } from './sqlite-driver'
import { attempt, failureOf } from './sqlite-failure'
import { removeDatabase, renameDatabase } from './sqlite-parts'

export interface BackupOptions {
  readonly store: LogStore
  /** `log.db` in the user data folder. */
  readonly logPath: string
  readonly driver?: () => SqliteDriver
  readonly sealing?: Sealing
}

const NAME = /^linggu-(?:(before-restore)-)?(\d{4}-\d{2}-\d{2})(?:T\d{2}-\d{2}-\d{2}(?:-\d+)?)?\.db(\.age)?$/
/** The key of encrypted backups beside them, for the `age` tool on a computer without this app. */
const KEY_NAME = 'linggu-key.age'
/** States kept before restores; more would fill a synced folder. */
const KEPT_RESTORES = 5
/** Reasons for which the present log cannot be copied by SQLite and is moved aside instead. */
const UNUSABLE = ['damaged', 'newer-version', 'foreign']

/** The first bytes of a file, which say what it is. */
const startOf = (path: string): Uint8Array => {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(64)
    return start.subarray(0, readSync(file, start, 0, start.length, 0))
  } finally {
    closeSync(file)
  }
}

const described = (folder: string, name: string): BackupFile | null => {
  const [, restore, day, sealed] = NAME.exec(name) ?? []
  if (day === undefined) return null
  const path = join(folder, name)
  return {
    path,
    kind: restore === undefined ? 'daily' : 'before-restore',
    day,
    bytes: statSync(path).size,
    sealed: sealed !== undefined,
  }
}

/** Backups as plain files beside or far from the log. */
export const backupFiles = ({
  store,
  logPath,
  driver = loadSqliteDriver,
  sealing = ageSealing(),
}: BackupOptions): BackupFiles => {
  const opened = `${logPath}.opened`
  const list: BackupFiles['list'] = (folder) =>
    attempt(() =>
      (existsSync(folder) ? readdirSync(folder) : [])
        .sort((a, b) => ((NAME.exec(a)?.[2] ?? '') + a < (NAME.exec(b)?.[2] ?? '') + b ? 1 : -1))
        .flatMap((name) => described(folder, name) ?? []),
    )

  const thin = (folder: string): LogResult<void> => {
    const files = list(folder)
    if (files.kind === 'failed') return files
    const daily = files.value.filter(({ kind }) => kind === 'daily')
    const kept = keptBackups(daily.map(({ day }) => day))
    const old = [
      ...daily.filter(({ day }) => !kept.has(day)),
      ...files.value.filter(({ kind }) => kind === 'before-restore').slice(KEPT_RESTORES),
    ]
    return attempt(() => old.forEach(({ path }) => rmSync(path)))
  }

  /** Plain only beside the log itself, never in the folder of the backups, which may be a synced one. */
  const sealTo = async (folder: string, name: string, key: LockKey): Promise<LogResult<BackupFile>> => {
    const plain = `${logPath}.sealing`
    const target = join(folder, `${name}.age`)
    const partial = `${target}.partial`
    try {
      removeDatabase(plain)
      const copied = await store.backupTo(plain)
      if (copied.kind === 'failed') return copied
      await sealing.sealFile(plain, partial, key)
      flushFile(partial)
      renameSync(partial, target)
      flushFolder(folder)
      writeFileSync(join(folder, KEY_NAME), Buffer.from(key.wrapped, 'base64'), { mode: 0o600 })
      return ok(described(folder, `${name}.age`)!)
    } catch (error) {
      attempt(() => rmSync(partial, { force: true }))
      return failed(failureOf(error))
    } finally {
      attempt(() => removeDatabase(plain))
    }
  }

  const copyTo = async (
    folder: string,
    name: string,
    key: LockKey | null,
  ): Promise<LogResult<BackupFile>> => {
    const made = attempt(() => mkdirSync(folder, { recursive: true }))
    if (made.kind === 'failed') return made
    if (key !== null) return sealTo(folder, name, key)
    const copied = await store.backupTo(join(folder, name))
    if (copied.kind === 'failed') return copied
    return attempt(() => described(folder, name)!)
  }

  /** Checks a private copy beside the log, on the same disk, so that it can take the log's place by renaming. */
  const checkedCopy = (path: string, copy: string) => {
    const clean = () => removeDatabase(copy)
    const summary = attempt(() => {
      clean()
      // A log that was copied by hand may have its latest saves beside it.
      for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, copy + part)
      return inspectLogFile(driver(), copy)
    })
    return { summary, clean }
  }

  const moveAside: BackupFiles['moveAside'] = (stamp) =>
    attempt(() => {
      const aside = `${logPath}.aside-${stamp}`
      renameDatabase(logPath, aside)
      return aside
    })

  return {
    list,
    moveAside,

    daily: async (folder, today, key = null) => {
      // Whoever has kept nothing yet has nothing to copy; an empty copy would only be one more to choose from.
      if (!store.isThere()) return ok(null)
      const files = list(folder)
      if (files.kind === 'failed') return files
      if (files.value.some(({ kind, day }) => kind === 'daily' && day === today)) return ok(null)
      const made = await copyTo(folder, `linggu-${today}.db`, key)
      if (made.kind === 'failed') return made
      // The new backup is safe even if an old one cannot be removed; tomorrow tries again.
      thin(folder)
      return made
    },

    another: (folder, stamp, key = null) => copyTo(folder, `linggu-${stamp}.db`, key),

    open: async (path, passphrase) => {
      removeDatabase(opened)
      const result = await sealing.openFile(path, opened, passphrase)
      if (result.kind === 'ok') return ok(opened)
      removeDatabase(opened)
      return result
    },

    close: () => void attempt(() => removeDatabase(opened)),

    isSealed: (path) => {
      const start = attempt(() => startOf(path))
      return start.kind === 'ok' && sealing.isSealed(start.value)
    },

    preview: (path) => {
      const { summary, clean } = checkedCopy(path, `${logPath}.preview`)
      attempt(clean)
      return summary
    },

    restore: async (path, folder, stamp, key = null) => {
      const copy = `${logPath}.restoring`
      const { summary, clean } = checkedCopy(path, copy)
      if (summary.kind === 'failed') {
        attempt(clean)
        return summary
      }
      const present = store.open()
      if (present.kind === 'failed') {
        if (!UNUSABLE.includes(present.error.reason)) {
          attempt(clean)
          return present
        }
        const moved = moveAside(stamp)
        const swapped = moved.kind === 'failed' ? moved : store.replaceWith(copy)
        if (swapped.kind === 'failed' && moved.kind === 'ok')
          attempt(() => renameDatabase(moved.value, logPath))
        attempt(clean)
        return swapped.kind === 'failed' ? swapped : ok(null)
      }
      const kept = await copyTo(folder, `linggu-before-restore-${stamp}.db`, key)
      const swapped = kept.kind === 'failed' ? kept : store.replaceWith(copy)
      attempt(clean)
      if (swapped.kind === 'failed') return failed(swapped.error)
      thin(folder)
      return kept
    },
  }
}

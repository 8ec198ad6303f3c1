import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keptBackups } from '@core/log/backup-rotation'
import { failed, ok } from '@core/log/result'
import type { BackupFile, BackupFiles } from '../ports/backup-files'
import type { LogResult, LogStore } from '../ports/log-store'
import { inspectLogFile } from './sqlite-backup'
import { loadSqliteDriver, type SqliteDriver } from './sqlite-driver'
import { attempt } from './sqlite-failure'
import { removeDatabase, renameDatabase } from './sqlite-parts'

export interface BackupOptions {
  readonly store: LogStore
  /** `log.db` in the user data folder. */
  readonly logPath: string
  readonly driver?: () => SqliteDriver
}

const NAME = /^linggu-(?:(before-restore)-)?(\d{4}-\d{2}-\d{2})(?:T\d{2}-\d{2}-\d{2}(?:-\d+)?)?\.db$/
/** States kept before restores; more would fill a synced folder. */
const KEPT_RESTORES = 5
/** Reasons for which the present log cannot be copied by SQLite and is moved aside instead. */
const UNUSABLE = ['damaged', 'newer-version', 'foreign']

const described = (folder: string, name: string): BackupFile | null => {
  const [, restore, day] = NAME.exec(name) ?? []
  if (day === undefined) return null
  const path = join(folder, name)
  return { path, kind: restore === undefined ? 'daily' : 'before-restore', day, bytes: statSync(path).size }
}

/** Backups as plain files beside or far from the log. */
export const backupFiles = ({ store, logPath, driver = loadSqliteDriver }: BackupOptions): BackupFiles => {
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

  const copyTo = async (folder: string, name: string): Promise<LogResult<BackupFile>> => {
    const made = attempt(() => mkdirSync(folder, { recursive: true }))
    if (made.kind === 'failed') return made
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

    daily: async (folder, today) => {
      const files = list(folder)
      if (files.kind === 'failed') return files
      if (files.value.some(({ kind, day }) => kind === 'daily' && day === today)) return ok(null)
      const made = await copyTo(folder, `linggu-${today}.db`)
      if (made.kind === 'failed') return made
      // The new backup is safe even if an old one cannot be removed; tomorrow tries again.
      thin(folder)
      return made
    },

    preview: (path) => {
      const { summary, clean } = checkedCopy(path, `${logPath}.preview`)
      attempt(clean)
      return summary
    },

    restore: async (path, folder, stamp) => {
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
      const kept = await copyTo(folder, `linggu-before-restore-${stamp}.db`)
      const swapped = kept.kind === 'failed' ? kept : store.replaceWith(copy)
      attempt(clean)
      if (swapped.kind === 'failed') return failed(swapped.error)
      thin(folder)
      return kept
    },
  }
}

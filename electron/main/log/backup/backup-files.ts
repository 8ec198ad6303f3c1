import { createHash, randomUUID } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { failed, ok } from '@core/log/entry/result'
import type { BackupFile, BackupFiles } from './backup-port'
import type { LogResult, LogStore } from '../log-store'
import type { LockKey, Sealing } from '../../lock/sealing'
import { ageSealing } from '../../lock/age-sealing'
import { described, freeName, keepKey, newestFirst, startOf, thin } from './backup-folder'
import { ownedFolders } from './backup-owner'
import { profileOwner, type Owner } from '../../platform/profile-owner'
import { flushFile, flushFolder } from '../../settings/documents/durable-file'
import { inspectLogFile } from '../db/sqlite-backup'
import { loadSqliteDriver, type SqliteDriver } from '../db/sqlite-driver'
import { attempt, failureOf, LogRefusal } from '../db/sqlite-failure'
import { freeDatabasePath, removeDatabase, renameDatabase } from '../db/sqlite-parts'
import { workFolder } from './work-folder'

export interface BackupOptions {
  readonly store: LogStore
  /** `log.db` in the user data folder. */
  readonly logPath: string
  /** Where backups go unless a folder was chosen; the app makes this one itself. `backups` beside the log. */
  readonly usualFolder?: string
  /** Whose log this is; that of the profile with the log. */
  readonly owner?: Owner
  readonly driver?: () => SqliteDriver
  readonly sealing?: Sealing
  readonly nowMs?: () => number
}

/** Reasons for which the present log cannot be copied by SQLite and is moved aside instead. */
const UNUSABLE = ['damaged', 'newer-version', 'foreign']

const attemptLater = async <T>(work: () => Promise<T>): Promise<LogResult<T>> => {
  try {
    return ok(await work())
  } catch (error) {
    return failed(failureOf(error))
  }
}

/** Reads a file back and compares it with what was written. @throws LogRefusal `io` when they differ */
const refuseOtherContent = async (path: string, digest: string): Promise<void> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  if (hash.digest('hex') !== digest) throw new LogRefusal('io', `${path} is not what was written`)
}

/** Backups as files in a folder. Calls must not overlap; the callers use log/log-queue.ts. */
export const backupFiles = ({
  store,
  logPath,
  usualFolder = join(dirname(logPath), 'backups'),
  owner = profileOwner(dirname(logPath)),
  driver = loadSqliteDriver,
  sealing = ageSealing(),
  nowMs = Date.now,
}: BackupOptions): BackupFiles => {
  const work = workFolder(logPath)
  const owned = ownedFolders(usualFolder, owner)
  attempt(() => work.clean())
  const describe = (folder: string, name: string) =>
    described(folder, name, (start) => sealing.isSealed(start))

  const list: BackupFiles['list'] = (folder) =>
    attempt(() =>
      newestFirst(existsSync(folder) ? readdirSync(folder) : []).flatMap(
        (name) => describe(folder, name) ?? [],
      ),
    )

  /** The usual folder is made when it is missing; a chosen one never is. */
  const reach = (folder: string): LogResult<void> =>
    attempt(() => {
      if (folder === usualFolder) mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (owned.own(folder) !== folder) throw new LogRefusal('gone', `${folder} is another computer's`)
    })

  const partialOf = (target: string) => `${target}.${randomUUID().slice(0, 8)}.partial`
  const named = (folder: string, name: string): BackupFile => {
    const made = describe(folder, name)
    if (made === null) throw new LogRefusal('damaged', `${name} is not whole`)
    return made
  }

  /** Encrypts a file that lies beside the log. The plain copy is never in the backup folder, which may be synced. */
  const seal = async (plain: string, folder: string, name: string, key: LockKey): Promise<BackupFile> => {
    const target = join(folder, `${name}.age`)
    const partial = partialOf(target)
    try {
      const digest = await sealing.sealFile(plain, partial, key)
      flushFile(partial)
      await refuseOtherContent(partial, digest)
      renameSync(partial, target)
      flushFolder(folder)
    } finally {
      attempt(() => rmSync(partial, { force: true }))
    }
    keepKey(folder, Buffer.from(key.wrapped, 'base64'))
    return named(folder, basename(target))
  }

  const copyTo = async (
    folder: string,
    name: string,
    key: LockKey | null,
  ): Promise<LogResult<BackupFile>> => {
    const reached = reach(folder)
    if (reached.kind === 'failed') return reached
    if (key === null) {
      const copied = await store.backupTo(join(folder, name))
      return copied.kind === 'failed' ? copied : attempt(() => named(folder, name))
    }
    return attemptLater(async () => {
      const plain = work.pathFor('sealing')
      try {
        const copied = await store.backupTo(plain)
        if (copied.kind === 'failed') throw new LogRefusal(copied.error.reason, copied.error.detail)
        return await seal(plain, folder, name, key)
      } finally {
        attempt(() => work.remove(plain))
      }
    })
  }

  /** A private copy, checked; @returns its path and what it holds. */
  const checkedCopy = (path: string, purpose: string) =>
    attempt(() => {
      const copy = work.pathFor(purpose)
      try {
        // A log that was copied by hand may have its latest entries in a write-ahead log beside it.
        for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, copy + part)
        return { copy, summary: inspectLogFile(driver(), copy) }
      } catch (error) {
        attempt(() => work.remove(copy))
        throw error
      }
    })

  const asideOf = (stamp: string) => freeDatabasePath(`${logPath}.aside-${stamp}`)
  const moveAside: BackupFiles['moveAside'] = (stamp) =>
    attempt(() => {
      const aside = asideOf(stamp)
      renameDatabase(logPath, aside)
      return aside
    })

  /** Puts `copy` in the place of a log that SQLite cannot copy. */
  const replaceUnusable = (copy: string, stamp: string): LogResult<null> => {
    const moved = moveAside(stamp)
    if (moved.kind === 'failed') return moved
    const swapped = store.replaceWith(copy)
    if (swapped.kind === 'ok') return ok(null)
    attempt(() => renameDatabase(moved.value, logPath))
    return swapped
  }

  /**
   * Puts `copy` in the place of the log although entries were saved while the present state was being kept: it is
   * kept once more and replaced in one turn of the event loop, so that no save can come in between.
   */
  const replaceAtOnce = async (
    copy: string,
    kept: BackupFile,
    stamp: string,
    key: LockKey | null,
  ): Promise<LogResult<BackupFile>> => {
    const late = key === null ? partialOf(kept.path) : asideOf(stamp)
    const swapped = attempt(() => {
      const copied = store.copyNow(late)
      if (copied.kind === 'failed') throw new LogRefusal(copied.error.reason, copied.error.detail)
      if (key === null) renameSync(late, kept.path)
      const replaced = store.replaceWith(copy)
      if (replaced.kind === 'failed') throw new LogRefusal(replaced.error.reason, replaced.error.detail)
    })
    if (swapped.kind === 'failed') {
      attempt(() => removeDatabase(late))
      return swapped
    }
    if (key === null) return attempt(() => named(dirname(kept.path), basename(kept.path)))
    const name = basename(kept.path).replace(/\.age$/, '')
    const sealed = await attemptLater(() => seal(late, dirname(kept.path), name, key))
    if (sealed.kind === 'ok') attempt(() => removeDatabase(late))
    // What cannot be encrypted now is kept in plain beside the log, as the log itself is.
    return sealed.kind === 'ok' ? sealed : ok({ ...kept, path: late, sealed: false })
  }

  const thinOut = (folder: string, justMade: LogResult<BackupFile | null>): void => {
    const files = list(folder)
    const path = justMade.kind === 'ok' ? (justMade.value?.path ?? null) : null
    // An old backup that cannot be removed does no harm; the next day tries again.
    if (files.kind === 'ok') attempt(() => thin(folder, files.value, nowMs(), path))
  }
  const copyUnderFreeName = async (
    folder: string,
    kind: BackupFile['kind'],
    stamp: string,
    key: LockKey | null,
  ): Promise<LogResult<BackupFile>> => {
    const name = attempt(() => freeName(folder, kind, stamp))
    return name.kind === 'failed' ? name : copyTo(folder, `${name.value}.db`, key)
  }

  return {
    list,
    moveAside,
    reach,

    adopt: (folder, isKnown) =>
      attempt(() => {
        const found = list(folder)
        if (folder !== usualFolder)
          owned.adopt(folder, found.kind === 'ok' && found.value.length > 0, isKnown)
      }),
    own: (folder) => attempt(() => owned.own(folder)),
    others: (folder) => attempt(() => owned.others(folder)),

    daily: async (folder, today, stamp, key = null) => {
      // A log without entries gets no backup.
      if (!store.isThere()) return ok(null)
      const reached = reach(folder)
      if (reached.kind === 'failed') return reached
      const files = list(folder)
      if (files.kind === 'failed') return files
      if (files.value.some(({ kind, day }) => kind === 'daily' && day === today)) return ok(null)
      // A file of today that is no whole backup keeps its name and stays as it is.
      const usual = `linggu-${today}.db`
      const taken = existsSync(join(folder, usual)) || existsSync(join(folder, `${usual}.age`))
      const made = taken
        ? await copyUnderFreeName(folder, 'daily', stamp, key)
        : await copyTo(folder, usual, key)
      if (made.kind === 'ok') thinOut(folder, made)
      return made
    },

    another: (folder, stamp, key = null) => copyUnderFreeName(folder, 'daily', stamp, key),

    beforeImport: async (folder, stamp, key = null) => {
      if (!store.isThere()) return ok(null)
      const made = await copyUnderFreeName(folder, 'before-import', stamp, key)
      if (made.kind === 'ok') thinOut(folder, made)
      return made
    },

    open: async (path, passphrase) => {
      const opened = work.pathFor('opened')
      try {
        const result = await sealing.openFile(path, opened, passphrase)
        if (result.kind === 'ok') return ok(opened)
        work.remove(opened)
        return result
      } catch (error) {
        attempt(() => work.remove(opened))
        throw error
      }
    },

    close: (opened) => void attempt(() => work.remove(opened)),

    isSealed: (path) => {
      const start = attempt(() => startOf(path))
      return start.kind === 'ok' && sealing.isSealed(start.value)
    },

    preview: (path) => {
      const checked = checkedCopy(path, 'preview')
      if (checked.kind === 'failed') return checked
      attempt(() => work.remove(checked.value.copy))
      return ok(checked.value.summary)
    },

    restore: async (path, folder, stamp, key = null) => {
      const checked = checkedCopy(path, 'restoring')
      if (checked.kind === 'failed') return checked
      const { copy } = checked.value
      try {
        const present = store.open()
        if (present.kind === 'failed')
          return UNUSABLE.includes(present.error.reason) ? replaceUnusable(copy, stamp) : present
        const before = store.changeCount()
        const kept = await copyUnderFreeName(folder, 'before-restore', stamp, key)
        if (kept.kind === 'failed') return kept
        thinOut(folder, kept)
        if (store.changeCount() !== before) return await replaceAtOnce(copy, kept.value, stamp, key)
        const swapped = store.replaceWith(copy)
        return swapped.kind === 'failed' ? swapped : kept
      } finally {
        attempt(() => work.remove(copy))
      }
    },
  }
}

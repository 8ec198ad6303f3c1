import { basename } from 'node:path'
import { done, failed, type Reply } from '@core/ipc/request'
import type { BackupPreview, BackupsView, SealedBackup } from '@core/log/transfer-views'
import { localDate } from '@core/time/local-day'
import type { Cancel, Clock, Diary, Documents } from '../ports'
import type { BackupFiles } from '../ports/backup-files'
import type { LogFailure, LogStore } from '../ports/log-store'
import type { LockKey } from '../ports/sealing'
import type { UserFiles } from '../ports/user-files'
import type { LanguageService } from './language-service'
import { BACKUPS_DOCUMENT, backupFolderOf, stampOf } from './backup-place'
import { failureReason } from './log-failure'
import { openSentence } from './open-sentence'

export interface BackupService {
  view(): Reply<BackupsView>
  now(): Promise<Reply<void>>
  /** Gives the folder, or null when the dialog was closed. */
  chooseFolder(): Promise<Reply<string | null>>
  /** What a backup holds; an encrypted one says so only with its passphrase. */
  preview(id: string, passphrase?: string): Promise<Reply<BackupPreview | SealedBackup>>
  pick(): Promise<Reply<BackupPreview | SealedBackup | null>>
  /** Gives where the present state was kept, or null where there was none to keep. */
  restore(id: string, passphrase?: string): Promise<Reply<string | null>>
  dispose(): void
}

interface BackupParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly backups: BackupFiles
  readonly documents: Documents
  readonly userFiles: UserFiles
  readonly language: LanguageService
  /** What backups are sealed with, while a passphrase is set. */
  readonly lock: { readonly key: LockKey | null }
  readonly diary: Diary
  /** Where backups go unless another folder is chosen. */
  readonly backupFolder: string
  readonly onLogChanged: (id: string | null) => void
  /** Told why a backup of the log failed: it may be the log itself. */
  readonly onFailure: (failure: LogFailure) => void
}

/** The window and its first screen come before the first backup, ms. */
const FIRST_AFTER_MS = 60_000
/** How often a long-running app looks whether a day began, ms. */
const EVERY_MS = 3_600_000

/** A backup a day while the app runs; more when asked; and the way back, which keeps the present state first. */
export function createBackupService(parts: BackupParts): BackupService {
  const { clock, log, backups, documents, language, lock, diary } = parts
  const held: {
    timer: Cancel
    trouble: string | null
    picked: Map<string, string>
    stamps: { readonly base: string; readonly count: number }
  } = { timer: () => {}, trouble: null, picked: new Map(), stamps: { base: '', count: 0 } }
  const folder = () => backupFolderOf(documents, parts.backupFolder)
  const today = () => localDate(clock.now(), clock.zone())
  /** Names a moment; a second one in the same second gets a number, so that no file is in the way of another. */
  const stamp = () => {
    const base = stampOf(clock)
    held.stamps = { base, count: base === held.stamps.base ? held.stamps.count + 1 : 1 }
    return held.stamps.count === 1 ? base : `${base}-${held.stamps.count}`
  }
  const trouble = (failure: LogFailure) => {
    parts.onFailure(failure)
    diary.note(`A backup failed: ${failure.reason}`, failure.detail)
    return language.t('logFiles.backup.failed', { reason: failureReason(language.t, failure) })
  }
  const refusal = (failure: LogFailure): Reply<never> => {
    diary.note(`A backup was refused: ${failure.reason}`, failure.detail)
    const { reason } = failure
    const known =
      reason === 'damaged' || reason === 'foreign' || reason === 'newer-version' || reason === 'not-found'
        ? reason
        : 'other'
    return failed(language.t(`logFiles.backup.refused.${known}`))
  }

  const daily = async () => {
    const made = await backups.daily(folder(), today(), lock.key)
    held.trouble = made.kind === 'failed' ? trouble(made.error) : null
    held.timer = clock.after(EVERY_MS, () => void daily())
  }
  held.timer = clock.after(FIRST_AFTER_MS, () => void daily())

  /** Only files that were shown can be asked for: a path never comes from the page. */
  const pathOf = (id: string): string | null => {
    const picked = held.picked.get(id)
    if (picked !== undefined) return picked
    const listed = backups.list(folder())
    const found = listed.kind === 'ok' && listed.value.find(({ path }) => basename(path) === id)
    return found ? found.path : null
  }
  /** Does something with a backup in plain, which for an encrypted one is there only as long as that takes. */
  const inPlain = async <T>(
    path: string,
    passphrase: string | undefined,
    work: (plain: string) => Reply<T> | Promise<Reply<T>>,
  ): Promise<Reply<T>> => {
    if (!backups.isSealed(path)) return work(path)
    const opened = await backups.open(path, passphrase ?? '')
    if (opened.kind === 'failed') return failed(openSentence(language.t, opened.error))
    try {
      return await work(opened.value)
    } finally {
      backups.close()
    }
  }
  const preview = async (id: string, passphrase?: string): Promise<Reply<BackupPreview | SealedBackup>> => {
    const path = pathOf(id)
    if (path === null) return failed(language.t('logFiles.backup.refused.not-found'))
    if (passphrase === undefined && backups.isSealed(path)) return done({ id, sealed: true })
    return inPlain(path, passphrase, (plain): Reply<BackupPreview> => {
      const summary = backups.preview(plain)
      if (summary.kind === 'failed') return refusal(summary.error)
      const present = log.count({})
      const { entries, firstDay, lastDay } = summary.value
      return done({ id, entries, firstDay, lastDay, present: present.kind === 'ok' ? present.value : 0 })
    })
  }

  return {
    view() {
      const listed = backups.list(folder())
      return done({
        folder: folder(),
        trouble: listed.kind === 'failed' ? trouble(listed.error) : held.trouble,
        backups: (listed.kind === 'ok' ? listed.value : []).map(({ path, kind, day, bytes, sealed }) => ({
          id: basename(path),
          kind,
          day,
          bytes,
          sealed,
        })),
      })
    },
    async now() {
      // Today's first one goes through the daily rotation; later ones are further copies of the same day.
      const made = await backups.daily(folder(), today(), lock.key)
      if (made.kind === 'failed') return failed(trouble(made.error))
      if (made.value !== null) return done(undefined)
      const copied = await backups.another(folder(), stamp(), lock.key)
      return copied.kind === 'ok' ? done(undefined) : failed(trouble(copied.error))
    },
    async chooseFolder() {
      const chosen = await parts.userFiles.chooseFolder()
      if (chosen === null) return done(null)
      documents.write(BACKUPS_DOCUMENT, { version: 1, folder: chosen })
      const made = await backups.daily(chosen, today(), lock.key)
      held.trouble = made.kind === 'failed' ? trouble(made.error) : null
      return held.trouble === null ? done(chosen) : failed(held.trouble)
    },
    preview,
    async pick() {
      const path = await parts.userFiles.choosePath({ label: 'Linggu', extensions: ['db', 'age'] })
      if (path === null) return done(null)
      const id = `picked:${basename(path)}`.slice(0, 200)
      held.picked.set(id, path)
      return preview(id)
    },
    async restore(id, passphrase) {
      const path = pathOf(id)
      if (path === null) return failed(language.t('logFiles.backup.refused.not-found'))
      return inPlain(path, passphrase, async (plain): Promise<Reply<string | null>> => {
        const restored = await backups.restore(plain, folder(), stamp(), lock.key)
        if (restored.kind === 'failed') return refusal(restored.error)
        parts.onLogChanged(null)
        return done(restored.value ? basename(restored.value.path) : null)
      })
    },
    dispose: () => held.timer(),
  }
}

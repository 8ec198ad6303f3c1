import { basename } from 'node:path'
import { done, failed, type Reply } from '@core/ipc/request'
import type { BackupHealth, BackupPreview, BackupsView, SealedBackup } from '@core/log/files/transfer-views'
import { localDate } from '@core/time/local-day'
import type { Cancel, Clock, Diary } from '../../ports'
import type { BackupFile, BackupFiles } from './backup-port'
import { troubleReason } from '../../settings/documents/file-trouble'
import type { LogFailure, LogResult, LogStore } from '../log-store'
import type { LockKey } from '../../lock/sealing'
import type { UserFiles } from '../files/user-files-port'
import { backupReason, backupSentence } from './backup-sentence'
import type { BackupPlace } from './backup-place'
import { emitter } from '../../platform/emitter'
import type { LanguageService } from '../../settings/language-service'
import type { LogQueue } from '../log-queue'
import { openSentence } from '../../desktop/tray/open-sentence'

export interface BackupService {
  view(): Reply<BackupsView>
  /** Why there was no backup lately, as a sentence; null while all is well. */
  trouble(): string | null
  onTrouble(listener: () => void): Cancel
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

export interface BackupParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly queue: LogQueue
  readonly place: BackupPlace
  readonly backups: BackupFiles
  readonly userFiles: UserFiles
  readonly language: LanguageService
  /** What backups are sealed with, while a passphrase is set. */
  readonly lock: { readonly key: LockKey | null }
  readonly diary: Diary
  readonly onLogChanged: (id: string | null) => void
  /** A copy of the log turned out to be damaged: it may be the log itself. */
  readonly onDamage: (failure: LogFailure) => void
}

/** The window and its first screen come before the first backup, ms. */
const FIRST_AFTER_MS = 60_000
/** How often a long-running app looks whether a day began, ms. */
const EVERY_MS = 3_600_000

/** Makes a backup a day while the app runs, and more when asked. Restoring one keeps the present log first. */
export function createBackupService(parts: BackupParts): BackupService {
  const { clock, log, queue, place, backups, language, lock, diary } = parts
  const changes = emitter((error) => diary.note('A listener of backups failed', error))
  const state = {
    timer: (() => {}) as Cancel,
    picked: new Map<string, string>(),
    now: null as Promise<Reply<void>> | null,
  }
  const today = () => localDate(clock.now(), clock.zone())

  const health = (): BackupHealth | null => {
    const { trouble, last } = place.kept
    return trouble && { reason: trouble, last }
  }
  const trouble = () => {
    const found = health()
    return found && backupSentence(language, found, today())
  }
  /** Notes how a try went, for the line that stays until one succeeds. */
  const noteTry = <T>(made: LogResult<T>): LogResult<T> => {
    const before = JSON.stringify(health())
    if (made.kind === 'ok') place.keep({ trouble: null, ...(log.isThere() && { last: today() }) })
    else {
      const { reason, detail } = made.error
      diary.note(`A backup failed: ${reason}`, detail)
      place.keep({ trouble: backupReason(made.error) })
      if (backupReason(made.error) === 'log') parts.onDamage(made.error)
    }
    if (JSON.stringify(health()) !== before) changes.tell()
    return made
  }
  const madeReply = (made: LogResult<BackupFile | null>): Reply<void> => {
    noteTry(made)
    const found = health()
    if (found === null) return done(undefined)
    const reason = language.t(`logFiles.backup.reason.${found.reason}`)
    return failed(language.t('logFiles.backup.failed', { reason }))
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

  const daily = () => backups.daily(place.folder(), today(), place.stamp(), lock.key)
  const look = () => {
    void queue(async () => {
      noteTry(await daily())
      state.timer = clock.after(EVERY_MS, look)
    })
  }
  state.timer = clock.after(FIRST_AFTER_MS, look)

  /** Only files that were shown can be asked for: a path never comes from the page. */
  const pathOf = (id: string): string | null =>
    state.picked.get(id) ?? place.all().find((backup) => backup.id === id)?.path ?? null

  /** Does something with a backup. An encrypted one is decrypted to a file that is removed afterwards. */
  const inPlain = async <T>(
    path: string,
    passphrase: string | undefined,
    work: (plain: string) => Reply<T> | Promise<Reply<T>>,
  ): Promise<Reply<T>> => {
    if (!backups.isSealed(path)) return work(path)
    try {
      const opened = await backups.open(path, passphrase ?? '')
      if (opened.kind === 'failed') return failed(openSentence(language.t, opened.error))
      try {
        return await work(opened.value)
      } finally {
        backups.close(opened.value)
      }
    } catch (error) {
      return refusal({ reason: troubleReason(error), detail: String(error) })
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
  const backUp = async (): Promise<Reply<void>> => {
    // Today's first one goes through the daily rotation; later ones are further copies of the same day.
    const made = await daily()
    if (made.kind === 'failed' || made.value !== null) return madeReply(made)
    if (!log.isThere()) return madeReply(made)
    return madeReply(await backups.another(place.folder(), place.stamp(), lock.key))
  }

  return {
    trouble,
    onTrouble: changes.on,
    view() {
      return done({
        folder: place.folder(),
        trouble: trouble(),
        backups: place
          .all()
          .map(({ id, kind, day, bytes, sealed, computer }) => ({ id, kind, day, bytes, sealed, computer })),
      })
    },
    now() {
      // A second press during the first backup asks for the same one.
      state.now ??= queue(backUp).finally(() => {
        state.now = null
      })
      return state.now
    },
    async chooseFolder() {
      const chosen = await parts.userFiles.chooseFolder()
      if (chosen === null) return done(null)
      return queue(async (): Promise<Reply<string | null>> => {
        const marked = backups.adopt(chosen, place.kept.folder === chosen)
        const made = marked.kind === 'failed' ? madeReply(marked) : null
        place.keep({ folder: chosen, marked: marked.kind === 'ok' })
        const reply = made ?? madeReply(await daily())
        return reply.ok ? done(chosen) : reply
      })
    },
    preview: (id, passphrase) => queue(() => preview(id, passphrase)),
    async pick() {
      const path = await parts.userFiles.choosePath({ label: 'Linggu', extensions: ['db', 'age'] })
      if (path === null) return done(null)
      // Files of the same name in both folders are different files.
      const known = [...state.picked].find(([, picked]) => picked === path)?.[0]
      const id = known ?? `picked-${state.picked.size + 1}:${basename(path)}`.slice(0, 200)
      state.picked.set(id, path)
      return queue(() => preview(id))
    },
    restore: (id, passphrase) =>
      queue(async () => {
        const path = pathOf(id)
        if (path === null) return failed(language.t('logFiles.backup.refused.not-found'))
        return inPlain(path, passphrase, async (plain): Promise<Reply<string | null>> => {
          const restored = await backups.restore(plain, place.folderAtHand(), place.stamp(), lock.key)
          if (restored.kind === 'failed') return refusal(restored.error)
          parts.onLogChanged(null)
          return done(restored.value ? basename(restored.value.path) : null)
        })
      }),
    dispose: () => state.timer(),
  }
}

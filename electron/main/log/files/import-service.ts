import { done, failed, type Reply } from '@core/ipc/request'
import { ok } from '@core/log/entry/result'
import type { GenericChoice, RowFix } from '@core/log/files/table/generic-csv'
import { planMerge, replacements, type MergePlan } from '@core/log/files/merge'
import { writeProfile } from '@core/log/files/table/table-profile'
import {
  BROKEN_SHOWN,
  SHORTENED_SHOWN,
  type ImportDone,
  type ImportPreview,
  type ImportView,
  type Reading,
  type UndoneView,
} from '@core/log/files/transfer-views'
import type { Clock, Diary, Documents } from '../../ports'
import type { BackupFiles } from '../backup/backup-port'
import { FileTrouble } from '../../settings/documents/file-trouble'
import type { LogResult, LogStore } from '../log-store'
import type { LockKey, Sealing } from '../../lock/sealing'
import type { UserFiles } from './user-files-port'
import { writtenReply } from './file-reply'
import type { Content, FileRead } from './file-read'
import { createImportReader, type ImportReader } from './import-reader'
import { daysOf } from './table-look'
import { createTableProfiles } from './table-profiles'
import type { LanguageService } from '../../settings/language-service'
import type { BackupPlace } from '../backup/backup-place'
import { backupReason } from '../backup/backup-sentence'
import { failureSentence, fileReason } from '../log-failure'
import type { LogQueue } from '../log-queue'
import type { SettingsTransfer } from '../../settings/settings-transfer'

export interface ImportService extends Pick<ImportReader, 'progress' | 'cancel'> {
  /** Lets the user choose a file and says what it would do; null when the dialog was closed. */
  pick(): Promise<Reply<ImportPreview | null>>
  /** Takes a dropped file or a pasted text piece by piece; null until the last piece. */
  give(piece: Parameters<ImportReader['give']>[0]): Promise<Reply<ImportPreview | null>>
  /** Opens the encrypted file that was picked. */
  open(passphrase: string): Promise<Reply<ImportPreview>>
  /** Reads the picked table in another way, or by another choice, and shows it. */
  look(
    reading: Reading,
    choice: GenericChoice | null,
    fixes: readonly RowFix[],
  ): Promise<Reply<ImportPreview>>
  /** Plans the picked table by these columns, read as it was last looked at. */
  columns(choice: GenericChoice): Promise<Reply<ImportPreview>>
  /** Takes the file in; gives what came or changed. @param bringBack also those that were deleted here */
  apply(bringBack: boolean): Promise<Reply<ImportDone>>
  list(): Reply<readonly ImportView[]>
  undo(id: number): Promise<Reply<UndoneView>>
  /** Takes settings that a killed process left waiting. */
  finish(): void
  /** Keeps the columns of the table that is looked at. */
  keepProfile(name: string, choice: GenericChoice): Reply<void>
  profiles(): Reply<readonly string[]>
  removeProfile(name: string): Reply<void>
  /** Writes a profile to a file; gives its path, or null when the dialog was closed. */
  exportProfile(name: string): Promise<Reply<string | null>>
}

interface ImportParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly queue: LogQueue
  readonly place: BackupPlace
  readonly backupFiles: Pick<BackupFiles, 'beforeImport'>
  readonly lock: { readonly key: LockKey | null }
  readonly diary: Diary
  readonly userFiles: UserFiles
  readonly documents: Documents
  readonly language: LanguageService
  readonly transfer: Pick<SettingsTransfer, 'take' | 'text'>
  readonly sealing: Pick<Sealing, 'isSealed' | 'open'>
  readonly onLogChanged: (id: string | null) => void
}

/** Files coming in: read, planned and shown first; written only when asked to, and then all at once. */
export function createImportService(parts: ImportParts): ImportService {
  const { clock, log, queue, place, language, diary } = parts
  const profiles = createTableProfiles(parts.documents)
  const reader = createImportReader({ ...parts, profiles })
  /** What was read and can be taken in. */
  const current: { pending: { readonly file: string; readonly content: Content } | null } = { pending: null }

  /** What a file would do to the log as it is at this moment. */
  const planOf = (content: Content, bringBack: boolean): LogResult<MergePlan> => {
    const mine = log.all({}, 'with-deleted')
    if (mine.kind === 'failed') return mine
    const tests = log.sealedTests()
    if (tests.kind === 'failed') return tests
    const edited = content.foreign ? log.editedIds() : ok<ReadonlySet<string>>(new Set())
    if (edited.kind === 'failed') return edited
    const now = clock.now()
    const rules = {
      ...(content.foreign && { foreign: { now, isEdited: (id: string) => edited.value.has(id) } }),
      ...(bringBack && { bringBack: now }),
    }
    return ok(
      planMerge(mine.value, content.entries, { mine: tests.value, theirs: content.tests }, rules, now),
    )
  }
  /** New rows of a table that have the moment of an entry that is here. */
  const sameMoment = (content: Content, plan: MergePlan): LogResult<number> => {
    if (!content.foreign || plan.add.length === 0) return ok(0)
    const mine = log.all({})
    if (mine.kind === 'failed') return mine
    const moments = new Set(mine.value.map(({ at }) => at))
    return ok(plan.add.filter(({ at }) => moments.has(at)).length)
  }

  /** Says what a file would do that was read; whatever was read before is forgotten. */
  const planned = (reply: Reply<FileRead>): Reply<ImportPreview> => {
    current.pending = null
    if (!reply.ok) return reply
    if (reply.value.kind === 'view') return done(reply.value.view)
    const { file, content } = reply.value
    const found = planOf(content, false)
    if (found.kind === 'failed') return failed(failureSentence(language.t, found.error))
    const plan = found.value
    const twice = sameMoment(content, plan)
    if (twice.kind === 'failed') return failed(failureSentence(language.t, twice.error))
    current.pending = { file, content }
    const broken = [...content.broken, ...content.brokenTests]
    const shortened = content.shortened ?? []
    return done({
      kind: 'plan',
      file,
      add: plan.add.length,
      same: plan.same,
      conflicts: plan.conflicts.length,
      replace: replacements(plan).length,
      tests: plan.addTests.length,
      deleted: plan.deleted.length,
      sameMoment: twice.value,
      otherTimes: content.otherTimes?.length ?? 0,
      shortenedCount: shortened.length,
      shortened: shortened.slice(0, SHORTENED_SHOWN),
      days: content.days ?? null,
      settings: content.settings !== null,
      brokenCount: broken.length,
      broken: broken.slice(0, BROKEN_SHOWN),
      brokenAs: content.brokenAs,
    })
  }
  const plannedOrNone = (reply: Reply<FileRead | null>): Reply<ImportPreview | null> =>
    reply.ok && reply.value === null ? done(null) : planned(reply as Reply<FileRead>)

  /** The log as it is, as a backup; a sentence when it could not be kept. */
  const keepPresent = async (): Promise<string | null> => {
    const kept = await parts.backupFiles.beforeImport(place.folderAtHand(), place.stamp(), parts.lock.key)
    if (kept.kind === 'ok') return null
    diary.note(`The log could not be kept before an import: ${kept.error.reason}`, kept.error.detail)
    const reason = language.t(`logFiles.backup.reason.${backupReason(kept.error)}`)
    return language.t('logFiles.importing.notKept', { reason })
  }
  /** Settings come after the entries, and are noted: what a kill leaves waiting is taken at the next start. */
  const takeSettings = (id: number, settings: string): string | null => {
    try {
      const taken = parts.transfer.take(settings)
      log.noteImportedSettings(id, taken ? parts.transfer.text() : null)
      return taken ? null : language.t('logFiles.importing.settingsUnread')
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error
      return language.t('app.failure.settingsUnsaved', { reason: fileReason(language.t, error.reason) })
    }
  }
  const take = async (bringBack: boolean): Promise<Reply<ImportDone>> => {
    const { pending } = current
    if (!pending) return failed(language.t('app.failure.refused'))
    const { content, file } = pending
    const problem = await keepPresent()
    if (problem !== null) return failed(problem)
    // Planned again, in the same turn as it is written: the log may have changed since the preview.
    const plan = planOf(content, bringBack)
    if (plan.kind === 'failed') return failed(failureSentence(language.t, plan.error))
    const { add, addTests } = plan.value
    const replace = replacements(plan.value)
    const { settings } = content
    const source = { file, settings, settingsBefore: settings === null ? null : parts.transfer.text() }
    const made: { id: number | null } = { id: null }
    const isEmpty = add.length + replace.length + addTests.length === 0 && settings === null
    if (!isEmpty) {
      const written = log.importBatch({ add, replace, tests: addTests }, clock.now(), source)
      if (written.kind === 'failed') return failed(failureSentence(language.t, written.error))
      const id = written.value
      made.id = id
      const unsaved = settings !== null && id !== null ? takeSettings(id, settings) : null
      if (unsaved !== null && id !== null) {
        const undone = log.undoImport(id, clock.now())
        parts.onLogChanged(null)
        if (undone.kind === 'failed')
          return failed(language.t('logFiles.importing.withoutSettings', { reason: unsaved }))
        return failed(unsaved)
      }
    }
    current.pending = null
    parts.onLogChanged(null)
    const days = daysOf([...add, ...replace])
    return done({ id: made.id, added: add.length, changed: replace.length, days })
  }
  /** Writes to the profiles; a sentence where the disk does not take it. */
  const stored = (write: () => void): Reply<void> => {
    try {
      write()
      return done(undefined)
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error
      return failed(
        language.t('app.failure.settingsUnsaved', { reason: fileReason(language.t, error.reason) }),
      )
    }
  }
  const undo = async (id: number): Promise<Reply<UndoneView>> => {
    const records = log.imports()
    if (records.kind === 'failed') return failed(failureSentence(language.t, records.error))
    const record = records.value.find((one) => one.id === id && one.undoneAt === null)
    if (record === undefined) return failed(language.t('app.failure.refused'))
    const problem = await keepPresent()
    if (problem !== null) return failed(problem)
    const { settingsBefore, settingsAfter } = record
    const unchanged = settingsAfter !== null && settingsAfter === parts.transfer.text()
    const undone = log.undoImport(id, clock.now())
    if (undone.kind === 'failed') return failed(failureSentence(language.t, undone.error))
    parts.onLogChanged(null)
    let settings: UndoneView['settings'] = settingsAfter === null ? 'none' : 'left'
    if (unchanged && settingsBefore !== null)
      try {
        if (parts.transfer.take(settingsBefore)) settings = 'back'
      } catch (error) {
        if (!(error instanceof FileTrouble)) throw error
        diary.note('The settings before an import could not be put back', error.message)
      }
    return done({ ...undone.value, settings })
  }

  return {
    pick: async () => plannedOrNone(await reader.pick()),
    give: async (piece) => plannedOrNone(await reader.give(piece)),
    open: async (passphrase) => planned(await reader.open(passphrase)),
    look: async (reading, choice, fixes) => planned(await reader.look(reading, choice, fixes)),
    columns: async (choice) => planned(await reader.columns(choice)),
    progress: reader.progress,
    cancel: reader.cancel,
    apply: (bringBack) => queue(() => take(bringBack)),
    list() {
      const records = log.imports()
      if (records.kind === 'failed') return failed(failureSentence(language.t, records.error))
      return done(
        records.value.map(({ id, file, at, entries, undoneAt }) => ({
          id,
          file,
          at,
          entries,
          undone: undoneAt !== null,
        })),
      )
    },
    undo: (id) => queue(() => undo(id)),
    finish() {
      const records = log.imports()
      if (records.kind === 'failed') return
      for (const { id, settings, settingsAfter, undoneAt } of records.value)
        if (settings !== null && settingsAfter === null && undoneAt === null) {
          const problem = takeSettings(id, settings)
          if (problem !== null) diary.note('Settings of an import still wait', problem)
        }
    },
    keepProfile(name, choice) {
      const columns = reader.header()
      if (columns === null) return failed(language.t('app.failure.refused'))
      return stored(() => profiles.keep({ name, columns, choice }))
    },
    profiles: () => done(profiles.all().map(({ name }) => name)),
    removeProfile: (name) => stored(() => profiles.remove(name)),
    async exportProfile(name) {
      const profile = profiles.all().find((one) => one.name === name)
      if (profile === undefined) return failed(language.t('app.failure.refused'))
      const kind = { label: 'JSON', extensions: ['json'] }
      const suggested = `${name.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'profile'}.json`
      return writtenReply(language.t, await parts.userFiles.write(suggested, kind, writeProfile(profile)))
    },
  }
}

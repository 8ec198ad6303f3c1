import { isBoundedJson, isBoundedTable } from '@core/files/text-bounds'
import { done, failed, type Reply } from '@core/ipc/request'
import type { Encoding } from '@core/log/files/table/encodings'
import { readCsv, type BrokenLine, type ReadEntries } from '@core/log/files/csv'
import { readEverything } from '@core/log/files/everything-file'
import { readGenericCsv, type GenericChoice } from '@core/log/files/table/generic-csv'
import { readJson } from '@core/log/files/json'
import type { SealedTest } from '@core/log/entry/log-views'
import { planMerge, replacements, type MergePlan } from '@core/log/files/merge'
import { ok } from '@core/log/entry/result'
import {
  BROKEN_SHOWN,
  SHORTENED_SHOWN,
  type ImportDone,
  type ImportPreview,
  type ImportRefusal,
  type ImportView,
  type Reading,
  type TriedTable,
  type UndoneView,
} from '@core/log/files/transfer-views'
import type { Clock, Diary } from '../../ports'
import type { BackupFiles } from '../backup/backup-port'
import { FileTrouble } from '../../settings/documents/file-trouble'
import type { LogResult, LogStore } from '../log-store'
import type { LockKey, Sealing } from '../../lock/sealing'
import type { UserFiles } from './user-files-port'
import { contextOf, daysOf, lookAt } from './table-look'
import { decodeAs, decodeText } from './decode-text'
import type { LanguageService } from '../../settings/language-service'
import type { BackupPlace } from '../backup/backup-place'
import { backupReason } from '../backup/backup-sentence'
import { failureSentence, fileReason } from '../log-failure'
import type { LogQueue } from '../log-queue'
import { openSentence } from '../../desktop/tray/open-sentence'
import type { SettingsTransfer } from '../../settings/settings-transfer'

export interface ImportService {
  /** Lets the user choose a file and says what it would do; null when the dialog was closed. */
  pick(): Promise<Reply<ImportPreview | null>>
  /** Opens the encrypted file that was picked. */
  open(passphrase: string): Promise<Reply<ImportPreview>>
  /** Reads the picked table in another way, or by another choice, and shows it. */
  look(reading: Reading, choice: GenericChoice | null): Reply<ImportPreview>
  /** Plans the picked table by these columns, read as it was last looked at. */
  columns(choice: GenericChoice): Reply<ImportPreview>
  /** Takes the file in; gives what came or changed. @param bringBack also those that were deleted here */
  apply(bringBack: boolean): Promise<Reply<ImportDone>>
  list(): Reply<readonly ImportView[]>
  undo(id: number): Promise<Reply<UndoneView>>
  /** Takes settings that a killed process left waiting. */
  finish(): void
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
  readonly language: LanguageService
  readonly transfer: Pick<SettingsTransfer, 'take' | 'text'>
  readonly sealing: Pick<Sealing, 'isSealed' | 'open'>
  readonly onLogChanged: (id: string | null) => void
}

/** Two hundred thousand entries as JSON, fifty years of ten a day. More would not fit into memory while it is read. */
const MAX_BYTES = 100_000_000

interface Content extends ReadEntries {
  readonly tests: readonly SealedTest[]
  readonly brokenTests: readonly BrokenLine[]
  readonly settings: string | null
  readonly brokenAs: 'line' | 'item'
  /** A table of something else. */
  readonly foreign: boolean
  /** Lines whose note is too long for an entry. */
  readonly shortened?: readonly number[]
}

/** An encrypted file that waits for its passphrase. */
interface Sealed {
  readonly file: string
  readonly bytes: Uint8Array
}

interface Pending {
  readonly file: string
  readonly bytes: Uint8Array
  readonly text: string
  /** How a table from elsewhere is read; null for the app's own files. */
  readonly reading: Reading | null
  /** What it holds; null while its columns are not named. */
  readonly content: Content | null
}

type Source = Omit<Pending, 'content'>

/** Files coming in: read, planned and shown first; written only when asked to, and then all at once. */
export function createImportService(parts: ImportParts): ImportService {
  const { clock, log, queue, place, language, diary } = parts
  const held: { pending: Pending | null; sealed: Sealed | null } = { pending: null, sealed: null }

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

  const planned = (
    source: Source,
    content: Content,
    days: TriedTable['days'] = null,
  ): Reply<ImportPreview> => {
    const { file } = source
    const found = planOf(content, false)
    if (found.kind === 'failed') return failed(failureSentence(language.t, found.error))
    const plan = found.value
    const twice = sameMoment(content, plan)
    if (twice.kind === 'failed') return failed(failureSentence(language.t, twice.error))
    held.pending = { ...source, content }
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
      days,
      settings: content.settings !== null,
      brokenCount: broken.length,
      broken: broken.slice(0, BROKEN_SHOWN),
      brokenAs: content.brokenAs,
    })
  }
  const refuse = (file: string, reason: ImportRefusal): Reply<ImportPreview> => {
    held.pending = null
    return done({ kind: 'refused', file, reason })
  }

  const fromJson = (source: Source): Reply<ImportPreview> => {
    const { file, text } = source
    const both = readEverything(text)
    if (both.kind === 'failed' && both.error === 'newer-version') return refuse(file, 'newer-version')
    const settings = both.kind === 'ok' ? both.value.settings : null
    const read = readJson(both.kind === 'ok' ? both.value.log : text)
    if (read.kind === 'failed') return refuse(file, read.error.kind)
    return planned(source, { ...read.value, settings, brokenAs: 'item', foreign: false })
  }
  const fromTable = (source: Source, encoding: Encoding): Reply<ImportPreview> => {
    const { text } = source
    const read = readCsv(text)
    if (read.kind === 'ok')
      return planned(source, {
        ...read.value,
        tests: [],
        brokenTests: [],
        settings: null,
        brokenAs: 'line',
        foreign: false,
      })
    return shown({ ...source, text }, encoding, null, null)
  }
  /** Shows a table from elsewhere; `reading` null: as it is guessed. */
  const shown = (
    source: Source,
    encoding: Encoding,
    reading: Reading | null,
    choice: GenericChoice | null,
  ): Reply<ImportPreview> => {
    const looked = lookAt(source.text, reading, choice, { tag: language.view().tag, zone: clock.zone() })
    if (looked === null) return refuse(source.file, 'empty')
    const view = { ...looked, reading: { ...looked.reading, encoding } }
    held.pending = { ...source, reading: view.reading, content: null }
    return done({ kind: 'columns', file: source.file, ...view })
  }

  const read = async (file: string, bytes: Uint8Array): Promise<Reply<ImportPreview>> => {
    const { tag, country } = language.view()
    const isChinese = language.language === 'zh-Hans' || country === 'CN' || country === 'SG'
    const decoded = await decodeText(bytes, { tag, isChinese })
    if (decoded === null) return refuse(file, 'undecodable')
    const { text, encoding } = decoded
    if (text.replace('\ufeff', '').trim() === '') return refuse(file, 'empty')
    const isJson = /^\ufeff?\s*[{[]/.test(text)
    if (!(isJson ? isBoundedJson : isBoundedTable)(text)) return refuse(file, 'too-large')
    const source = { file, bytes, text, reading: null }
    return isJson ? fromJson(source) : fromTable(source, encoding)
  }

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
    const { pending } = held
    if (!pending?.content) return failed(language.t('app.failure.refused'))
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
    const nothing = add.length + replace.length + addTests.length === 0 && settings === null
    if (!nothing) {
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
    held.pending = null
    parts.onLogChanged(null)
    const days = daysOf([...add, ...replace])
    return done({ id: made.id, added: add.length, changed: replace.length, days })
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
    async pick() {
      const kind = { label: 'CSV, JSON', extensions: ['csv', 'json', 'txt', 'tsv', 'age'] }
      const picked = await parts.userFiles.pick(kind, MAX_BYTES)
      if (picked.kind === 'cancelled') return done(null)
      if (picked.kind !== 'picked') return refuse('', picked.kind)
      const { name: file, bytes } = picked
      held.sealed = null
      if (!parts.sealing.isSealed(bytes)) return read(file, bytes)
      held.pending = null
      held.sealed = { file, bytes }
      return done({ kind: 'sealed', file })
    },
    async open(passphrase) {
      const { sealed } = held
      if (!sealed) return failed(language.t('app.failure.refused'))
      const opened = await parts.sealing.open(sealed.bytes, passphrase)
      if (opened.kind === 'failed') return failed(openSentence(language.t, opened.error))
      held.sealed = null
      return read(sealed.file, opened.value)
    },
    look(reading, choice) {
      const { pending } = held
      if (!pending?.reading) return failed(language.t('app.failure.refused'))
      const text = decodeAs(pending.bytes, reading.encoding)
      if (text === null) return failed(language.t('logFiles.importing.notInThis'))
      if (!isBoundedTable(text)) return failed(language.t('settings.file.tooLarge'))
      return shown({ ...pending, text }, reading.encoding, reading, choice)
    },
    columns(choice) {
      const { pending } = held
      if (!pending?.reading) return failed(language.t('app.failure.refused'))
      const read = readGenericCsv(pending.text, choice, contextOf(clock.zone()), pending.reading)
      if (read.kind === 'failed') return refuse(pending.file, read.error)
      const content: Content = {
        ...read.value,
        tests: [],
        brokenTests: [],
        settings: null,
        brokenAs: 'line',
        foreign: true,
      }
      return planned(pending, content, daysOf(read.value.entries))
    },
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
  }
}

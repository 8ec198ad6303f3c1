import { isBoundedJson, isBoundedTable } from '@core/files/text-bounds'
import { done, failed, type Reply } from '@core/ipc/request'
import { readCsv, type BrokenLine, type ReadEntries } from '@core/log/csv'
import { readEverything } from '@core/log/everything-file'
import { previewGenericCsv, readGenericCsv, type GenericChoice } from '@core/log/generic-csv'
import { readJson } from '@core/log/json'
import type { SealedTest } from '@core/log/log-views'
import { planMerge, replacements, type MergePlan } from '@core/log/merge'
import { BROKEN_SHOWN, type ImportPreview, type ImportRefusal } from '@core/log/transfer-views'
import type { Clock } from '../ports'
import type { LogStore } from '../ports/log-store'
import type { Sealing } from '../ports/sealing'
import type { UserFiles } from '../ports/user-files'
import { momentOfWall } from './entry-moment'
import type { LanguageService } from './language-service'
import { failureSentence } from './log-failure'
import { openSentence } from './open-sentence'
import type { SettingsTransfer } from './settings-transfer'

export interface ImportService {
  /** Lets the user choose a file and says what it would do; null when the dialog was closed. */
  pick(): Promise<Reply<ImportPreview | null>>
  /** Opens the encrypted file that was picked. */
  open(passphrase: string): Promise<Reply<ImportPreview>>
  /** Reads the picked table by these columns. */
  columns(choice: GenericChoice): Reply<ImportPreview>
  /** Does what was shown; gives how many entries came or changed. */
  apply(): Reply<number>
}

interface ImportParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly userFiles: UserFiles
  readonly language: LanguageService
  readonly transfer: Pick<SettingsTransfer, 'take'>
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
}

/** An encrypted file that waits for its passphrase. */
interface Sealed {
  readonly file: string
  readonly bytes: Uint8Array
}

interface Pending {
  readonly file: string
  readonly text: string
  readonly plan: MergePlan | null
  readonly settings: string | null
}

/** Files coming in: read, planned and shown first; written only when asked to, and then all at once. */
export function createImportService(parts: ImportParts): ImportService {
  const { clock, log, language } = parts
  const held: { pending: Pending | null; sealed: Sealed | null } = { pending: null, sealed: null }

  const planned = (file: string, text: string, content: Content): Reply<ImportPreview> => {
    const mine = log.all({}, 'with-deleted')
    const tests = log.sealedTests()
    if (mine.kind === 'failed') return failed(failureSentence(language.t, mine.error))
    if (tests.kind === 'failed') return failed(failureSentence(language.t, tests.error))
    const plan = planMerge(mine.value, content.entries, { mine: tests.value, theirs: content.tests })
    held.pending = { file, text, plan, settings: content.settings }
    const broken = [...content.broken, ...content.brokenTests]
    return done({
      kind: 'plan',
      file,
      add: plan.add.length,
      same: plan.same,
      conflicts: plan.conflicts.length,
      replace: replacements(plan).length,
      tests: plan.addTests.length,
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

  const fromJson = (file: string, text: string): Reply<ImportPreview> => {
    const both = readEverything(text)
    if (both.kind === 'failed' && both.error === 'newer-version') return refuse(file, 'newer-version')
    const settings = both.kind === 'ok' ? both.value.settings : null
    const read = readJson(both.kind === 'ok' ? both.value.log : text)
    if (read.kind === 'failed') return refuse(file, read.error.kind)
    return planned(file, text, { ...read.value, settings, brokenAs: 'item' })
  }
  const fromTable = (file: string, text: string): Reply<ImportPreview> => {
    const read = readCsv(text)
    if (read.kind === 'ok')
      return planned(file, text, {
        ...read.value,
        tests: [],
        brokenTests: [],
        settings: null,
        brokenAs: 'line',
      })
    const table = previewGenericCsv(text)
    if (table.kind === 'failed' || table.value.rowCount === 0) return refuse(file, 'empty')
    held.pending = { file, text, plan: null, settings: null }
    return done({ kind: 'columns', file, table: table.value })
  }

  const read = (file: string, bytes: Uint8Array): Reply<ImportPreview> => {
    const text = new TextDecoder().decode(bytes)
    if (text.trim() === '') return refuse(file, 'empty')
    const isJson = /^\ufeff?\s*[{[]/.test(text)
    if (!(isJson ? isBoundedJson : isBoundedTable)(text)) return refuse(file, 'too-large')
    return isJson ? fromJson(file, text) : fromTable(file, text)
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
    columns(choice) {
      const { pending } = held
      if (!pending) return failed(language.t('app.failure.refused'))
      const zone = clock.zone()
      const read = readGenericCsv(pending.text, choice, {
        zone,
        momentOf: (localDate, minuteOfDay) => momentOfWall(zone, { localDate, minuteOfDay }),
      })
      if (read.kind === 'failed') return refuse(pending.file, read.error)
      return planned(pending.file, pending.text, {
        ...read.value,
        tests: [],
        brokenTests: [],
        settings: null,
        brokenAs: 'line',
      })
    },
    apply() {
      const { pending } = held
      if (!pending?.plan) return failed(language.t('app.failure.refused'))
      const { add, addTests } = pending.plan
      const replace = replacements(pending.plan)
      const written = log.importBatch({ add, replace, tests: addTests }, clock.now())
      if (written.kind === 'failed') return failed(failureSentence(language.t, written.error))
      if (pending.settings !== null) parts.transfer.take(pending.settings)
      held.pending = null
      parts.onLogChanged(null)
      return done(add.length + replace.length)
    },
  }
}

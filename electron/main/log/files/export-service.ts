import { done, failed, type Reply } from '@core/ipc/request'
import type { Entry } from '@core/log/entry/entry'
import { writeCsv } from '@core/log/files/csv'
import { BOM } from '@core/log/files/csv-text'
import { writeEverything } from '@core/log/files/everything-file'
import { writeJson } from '@core/log/files/json'
import { localDate } from '@core/time/local-day'
import type { Clock } from '../../ports'
import type { LogStore } from '../log-store'
import type { Sealing } from '../../lock/sealing'
import type { UserFiles } from './user-files-port'
import { writeWorkbook } from './archive/workbook-write'
import { writtenReply } from './file-reply'
import type { LanguageService } from '../../settings/language-service'
import { failureSentence } from '../log-failure'
import type { SettingsTransfer } from '../../settings/settings-transfer'

export interface ExportService {
  /** Gives how many entries were written, or null when the dialog was closed. */
  write(as: 'csv' | 'xlsx' | 'json' | 'everything', passphrase?: string): Promise<Reply<number | null>>
}

/** Can be opened by this app and by every other program for the age format. */
const SEALED = { label: 'age', extensions: ['age'] }

interface ExportParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly userFiles: UserFiles
  readonly language: LanguageService
  readonly transfer: Pick<SettingsTransfer, 'text'>
  readonly sealing: Pick<Sealing, 'seal'>
}

/**
 * With a byte order mark where there is more than ASCII: Excel takes UTF-8 for another encoding without it when a file
 * is opened by a double click.
 */
const csvOf = (entries: readonly Entry[]): string => {
  const text = writeCsv(entries, { bom: false })
  return /[^\0-\x7f]/.test(text) ? BOM + text : text
}

/** Exports the log to a file: a table for people, JSON for programs, or everything for another computer. */
export const createExportService = ({
  clock,
  log,
  userFiles,
  language,
  transfer,
  sealing,
}: ExportParts): ExportService => ({
  async write(as, passphrase) {
    // Deleted entries are in no export.
    const entries = log.all({})
    const tests = log.sealedTests()
    if (entries.kind === 'failed') return failed(failureSentence(language.t, entries.error))
    if (tests.kind === 'failed') return failed(failureSentence(language.t, tests.error))
    const json = () => writeJson({ entries: entries.value, tests: tests.value }, clock.now())
    const content = {
      csv: () => csvOf(entries.value),
      xlsx: () => writeWorkbook(entries.value),
      json,
      everything: () => writeEverything({ log: json(), settings: transfer.text() }),
    }[as]()
    const ending = as === 'everything' ? 'json' : as
    const day = localDate(clock.now(), clock.zone())
    const name = `linggu-${as === 'everything' ? 'everything' : 'log'}-${day}.${ending}`
    const kind = { label: ending.toUpperCase(), extensions: [ending] }
    const written = writtenReply(
      language.t,
      passphrase === undefined
        ? await userFiles.write(name, kind, content)
        : await userFiles.write(`${name}.age`, SEALED, await sealing.seal(content, passphrase)),
    )
    if (!written.ok) return written
    return done(written.value === null ? null : entries.value.length)
  },
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { en } from '@core/text/en/catalogue'
import { createTranslator } from '@core/text/translator'
import { ageSealing } from '../adapters/age-sealing'
import { backupFiles } from '../adapters/backup-files'
import { sqliteLogStore } from '../adapters/sqlite-log-store'
import type { LogStore } from '../ports/log-store'
import type { Picked, UserFiles } from '../ports/user-files'
import type { LanguageService } from '../services/language-service'
import { createLogServices, type LogServices } from '../services/log-services'
import type { SettingsService } from '../services/settings-service'
import { benchClock, memoryDocuments } from '../services/testing/session-bench'

/** Dialogs whose answers are files of the test. */
const memoryFiles = () => {
  const disk = { written: '', chosen: '' }
  const files: UserFiles = {
    pick: async (): Promise<Picked> => ({
      kind: 'picked',
      name: 'chosen.csv',
      bytes: new TextEncoder().encode(disk.chosen) as Uint8Array<ArrayBuffer>,
    }),
    write: async (_suggested, _kind, content) => {
      disk.written = typeof content === 'string' ? content : 'binary'
      return { kind: 'written', path: '/chosen' }
    },
    choosePath: async () => null,
    chooseFolder: async () => null,
    show: () => {},
  }
  return { disk, files }
}

const language = {
  language: 'en',
  t: createTranslator(en, 'en'),
} as unknown as LanguageService
const settings = { current: { safety: { answers: { duration: 'acute' } } } } as unknown as SettingsService

/** A chance that follows the same path in every run. */
const chances = () => {
  const state = { value: 7 }
  return () => (state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** The log's services over a real log file in a folder of its own. */
export interface LogBench {
  readonly folder: string
  readonly store: LogStore
  readonly services: LogServices
  readonly disk: { written: string; chosen: string }
  readonly changes: (string | null)[]
  readonly taken: string[]
  readonly advance: (ms: number) => void
  readonly close: () => void
}

export const openLogBench = (): LogBench => {
  const folder = mkdtempSync(join(tmpdir(), 'linggu-log-services-'))
  const logPath = join(folder, 'log.db')
  const store = sqliteLogStore(logPath)
  // Weaker than the app's, so that no test waits for it.
  const sealing = ageSealing(12)
  const { disk, files } = memoryFiles()
  const { clock, controls } = benchClock()
  const changes: (string | null)[] = []
  const taken: string[] = []
  const ids = { next: 0 }
  const services = createLogServices({
    clock,
    log: store,
    documents: memoryDocuments(),
    userFiles: files,
    diary: { note: () => {} },
    sealing,
    lock: { key: null },
    newId: () => `made-id-${++ids.next}`,
    language,
    settings,
    transfer: {
      toFile: () => Promise.reject(new Error('unused')),
      fromFile: () => Promise.reject(new Error('unused')),
      undo: () => {},
      text: () => '{"settings":true}',
      take: (text) => taken.push(text) > 0,
    },
    backupFiles: backupFiles({ store, logPath }),
    backupFolder: join(folder, 'backups'),
    printer: { pdf: async () => new TextEncoder().encode('/Type /Pages /Type /Page /Type/Page') },
    chance: chances(),
    onLogChanged: (id) => changes.push(id),
    onLogFailure: () => {},
  })
  const close = () => {
    services.backups.dispose()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, store, services, disk, changes, taken, advance: controls.advance, close }
}

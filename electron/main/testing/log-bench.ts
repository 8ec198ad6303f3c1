import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { en } from '@core/text/en/catalogue'
import { createTranslator } from '@core/text/translator'
import { ageSealing } from '../lock/age-sealing'
import { createNoticeBoard } from '../desktop/notice-board'
import { backupFiles } from '../log/backup/backup-files'
import { systemSync } from '../log/sync/system-sync'
import { logRescueFiles } from '../log/backup/log-rescue-files'
import { sqliteLogStore } from '../log/db/sqlite-log-store'
import { FileTrouble } from '../settings/documents/file-trouble'
import type { LogStore } from '../log/log-store'
import type { LockKey, Sealing } from '../lock/sealing'
import type { Picked, UserFiles } from '../log/files/user-files-port'
import type { LanguageService } from '../settings/language-service'
import type { LogQueue } from '../log/log-queue'
import { createLogServices, type LogServices } from '../log/log-services'
import type { SettingsService } from '../settings/settings-service'
import { benchClock, memoryDocuments } from '../session/testing/session-bench'
import { memoryFolder } from './memory-folder'

/** Dialogs whose answers are files of the test. */
const memoryFiles = () => {
  const disk = {
    written: '',
    chosen: '' as string | Uint8Array<ArrayBuffer>,
    paths: [] as string[],
    settings: '{"settings":true}',
    settingsRefused: false,
  }
  const files: UserFiles = {
    pick: async (): Promise<Picked> => ({
      kind: 'picked',
      name: 'chosen.csv',
      bytes:
        typeof disk.chosen === 'string'
          ? (new TextEncoder().encode(disk.chosen) as Uint8Array<ArrayBuffer>)
          : disk.chosen,
    }),
    write: async (_suggested, _kind, content) => {
      disk.written = typeof content === 'string' ? content : 'binary'
      return { kind: 'written', path: '/chosen' }
    },
    choosePath: async () => disk.paths.shift() ?? null,
    chooseFolder: async () => disk.paths.shift() ?? null,
    show: () => {},
  }
  return { disk, files }
}

const language = {
  language: 'en',
  t: createTranslator(en, 'en'),
  view: () => ({ tag: 'en-GB' }),
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
  /** What the dialogs give: the content of the file that is chosen, or the next path. */
  readonly disk: {
    written: string
    chosen: string | Uint8Array<ArrayBuffer>
    paths: string[]
    settings: string
    settingsRefused: boolean
  }
  readonly lock: { key: LockKey | null }
  readonly sealing: Sealing
  readonly queue: LogQueue
  readonly changes: (string | null)[]
  readonly taken: string[]
  readonly advance: (ms: number) => void
  readonly close: () => void
}

export const openLogBench = (): LogBench => {
  const folder = memoryFolder('linggu-log-services-')
  const logPath = join(folder, 'log.db')
  const store = sqliteLogStore(logPath)
  // Weaker than the app's, so that no test waits for it.
  const sealing = ageSealing(12)
  const { disk, files } = memoryFiles()
  const { clock, controls } = benchClock()
  const lock: { key: LockKey | null } = { key: null }
  const documents = memoryDocuments()
  const backups = backupFiles({ store, logPath, sealing })
  const changes: (string | null)[] = []
  const taken: string[] = []
  const ids = { next: 0 }
  const services = createLogServices({
    clock,
    ports: {
      log: store,
      backupFiles: backups,
      logRescue: logRescueFiles({ store, logPath }),
      sealing,
      sync: systemSync(dirname(logPath)),
      backupFolder: join(folder, 'backups'),
      userFiles: files,
      printer: {
        pdf: async () => new TextEncoder().encode('/Type /Pages /Type /Page /Type/Page'),
        copyPicture: async () => {},
      },
      chance: chances(),
    },
    documents,
    steadyDocuments: documents,
    notices: createNoticeBoard(),
    diary: { note: () => {} },
    lock,
    newId: () => `made-id-${++ids.next}`,
    language,
    settings,
    transfer: {
      toFile: () => Promise.reject(new Error('unused')),
      fromFile: () => Promise.reject(new Error('unused')),
      undo: () => {},
      text: () => disk.settings,
      take: (text) => {
        if (disk.settingsRefused) throw new FileTrouble(Object.assign(new Error('no'), { code: 'ENOSPC' }))
        taken.push(text)
        disk.settings = text
        return true
      },
    },
    onLogChanged: (id) => changes.push(id),
  })
  const close = () => {
    services.backups.dispose()
    services.guard.dispose()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    folder,
    store,
    services,
    disk,
    lock,
    sealing,
    queue: services.queue,
    changes,
    taken,
    advance: controls.advance,
    close,
  }
}

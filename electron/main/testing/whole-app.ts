import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IpcMainInvokeEvent } from 'electron'
import type { RequestName } from '@core/ipc/contract'
import { done, type Reply } from '@core/ipc/request'
import { failed } from '@core/log/entry/result'
import { isListed } from '@core/text/sources/listed-address'
import { backupFiles } from '../log/backup/backup-files'
import { electronUserFiles } from '../log/files/user-files.electron'
import { fileLines } from '../settings/documents/file-lines'
import { removeLeftFiles } from '../log/backup/left-files'
import { systemSync } from '../log/sync/system-sync'
import { logRescueFiles } from '../log/backup/log-rescue-files'
import { ownCueFiles } from '../settings/own-cues'
import { sqliteLogStore } from '../log/db/sqlite-log-store'
import { storeDocuments } from '../settings/documents/store-documents'
import { createApp } from '../app'
import type { Handlers } from '../ipc/handler-types'
import { serveRequests } from '../ipc/serve'
import { ownPages } from '../own-pages'
import type { Notifier, Page, Presence, TrayView, Windows } from '../ports'
import type { Sealing } from '../lock/sealing'
import { createSettingsService } from '../settings/settings-service'
import { benchClock } from '../session/testing/session-bench'
import { channels } from './fake-electron'

export type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** The whole of main over a folder of its own: real contract, handlers, services, files; only Electron is a fake. */
export interface WholeApp {
  /** The user data. */
  readonly folder: string
  /** What exceptions and refusals were noted, in order. */
  readonly notes: readonly { readonly message: string; readonly detail: unknown }[]
  /** Paths that the next dialogs give. */
  readonly files: { readonly open: string[]; readonly save: string[] }
  readonly advance: (ms: number) => void
  /** Sets the wall clock alone, forward or back. */
  readonly jumpWall: (ms: number) => void
  /** Asks as the page does, with a payload as it comes out of structured cloning. */
  ask(name: RequestName, payload: unknown, sender?: Sender): Promise<Reply<unknown>>
  /** From now on what passes the checks is not carried out but handed to `caught`; null carries it out again. */
  catchRequests(caught: (() => void) | null): void
  /** One word for all that is in memory and on disk. */
  fingerprint(): Promise<string>
  /** The part of it on disk. */
  diskFingerprint(): string
  dispose(): void
}

const never = () => () => {}

const quietWindows: Windows = {
  isOpen: true,
  isVisible: true,
  isFocused: true,
  isMinimized: false,
  show: () => {},
  prepare: () => {},
  keepForSession: () => {},
  keepInReach: () => {},
  setCaptureProtected: () => {},
  setFullScreen: () => {},
  setTheme: () => {},
  onVisibilityChanged: never,
  attend: () => {},
  onPageGone: never,
}
const quietPresence: Presence = {
  idleMs: () => 0,
  source: 'bench',
  lock: 'works',
  inhibited: () => null,
  lockSource: 'bench',
  onSuspend: never,
  onResume: never,
  onLock: never,
  onUnlock: never,
}
const quietNotifier: Notifier = {
  state: 'works',
  hasActions: false,
  show: (_notice, { onFate }) => onFate('taken'),
  withdraw: () => {},
}
const quietTray: TrayView = {
  render: () => {},
  onActivate: never,
  host: () => ({ state: 'works', means: 'bench' }),
}

/** Says what sealing would say, at once: a passphrase that is meant to be slow would make thousands of tries take hours. */
const quickSealing: Sealing = {
  makeKey: (passphrase) => Promise.resolve({ recipient: 'age1bench', wrapped: passphrase }),
  fits: ({ wrapped }, passphrase) => Promise.resolve(wrapped === passphrase),
  isSealed: (start) => new TextDecoder().decode(start.subarray(0, 18)) === 'age-encryption.org',
  seal: (content) =>
    Promise.resolve(new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content)),
  open: () => Promise.resolve(failed('damaged')),
  sealFile: (from, to) => {
    copyFileSync(from, to)
    return Promise.resolve(createHash('sha256').update(readFileSync(to)).digest('hex'))
  },
  openFile: () => Promise.resolve(failed('damaged')),
}

const mainFrame = { url: 'app://linggu/index.html#log' }
const OWN_PAGE = { sender: { mainFrame }, senderFrame: mainFrame } as unknown as Sender

/** Files of a folder with what is in them; SQLite's own scratch file says nothing. */
function hashFolder(folder: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const name of names) hash.update(name).update('\0').update(readFileSync(name)).update('\0')
  return hash.digest('hex')
}

/** The handlers, which can be told to stand still. */
function catchable(handlers: Handlers, held: { readonly caught: (() => void) | null }): Handlers {
  const each = Object.entries(handlers).map(([name, handle]) => [
    name,
    (input: never) => {
      if (!held.caught) return (handle as (input: never) => unknown)(input)
      held.caught()
      return done(undefined)
    },
  ])
  return Object.fromEntries(each) as unknown as Handlers
}

/** What electron-store has not finished; it takes it away a moment later. */
const UNFINISHED = /\.json\.tmp-/

/**
 * @param after another app that was killed just now: this one starts with its files as they are on disk
 * @param laterMs how long after the bench's noon this one starts
 */
export function openWholeApp(after: Pick<WholeApp, 'folder'> | null = null, laterMs = 0): WholeApp {
  const home = mkdtempSync(join(tmpdir(), 'linggu-whole-'))
  const folder = join(home, 'user-data')
  if (after === null) mkdirSync(folder)
  else cpSync(after.folder, folder, { recursive: true, filter: (path) => !UNFINISHED.test(path) })
  const { clock, controls } = benchClock()
  controls.jumpWall(laterMs)
  const notes: { message: string; detail: unknown }[] = []
  const note = (message: string, detail?: unknown) => void notes.push({ message, detail })
  const files = { open: [] as string[], save: [] as string[] }
  // Not those again that the other app made.
  const ids = { next: after === null ? 0 : 50_000 }
  const chance = { value: 7 }
  const logPath = join(folder, 'log.db')
  const log = sqliteLogStore(logPath, { soon: () => {} })
  const pages = ownPages('app://linggu', undefined)
  const held: { caught: (() => void) | null } = { caught: null }
  const page: Page = {
    serve: (handlers, say) =>
      serveRequests({
        handlers: catchable(handlers, held),
        isOwnPage: pages.isPage,
        ...say,
        note,
      }),
    send: () => {},
  }
  const documents = storeDocuments({ folder, nowMs: clock.now, twice: ['reminders'] })
  const app = createApp({
    clock,
    documents,
    settings: createSettingsService(documents, { note }),
    ledgerLines: fileLines(join(folder, 'ledger.jsonl')),
    removeLeftFiles: () => removeLeftFiles(folder),
    log,
    backupFiles: backupFiles({ store: log, logPath }),
    logRescue: logRescueFiles({ store: log, logPath }),
    backupFolder: join(folder, 'backups'),
    sealing: quickSealing,
    sync: systemSync(folder),
    printer: {
      pdf: () => Promise.resolve(new TextEncoder().encode('/Type /Pages /Type /Page /Type/Page')),
      copyPicture: () => Promise.resolve(),
    },
    chance: () => (chance.value = (Math.imul(chance.value, 1664525) + 1013904223) >>> 0) / 2 ** 32,
    notifier: quietNotifier,
    tray: quietTray,
    graphics: { view: { drawnBy: 'card', why: null }, onChange: never },
    windows: quietWindows,
    page,
    presence: quietPresence,
    keepAwake: { set: () => {}, state: 'works', means: 'bench', onChange: () => () => {} },
    autostart: { state: () => 'off', set: () => ({ ok: true }), mend: () => ({ ok: true }), means: 'bench' },
    shortcuts: { set: () => true, state: () => 'none' },
    system: {
      locales: ['en-US'],
      platform: 'linux',
      version: '0.0.0',
      dataFolder: folder,
      country: 'GB',
      spikeCommand: 'linggu --spike',
    },
    userFiles: electronUserFiles(files),
    ownCueFiles: ownCueFiles(join(folder, 'own-cues')),
    diary: { note },
    diaryLines: () => [],
    machine: { electron: '1', chromium: '1', system: 'bench', desktop: 'bench' },
    copyText: () => Promise.resolve(),
    menu: { render: () => {} },
    camera: { installed: true, ask: () => Promise.resolve(true), permit: () => {} },
    newId: () => `made-id-${String(++ids.next).padStart(5, '0')}`,
    secondMs: () => 1000,
    awayAfterMs: () => 300_000,
    openExternal: isListed,
    beep: () => {},
    quit: () => {},
  })

  const ask: WholeApp['ask'] = async (name, payload, sender = OWN_PAGE) => {
    const handler = channels.get(name)
    if (!handler) throw new Error(`Nobody answers ${name}`)
    return (await handler(sender as IpcMainInvokeEvent, payload)) as Reply<unknown>
  }
  return {
    folder,
    notes,
    files,
    advance: controls.advance,
    jumpWall: controls.jumpWall,
    ask,
    diskFingerprint: () => hashFolder(folder),
    catchRequests: (caught) => void (held.caught = caught),
    async fingerprint() {
      const answers = [await ask('app:snapshot', undefined), await ask('log:tests', undefined)]
      return `${hashFolder(folder)} ${JSON.stringify(answers)}`
    },
    dispose() {
      app.dispose()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

import { app, clipboard, powerMonitor, session as electronSession, shell } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { countryOf } from '@core/safety/emergency-numbers'
import { APP_ORIGIN, declareAppProtocol, serveAppProtocol } from './adapters/app-protocol'
import { backupFiles } from './adapters/backup-files'
import { startInLanguage } from './adapters/chromium-language'
import { electronAutostart } from './adapters/xdg-autostart'
import { electronKeepAwake } from './adapters/electron-keep-awake'
import { electronMenu } from './adapters/electron-menu'
import { electronNotifier } from './adapters/electron-notifier'
import { electronPrinter } from './adapters/electron-printer'
import { electronPresence } from './adapters/electron-presence'
import { electronShortcuts } from './adapters/electron-shortcuts'
import { electronTray } from './adapters/electron-tray'
import { electronWindows } from './adapters/electron-windows'
import { fileDiary } from './adapters/file-diary'
import { electronUserFiles } from './adapters/electron-user-files'
import { fileLines } from './adapters/file-lines'
import { hardenContents, hardenSession } from './adapters/hardening'
import { linuxDesktop } from './adapters/linux-desktop'
import { machineInfo } from './adapters/machine-info'
import { logRescueFiles } from './adapters/log-rescue-files'
import { ownCueFiles } from './adapters/own-cues'
import { PATIENCE } from './adapters/page-watch'
import { keepPrivate } from './adapters/private-files'
import { quietChromium } from './adapters/quiet-chromium'
import { sqliteLogStore } from './adapters/sqlite-log-store'
import { noteProcessTrouble } from './adapters/process-trouble'
import { readBounds } from './adapters/window-bounds'
import { storeDocuments } from './adapters/store-documents'
import { movableClock, systemClock } from './adapters/system-clock'
import { AWAY_AFTER_MS } from './services/presence-service'
import { createApp, type LingguApp } from './app'
import { parseFlags } from './flags'
import { sendTo, serveRequests } from './ipc/serve'
import type { Page } from './ports'

/** The pages of this app, and in development the page server of electron-vite. */
function ownPages(): { readonly isOwn: (url: string) => boolean; readonly root: string } {
  const dev = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const root = dev ?? `${APP_ORIGIN}/index.html`
  const origins = dev
    ? [APP_ORIGIN, new URL(dev).origin, new URL(dev).origin.replace('http', 'ws')]
    : [APP_ORIGIN]
  return { root, isOwn: (url) => origins.some((origin) => url === origin || url.startsWith(`${origin}/`)) }
}

/** Addresses that may be opened in the browser: sources and help pages, always https. */
const mayOpen = (url: string) => url.startsWith('https://')

/** Tells whoever waits (scripts, tests) that the tray, and the window if asked for, are up. */
function sayReady(): void {
  process.stdout.write('Linggu is ready\n')
}

function boot(): void {
  performance.mark('main-start')
  const flags = parseFlags(process.argv.slice(1))
  if (flags.userDataDir) app.setPath('userData', flags.userDataDir)
  const dataFolder = app.getPath('userData')
  keepPrivate(dataFolder)

  quietChromium(app.commandLine)
  // Without it Chromium on Linux knows no voices. The speech service itself starts only when a voice is asked for.
  app.commandLine.appendSwitch('enable-speech-dispatcher')
  startInLanguage(app, dataFolder)
  declareAppProtocol()
  if (!app.requestSingleInstanceLock({ argv: process.argv.slice(1) })) {
    app.quit()
    return
  }
  const held: { linggu: LingguApp | null } = { linggu: null }
  const pages = ownPages()
  hardenContents(pages.isOwn)
  app.on('second-instance', (_event, argv, _folder, extra) => {
    const given = (extra as { argv?: string[] } | undefined)?.argv ?? argv
    held.linggu?.obey(parseFlags(given))
  })
  // A tray resident: closing the window is not the end.
  app.on('window-all-closed', () => {})
  app.on('activate', () => held.linggu?.obey(parseFlags([])))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    // A launch by an address gets it before the app exists.
    void app.whenReady().then(() => held.linggu?.obey(parseFlags([url])))
  })
  // On Linux and macOS the installed package says so; on Windows only the app can.
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient('linggu')
  app.on('before-quit', () => held.linggu?.dispose())
  void app.whenReady().then(() => {
    performance.mark('app-ready')
    held.linggu = start(dataFolder, pages)
    held.linggu.obey(flags)
    if (flags.hidden) sayReady()
  })
}

function start(dataFolder: string, pages: ReturnType<typeof ownPages>): LingguApp {
  const testing = !app.isPackaged && process.env['LINGGU_TEST'] === '1'
  const real = systemClock()
  const { clock, controls } = testing ? movableClock(real) : { clock: real, controls: null }
  const diary = fileDiary(join(dataFolder, 'logs'), clock.now, [
    { path: dataFolder, as: '<data>' },
    { path: app.getAppPath(), as: '<app>' },
  ])
  diary.note(`Linggu ${app.getVersion()} started`)
  const documents = storeDocuments({
    folder: dataFolder,
    nowMs: clock.now,
    twice: ['config', 'reminders'],
  })
  const resources = app.isPackaged
    ? join(process.resourcesPath, 'resources')
    : join(app.getAppPath(), 'resources')

  const ownCueFolder = join(dataFolder, 'own-cues')
  serveAppProtocol(electronSession.defaultSession, {
    renderer: join(import.meta.dirname, '../renderer'),
    cues: join(resources, 'cues'),
    ownCues: ownCueFolder,
  })
  hardenSession(electronSession.defaultSession, pages.isOwn)

  const test = { secondMs: 1000, awayAfterMs: AWAY_AFTER_MS, patience: PATIENCE }
  const windows = electronWindows({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    urlOf: (place) => `${pages.root}#${place}`,
    placement: {
      load: () => readBounds(documents.read('window')),
      save(bounds) {
        try {
          documents.write('window', bounds)
        } catch (error) {
          diary.note('The place of the window could not be kept', error)
        }
      },
    },
    patience: () => test.patience,
    onShown() {
      performance.mark('window-shown')
      sayReady()
    },
  })
  const wayland = process.env['XDG_SESSION_TYPE'] === 'wayland'
  const linux = process.platform === 'linux' ? linuxDesktop(diary.note, wayland) : null
  const tray = electronTray(join(resources, 'icons'), linux)
  const notifier = electronNotifier(linux)
  const page: Page = {
    serve: (handlers, say) => serveRequests({ handlers, isOwnUrl: pages.isOwn, ...say, note: diary.note }),
    send: sendTo(windows.contents),
  }
  const files = { open: [], save: [] }
  const logPath = join(dataFolder, 'log.db')
  const log = sqliteLogStore(logPath)
  const linggu = createApp({
    clock,
    documents,
    ledgerLines: fileLines(join(dataFolder, 'ledger.jsonl')),
    log,
    backupFiles: backupFiles({ store: log, logPath }),
    logRescue: logRescueFiles({ store: log, logPath }),
    backupFolder: join(dataFolder, 'backups'),
    printer: electronPrinter(windows.contents),
    chance: Math.random,
    notifier,
    tray,
    windows,
    page,
    presence: electronPresence(linux, wayland),
    keepAwake: electronKeepAwake(),
    autostart: electronAutostart(),
    shortcuts: electronShortcuts(),
    menu: electronMenu(join(resources, 'icons', 'app-256.png')),
    system: {
      locales: app.getPreferredSystemLanguages(),
      platform: process.platform,
      version: app.getVersion(),
      dataFolder,
      country: app.getLocaleCountryCode() || countryOf(app.getPreferredSystemLanguages()),
    },
    userFiles: electronUserFiles(testing ? files : null),
    ownCueFiles: ownCueFiles(ownCueFolder),
    diary,
    diaryLines: diary.newest,
    machine: machineInfo(),
    copyText: (text) => clipboard.writeText(text),
    newId: randomUUID,
    secondMs: () => test.secondMs,
    awayAfterMs: () => test.awayAfterMs,
    openExternal: (url) => {
      if (!mayOpen(url)) return false
      void shell.openExternal(url)
      return true
    },
    quit: () => app.quit(),
  })
  // Not before: what goes wrong while starting is for Electron's own dialog.
  noteProcessTrouble(diary.note)
  performance.mark('tray-up')
  if (controls)
    Object.assign(globalThis, { lingguTest: { clock: controls, session: test, files, powerMonitor } })
  return {
    obey: linggu.obey,
    dispose() {
      linggu.dispose()
      notifier.dispose()
      tray.dispose()
      linux?.dispose()
      windows.dispose()
    },
  }
}

boot()

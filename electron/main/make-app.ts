import {
  app,
  clipboard,
  globalShortcut,
  powerMonitor,
  session as electronSession,
  shell as system,
} from 'electron'
import { join, resolve } from 'node:path'
import { isListed } from '@core/text/sources/listed-address'
import { countryOf } from '@core/safety/emergency-numbers'
import { cameraPack } from './camera/camera-pack'
import { electronCamera } from './camera/camera.electron'
import { systemSync } from './log/sync/system-sync'
import { ageSealing } from './lock/age-sealing'
import { serveAppProtocol } from './platform/chromium/app-protocol.electron'
import { backupFiles } from './log/backup/backup-files'
import { electronKeepAwake } from './session/keep-awake.electron'
import { electronMenu } from './desktop/tray/menu.electron'
import { electronNotifier } from './desktop/notifier.electron'
import { electronPresence } from './reminders/presence.electron'
import { electronPrinter } from './log/review/printer.electron'
import { electronShortcuts, keyCatcher } from './desktop/shortcuts.electron'
import { electronTray } from './desktop/tray/tray.electron'
import { electronUserFiles } from './log/files/user-files.electron'
import { electronWindows } from './desktop/window/windows.electron'
import { fileLines } from './settings/documents/file-lines'
import { electronGraphics } from './platform/chromium/graphics.electron'
import { hardenSession } from './platform/chromium/hardening.electron'
import { removeLeftFiles } from './log/backup/left-files'
import { linuxDesktop } from './desktop/linux/linux-desktop'
import { eitherNotifier } from './desktop/linux/linux-notifications'
import { logRescueFiles } from './log/backup/log-rescue-files'
import { machineInfo } from './platform/machine-info'
import { ownCueFiles } from './settings/own-cues'
import { activationToken } from './desktop/window/activation-token'
import { PATIENCE } from './desktop/window/page-watch'
import { noteProcessTrouble } from './platform/process-trouble.electron'
import { sqliteLogStore } from './log/db/sqlite-log-store'
import { readPlace } from './desktop/window/window-bounds'
import { electronAutostart } from './desktop/xdg-autostart.electron'
import { createApp } from './app'
import type { Prepared } from './before-ready'
import { DESKTOP_NAME } from './desktop-name'
import type { Flags } from './flags'
import { sendTo, serveRequests } from './ipc/serve'
import { asTyped, launchAgain, ownCommand } from './own-command'
import type { Page, TrayView } from './ports'
import { AWAY_AFTER_MS } from './reminders/presence-service'

/** Prints the line that scripts and tests wait for: the tray, and the window if asked for, are up. */
export const sayReady = () => void process.stdout.write('Linggu is ready\n')

/**
 * Makes the real adapters, and the app on top of them.
 * @param whenDone takes what ends a part; the last one made is ended first
 */
export function makeApp(prepared: Prepared, flags: Flags, whenDone: (dispose: () => void) => void) {
  const { dataFolder, time, diary, documents, settings, pages } = prepared
  const { clock, controls } = time
  /** The built page and its preload. */
  const built = join(app.getAppPath(), 'out')
  /** Where icons and cues lie. */
  const resources = join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')
  const appIcon = join(resources, 'icons', 'app-256.png')
  const ownCueFolder = join(dataFolder, 'own-cues')
  const pack = cameraPack(join(resources, 'camera'), diary.note)
  const camera = electronCamera(pack.installed)
  serveAppProtocol(electronSession.defaultSession, {
    renderer: join(built, 'renderer'),
    cues: join(resources, 'cues'),
    ownCues: ownCueFolder,
    packFile: pack.read,
  })
  hardenSession(electronSession.defaultSession, pages.isOwn, (url) => camera.permitted && pages.isPage(url))
  /** What tests of an unpackaged build may change. */
  const test = { patience: PATIENCE, secondMs: 1000, awayAfterMs: AWAY_AFTER_MS }
  const command = ownCommand({
    program: process.execPath,
    appImage: process.env['APPIMAGE'],
    appFolder: app.isPackaged ? null : app.getAppPath(),
    dataFolder: flags.userDataDir && resolve(flags.userDataDir),
    noSandbox: app.commandLine.hasSwitch('no-sandbox'),
  })
  const token = activationToken((given) => launchAgain(command, { XDG_ACTIVATION_TOKEN: given }))
  whenDone(() => token.dispose())
  const windows = electronWindows({
    preload: join(built, 'preload/index.cjs'),
    icon: appIcon,
    urlOf: (place) => `${pages.root}#${place}`,
    placement: {
      load: () => readPlace(documents.read('window')),
      save(place) {
        try {
          documents.write('window', place)
        } catch (error) {
          diary.note('The place of the window could not be kept', error)
        }
      },
    },
    patience: () => test.patience,
    passActivationToken: () => token.pass(),
    onShown: sayReady,
  })
  whenDone(() => windows.dispose())
  const graphics = electronGraphics({
    documents,
    failedBefore: prepared.graphicsFailed,
    nowMs: clock.now,
    note: diary.note,
  })
  whenDone(() => graphics.dispose())
  whenDone(noteProcessTrouble(diary.note, graphics.onLost))
  const wayland = process.env['XDG_SESSION_TYPE'] === 'wayland'
  const linux =
    process.platform === 'linux'
      ? linuxDesktop({
          note: diary.note,
          wayland,
          app: {
            name: 'Linggu',
            icon: appIcon,
            desktopEntry: DESKTOP_NAME,
            pid: process.pid,
            onActivationToken: (given) => token.came(given),
          },
        })
      : null
  whenDone(() => linux?.dispose())
  const icon = electronTray(join(resources, 'icons'))
  whenDone(() => icon.dispose())
  const tray: TrayView = {
    ...icon,
    host: () =>
      linux
        ? { state: linux.trayHost.state, means: 'org.kde.StatusNotifierWatcher' }
        : { state: 'works', means: process.platform },
  }
  linux?.trayHost.onLost(() => icon.remake())
  const electronNotices = electronNotifier()
  whenDone(() => electronNotices.dispose())
  const notifier = linux ? eitherNotifier(linux.notifications, electronNotices) : electronNotices
  const page: Page = {
    serve: (handlers, say) => serveRequests({ handlers, isOwnPage: pages.isPage, ...say, note: diary.note }),
    send: sendTo(windows.contents),
  }
  const files = { open: [], save: [] }
  const logPath = join(dataFolder, 'log.db')
  const sealing = ageSealing()
  const log = sqliteLogStore(logPath, { nowMs: clock.now })
  const linggu = createApp({
    clock,
    documents,
    settings,
    ledgerLines: fileLines(join(dataFolder, 'ledger.jsonl')),
    removeLeftFiles: () => removeLeftFiles(dataFolder),
    log,
    backupFiles: backupFiles({ store: log, logPath, sealing }),
    sealing,
    sync: systemSync(dataFolder),
    logRescue: logRescueFiles({ store: log, logPath }),
    backupFolder: join(dataFolder, 'backups'),
    printer: electronPrinter(windows.contents),
    chance: Math.random,
    notifier,
    tray,
    graphics,
    windows,
    page,
    presence: electronPresence(linux, wayland),
    keepAwake: electronKeepAwake(linux?.inhibitors ?? null, clock.after),
    autostart: electronAutostart(command, appIcon),
    shortcuts: electronShortcuts(
      globalShortcut,
      keyCatcher(
        process.platform,
        process.env['XDG_SESSION_TYPE'],
        app.commandLine.getSwitchValue('ozone-platform'),
      ),
    ),
    menu: electronMenu(appIcon),
    camera,
    system: {
      locales: app.getPreferredSystemLanguages(),
      platform: process.platform,
      version: app.getVersion(),
      dataFolder,
      country: app.getLocaleCountryCode() || countryOf(app.getPreferredSystemLanguages()),
      spikeCommand: asTyped([...command, '--spike']),
    },
    userFiles: electronUserFiles(controls ? files : null),
    ownCueFiles: ownCueFiles(ownCueFolder),
    diary,
    diaryLines: diary.newest,
    machine: machineInfo(),
    // Electron 44 and later answer with a promise.
    copyText: async (text) => void (await clipboard.writeText(text)),
    newId: () => crypto.randomUUID(),
    secondMs: () => test.secondMs,
    awayAfterMs: () => test.awayAfterMs,
    openExternal: (url) => {
      if (!isListed(url)) return false
      void system.openExternal(url)
      return true
    },
    beep: () => system.beep(),
    quit: () => app.quit(),
  })
  whenDone(() => linggu.dispose())
  if (controls)
    Object.assign(globalThis, { lingguTest: { clock: controls, session: test, files, powerMonitor } })
  return linggu
}

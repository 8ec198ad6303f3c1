import { app, clipboard, globalShortcut, powerMonitor, shell as system } from 'electron'
import { join, resolve } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { isListed } from '@core/text/sources/listed-address'
import { countryOf } from '@core/safety/emergency-numbers'
import { ageSealing } from './adapters/age-sealing'
import { backupFiles } from './adapters/backup-files'
import { electronKeepAwake } from './adapters/electron-keep-awake'
import { electronMenu } from './adapters/electron-menu'
import { electronNotifier } from './adapters/electron-notifier'
import { electronPresence } from './adapters/electron-presence'
import { electronPrinter } from './adapters/electron-printer'
import { electronShortcuts, keyCatcher } from './adapters/electron-shortcuts'
import { electronTray } from './adapters/electron-tray'
import { electronUserFiles } from './adapters/electron-user-files'
import { fileLines } from './adapters/file-lines'
import { linuxDesktop } from './adapters/linux-desktop'
import { eitherNotifier } from './adapters/linux-notifications'
import { logRescueFiles } from './adapters/log-rescue-files'
import { machineInfo } from './adapters/machine-info'
import { ownCueFiles } from './adapters/own-cues'
import { noteProcessTrouble } from './adapters/process-trouble'
import { sqliteLogStore } from './adapters/sqlite-log-store'
import { electronAutostart } from './adapters/xdg-autostart'
import { createApp, type LingguApp } from './app'
import { DESKTOP_NAME } from './desktop-name'
import { sendTo, serveRequests } from './ipc/serve'
import { asTyped, ownCommand } from './own-command'
import { parseFlags } from './flags'
import type { Page, TrayView } from './ports'
import { AWAY_AFTER_MS } from './services/presence-service'
import { createSettingsService } from './services/settings-service'
import type { Shell } from './shell'

/**
 * Makes the real adapters and the app on top of them.
 *
 * With turns of the loop in between: the window's new process asks main for its preload and its files meanwhile, and
 * stands still until it is answered. The app itself is made in one go, so that nothing happens to a part of it.
 *
 * @param filesThere resolves when main may be busy for 30 ms, because the window has all that it asks for at first
 */
export async function start(shell: Shell, filesThere: Promise<void>): Promise<LingguApp> {
  await turn()
  const { dataFolder, time, diary, documents, resources, ownCueFolder, pages, windows } = shell
  const { clock, controls } = time

  const appIcon = join(resources, 'icons', 'app-256.png')
  const wayland = process.env['XDG_SESSION_TYPE'] === 'wayland'
  const linux =
    process.platform === 'linux'
      ? linuxDesktop({
          note: diary.note,
          app: { name: 'Linggu', icon: appIcon, desktopEntry: DESKTOP_NAME, pid: process.pid },
        })
      : null
  const icon = shell.trayIcon ?? electronTray(join(resources, 'icons'))
  const tray: TrayView = {
    ...icon,
    host: () =>
      linux
        ? { state: linux.trayHost.state, means: 'org.kde.StatusNotifierWatcher' }
        : { state: 'works', means: process.platform },
  }
  linux?.trayHost.onLost(() => icon.remake())
  const electronNotices = electronNotifier()
  const notifier = linux ? eitherNotifier(linux.notifications, electronNotices) : electronNotices
  const page: Page = {
    serve: (handlers, say) =>
      serveRequests({
        handlers,
        isOwnPage: pages.isPage,
        answerFirst: shell.answerFirst,
        ...say,
        note: diary.note,
      }),
    send: sendTo(windows.contents),
  }
  const test = Object.assign(shell.tuning, { secondMs: 1000, awayAfterMs: AWAY_AFTER_MS })
  const files = { open: [], save: [] }
  const logPath = join(dataFolder, 'log.db')
  const sealing = ageSealing()
  const log = sqliteLogStore(logPath)
  await turn()
  // The first question for the zone takes a quarter of the time that the whole app does.
  clock.zone()
  await turn()
  const { userDataDir } = parseFlags(process.argv.slice(1))
  const command = ownCommand({
    program: process.execPath,
    appImage: process.env['APPIMAGE'],
    appFolder: app.isPackaged ? null : app.getAppPath(),
    dataFolder: userDataDir && resolve(userDataDir),
    noSandbox: app.commandLine.hasSwitch('no-sandbox'),
  })
  const settings = createSettingsService(documents, diary)
  await filesThere
  const linggu = createApp({
    clock,
    documents,
    settings,
    ledgerLines: fileLines(join(dataFolder, 'ledger.jsonl')),
    log,
    backupFiles: backupFiles({ store: log, logPath, sealing }),
    sealing,
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
    quit: () => app.quit(),
  })
  // Not before: what goes wrong while starting is for Electron's own dialog.
  noteProcessTrouble(diary.note)
  if (!shell.trayIcon) performance.mark('tray-up')
  performance.mark('app-made')
  if (controls)
    Object.assign(globalThis, { lingguTest: { clock: controls, session: test, files, powerMonitor } })
  return {
    takenUp: linggu.takenUp,
    obey: linggu.obey,
    dispose() {
      linggu.dispose()
      electronNotices.dispose()
      icon.dispose()
      linux?.dispose()
      windows.dispose()
    },
  }
}

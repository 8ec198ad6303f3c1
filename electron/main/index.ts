import { app, session as electronSession } from 'electron'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pickLanguage } from '@core/text/language'
import { APP_ORIGIN, declareAppProtocol, serveAppProtocol } from './adapters/app-protocol'
import { chosenLanguage, startInLanguage } from './adapters/chromium-language'
import { startWithoutMenu } from './adapters/electron-menu'
import { readByElectronStore } from './adapters/electron-store-read'
import { electronWindows } from './adapters/electron-windows'
import { fileDiary } from './adapters/file-diary'
import { hardenContents, hardenSession } from './adapters/hardening'
import { PATIENCE } from './adapters/page-watch'
import { cannotBeLocked } from './adapters/instance-lock'
import { nameForWindows, openedAtLogin } from './adapters/first-launch'
import { keepPrivate } from './adapters/private-files'
import { quietChromium, refuseSwitches } from './adapters/quiet-chromium'
import type { TrayIcon } from './adapters/electron-tray'
import { storeDocuments } from './adapters/store-documents'
import { movableClock, systemClock } from './adapters/system-clock'
import { readPlace } from './adapters/window-bounds'
import type { LingguApp } from './app'
import { holdFirstRequest } from './ipc/first-request'
import { argumentsToPass, launchArguments, parseFlags, printedInstead, type Flags } from './flags'
import { firstTray } from './first-tray'
import { firstPage, type FirstPage } from './page-files'
import { ownPages, type OwnPages } from './own-pages'
import type { Shell } from './shell'

/** A window that does not have its page and files after this long, in ms, is not waited for. */
const PAGE_WITHIN_MS = 400

/** Tells whoever waits (scripts, tests) that the tray, and the window if asked for, are up. */
function sayReady(): void {
  process.stdout.write('Linggu is ready\n')
}

/**
 * Boots Electron. Only what a window needs is in this file's part of the bundle: everything else (`start.ts`) is
 * loaded while the window's own process starts and reads its page.
 */
function boot(): void {
  performance.mark('main-start')
  const printed = printedInstead(process.argv.slice(1), app.getVersion())
  if (printed !== null) {
    process.stdout.write(printed)
    return process.exit(0)
  }
  const given = parseFlags(process.argv.slice(1))
  if (given.userDataDir) app.setPath('userData', resolve(given.userDataDir))
  const dataFolder = app.getPath('userData')
  const unready = attemptTo(() => keepPrivate(dataFolder))

  nameForWindows(app, process.platform)
  // package.json tells it to a packaged Electron and to Electron's own default app, not to the stand-in of the fallback.
  if (!app.isPackaged) app.setDesktopName('org.linggu.Linggu.desktop')
  // As root there is no sandbox to be had; whoever starts the app so has to say it.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  quietChromium(app.commandLine)
  // Without it Chromium on Linux knows no voices. The speech service itself starts only when a voice is asked for.
  app.commandLine.appendSwitch('enable-speech-dispatcher')
  const language = chosenLanguage(dataFolder)
  startInLanguage(app, language)
  if (app.isPackaged) refuseSwitches(app.commandLine)
  declareAppProtocol()
  startWithoutMenu()
  if (
    !app.requestSingleInstanceLock({ argv: argumentsToPass(process.argv.slice(1)) }) &&
    !cannotBeLocked(dataFolder)
  ) {
    app.quit()
    return
  }
  const held: { linggu: LingguApp | null } = { linggu: null }
  const pages = ownPages(APP_ORIGIN, app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'])
  hardenContents(pages)
  const begun = app.whenReady().then(async () => {
    performance.mark('app-ready')
    const flags = openedAtLogin(app, process.platform) ? { ...given, hidden: true } : given
    const spoken = pickLanguage(app.getPreferredSystemLanguages(), language)
    const icon = flags.hidden
      ? firstTray(join(resourceFolder(), 'icons'), spoken, (flag) => obey(parseFlags([flag])))
      : null
    const page = firstPage(spoken)
    const shell = openShell({ dataFolder, pages, icon, unready, finishPage: page.finish })
    held.linggu = await begin(flags, shell, page)
    if (flags.hidden) sayReady()
    return held.linggu
  })
  // Thrown where Electron looks for it, and says it in a dialog.
  begun.catch((error: unknown) => setImmediate(() => Promise.reject(error as Error)))
  /** A launch by an address, or a second one, may come before the app exists. */
  const obey = (given: Flags) => void begun.then((linggu) => linggu.obey(given))
  app.on('second-instance', (_event, argv, _folder, extra) =>
    obey(parseFlags(launchArguments((extra as { argv?: unknown } | null | undefined)?.argv ?? argv))),
  )
  // A tray resident: closing the window is not the end.
  app.on('window-all-closed', () => {})
  app.on('activate', () => obey(parseFlags([])))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    obey(parseFlags([url]))
  })
  // On Linux and macOS the installed package says so; on Windows only the app can.
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient('linggu')
  app.on('before-quit', () => held.linggu?.dispose())
}

/**
 * Opens the window first, if one is wanted. What the app is made of is read while the window's process starts, for until
 * that asks for its files, main has nothing to hand out; the app is made while the page begins to run.
 */
async function begin(flags: Flags, shell: Shell, page: FirstPage): Promise<LingguApp> {
  let filesThere = Promise.resolve()
  if (!flags.hidden) {
    const arrival = page.arrival(electronSession.defaultSession, APP_ORIGIN)
    shell.windows.prepare(flags.show ?? 'session')
    const late = wait(PAGE_WITHIN_MS)
    filesThere = Promise.race([arrival.all, late])
    await Promise.race([arrival.page, late])
  }
  const { start } = await import('./start')
  const linggu = await start(shell, filesThere)
  // A launch that names a place does not lead away from a session that waits for its answer.
  linggu.obey(linggu.takenUp ? { ...flags, show: 'session' } : flags)
  return linggu
}

/** Runs something whose failure must not keep the app from starting; gives the error. */
function attemptTo(work: () => void): unknown {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}

/** Where icons and cues lie. */
const resourceFolder = () => join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')

interface ShellParts {
  readonly dataFolder: string
  readonly pages: OwnPages
  readonly icon: TrayIcon | null
  /** Why the data folder could not be made ready, if so. */
  readonly unready: unknown
  readonly finishPage: (html: string) => string
}

function openShell({ dataFolder, pages, icon, unready, finishPage }: ShellParts): Shell {
  const testing = !app.isPackaged && process.env['LINGGU_TEST'] === '1'
  const time = testing ? movableClock(systemClock()) : { clock: systemClock(), controls: null }
  const diary = fileDiary(join(dataFolder, 'logs'), time.clock.now, [
    { path: dataFolder, as: '<data>' },
    { path: app.getAppPath(), as: '<app>' },
  ])
  diary.note(`Linggu ${app.getVersion()} started`)
  if (unready) diary.note('The data folder could not be made ready', unready)
  const documents = storeDocuments({
    folder: dataFolder,
    nowMs: time.clock.now,
    twice: ['config', 'reminders'],
    readObject: readByElectronStore,
  })
  const resources = resourceFolder()
  const ownCueFolder = join(dataFolder, 'own-cues')
  serveAppProtocol(electronSession.defaultSession, {
    renderer: join(import.meta.dirname, '../renderer'),
    cues: join(resources, 'cues'),
    ownCues: ownCueFolder,
    finishPage,
  })
  hardenSession(electronSession.defaultSession, pages.isOwn)
  const tuning = { patience: PATIENCE }
  const windows = electronWindows({
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    icon: join(resources, 'icons', 'app-256.png'),
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
    patience: () => tuning.patience,
    onShown() {
      performance.mark('window-shown')
      sayReady()
    },
  })
  const answerFirst = holdFirstRequest()
  return {
    dataFolder,
    answerFirst,
    time,
    diary,
    documents,
    resources,
    ownCueFolder,
    pages,
    windows,
    trayIcon: icon,
    tuning,
  }
}

boot()

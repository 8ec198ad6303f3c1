import { app } from 'electron'
import { join } from 'node:path'
import { APP_ORIGIN, declareAppProtocol } from './platform/chromium/app-protocol.electron'
import { startInLanguage } from './platform/chromium/chromium-language.electron'
import { startWithoutMenu } from './desktop/tray/menu.electron'
import { drawsOnWayland } from './desktop/window/ozone-platform.electron'
import { fileDiary } from './platform/file-diary'
import { nameForWindows } from './platform/first-launch.electron'
import { hasFailedBefore, hasRenderNode } from './platform/chromium/graphics.electron'
import { hardenContents } from './platform/chromium/hardening.electron'
import { quietChromium, refuseSwitches } from './platform/chromium/quiet-chromium.electron'
import { storeDocuments } from './settings/documents/store-documents'
import { movableClock, systemClock } from './platform/system-clock'
import { ownPages } from './own-pages'
import { createSettingsService } from './settings/settings-service'

export type Prepared = ReturnType<typeof prepare>

/**
 * What must be set before Electron's `ready`: switches, the scheme of the app's pages, the language. The settings are
 * read here, once, because the language is one of them.
 * @param notPrivate why the data folder could not be made private to its owner; null where it could
 */
export function prepare(dataFolder: string, notPrivate: unknown) {
  // The clock can be moved by tests, and only in unpackaged builds.
  const testing = !app.isPackaged && process.env['LINGGU_TEST'] === '1'
  const time = testing ? movableClock(systemClock()) : { clock: systemClock(), controls: null }
  const diary = fileDiary(join(dataFolder, 'logs'), time.clock.now, [
    { path: dataFolder, as: '<data>' },
    { path: app.getAppPath(), as: '<app>' },
  ])
  diary.note(`Linggu ${app.getVersion()} started`)
  if (notPrivate) diary.note('The data folder could not be made ready', notPrivate)
  const documents = storeDocuments({
    folder: dataFolder,
    nowMs: time.clock.now,
    twice: ['reminders'],
  })
  const settings = createSettingsService(documents, diary)

  nameForWindows(app, process.platform)
  // package.json tells it to a packaged Electron and to Electron's own default app, not to the stand-in of the fallback.
  if (!app.isPackaged) app.setDesktopName('org.linggu.Linggu.desktop')
  // Chromium has no sandbox as root; it must be started with --no-sandbox.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  if (app.isPackaged) refuseSwitches(app.commandLine)
  quietChromium(app.commandLine)
  // Without it Chromium on Linux has no voices. The speech service starts only when a voice is used.
  app.commandLine.appendSwitch('enable-speech-dispatcher')
  const graphicsFailed = hasFailedBefore(documents, process.versions.electron, time.clock.now())
  // On Wayland without a graphics card Chromium shows no window, unless the GPU is disabled.
  const cardless = drawsOnWayland(app.commandLine) && !hasRenderNode()
  if (graphicsFailed || cardless) app.disableHardwareAcceleration()
  startInLanguage(app, settings.current.app.language)
  declareAppProtocol()
  startWithoutMenu()
  const pages = ownPages(APP_ORIGIN, app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'])
  hardenContents(pages)
  // On Linux and macOS the installed package says so; on Windows only the app can.
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient('linggu')
  return { dataFolder, time, diary, documents, settings, graphicsFailed, pages }
}

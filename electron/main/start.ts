import { app } from 'electron'
import { prepare } from './before-ready'
import { speak } from './failed-start'
import type { Flags } from './flags'
import { openedAtLogin } from './platform/first-launch.electron'

export interface RunningApp {
  /** Does what a launch asks for. */
  run(flags: Flags): void
  dispose(): void
}

interface StartParts {
  readonly flags: Flags
  readonly dataFolder: string
  readonly notPrivate: unknown
}

/** Prepares Electron, waits until it is ready, makes the real adapters and the app on top of them, and opens the window. */
export async function start({ flags: given, dataFolder, notPrivate }: StartParts): Promise<RunningApp> {
  const prepared = prepare(dataFolder, notPrivate)
  speak(prepared.settings.current.app.language)
  await app.whenReady()
  const flags = openedAtLogin(app, process.platform) ? { ...given, hidden: true } : given
  const made: (() => void)[] = []
  try {
    // Not before: Chromium starts its other processes while these files are read.
    const { makeApp, sayReady } = await import('./make-app')
    const linggu = makeApp(prepared, flags, (dispose) => void made.unshift(dispose))
    // A session that waits for its answer is shown even if the launch names another screen.
    linggu.run(linggu.offersSession ? { ...flags, show: 'session' } : flags)
    if (flags.hidden) sayReady()
    return { run: linggu.run, dispose: () => made.forEach((dispose) => dispose()) }
  } catch (error) {
    // The tray icon is removed before the message shows.
    made.forEach((dispose) => dispose())
    throw error
  }
}

import { app } from 'electron'
import { statSync } from 'node:fs'
import nodeModule from 'node:module'
import { join, resolve } from 'node:path'
import { cannotBeLocked, removeForeignLock } from './platform/instance-lock'
import { keepPrivate } from './settings/documents/private-files'
import { endWithMessage, restart } from './failed-start'
import { argumentsToPass, launchArguments, parseFlags, printedInstead, type Flags } from './flags'
import type { RunningApp } from './start'

const flags = parseFlags(process.argv.slice(1))
const state: { linggu: RunningApp | null } = { linggu: null }

/** An unexpected error: before the app is up it ends with a message, afterwards the app starts again once. */
process.on('uncaughtException', (error) => {
  if (state.linggu) restart(error, flags)
  else void endWithMessage('start', error)
})

/**
 * Before `ready`: the data folder, the lock of the one instance, the switches. Then the app and its window.
 * @returns null when another instance runs, which was handed what this launch asks for
 */
async function boot(): Promise<{ readonly starting: Promise<RunningApp> } | null> {
  const printed = printedInstead(process.argv.slice(1), app.getVersion())
  if (printed !== null) {
    process.stdout.write(printed)
    process.exit(0)
  }
  if (flags.userDataDir) app.setPath('userData', resolve(flags.userDataDir))
  const dataFolder = app.getPath('userData')
  const notPrivate = attempt(() => keepPrivate(dataFolder))
  // A folder that cannot be written is said in the window. A file in its place leaves nothing to work with.
  if (!statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory()) throw notPrivate
  await removeForeignLock(dataFolder)
  const isFirst = app.requestSingleInstanceLock({ argv: argumentsToPass(process.argv.slice(1)) })
  if (!isFirst && !cannotBeLocked(dataFolder)) return null
  // Newer Nodes keep what V8 compiles, for the next start; only of what is imported from here on.
  ;(nodeModule as { enableCompileCache?: (folder: string) => void }).enableCompileCache?.(
    join(dataFolder, 'compile-cache'),
  )
  const { start } = await import('./start')
  // Not awaited: Electron is ready only after this module has run.
  return { starting: start({ flags, dataFolder, notPrivate }) }
}

/** Follows what the system and other launches ask for; before the app is there, their requests wait for it. */
function listen(starting: Promise<RunningApp>): void {
  const run = (given: Flags) => void starting.then((linggu) => linggu.run(given)).catch(() => {})
  app.on('second-instance', (_event, argv, _folder, extra) =>
    run(parseFlags(launchArguments((extra as { argv?: unknown } | null | undefined)?.argv ?? argv))),
  )
  // Linggu stays in the tray: closing the window is not the end.
  app.on('window-all-closed', () => {})
  app.on('activate', () => run(parseFlags([])))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    run(parseFlags([url]))
  })
  app.on('before-quit', () => {
    state.linggu?.dispose()
    // From here on a new launch starts by itself, instead of being handed to a process that ends.
    app.releaseSingleInstanceLock()
  })
  starting.then(
    (linggu) => (state.linggu = linggu),
    (error: unknown) => endWithMessage('start', error),
  )
}

/** Runs something whose failure is not the end; gives the error. */
function attempt(work: () => void): unknown {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}

try {
  const booted = await boot()
  if (booted) listen(booted.starting)
  else {
    process.stdout.write('Linggu runs already: what this start asked for was handed to it\n')
    app.quit()
  }
} catch (error) {
  // Not awaited: `ready` comes only after this module has run, and the dialog needs it.
  void endWithMessage('start', error)
}

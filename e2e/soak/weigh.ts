import { readdirSync, readFileSync } from 'node:fs'
import type { App } from '../rig/app'
import { atRest } from './at-rest'

/** What main and the window's page weigh and hold at one moment, after everything that can go was collected. */
export interface Weight {
  /** JavaScript and what hangs on it, MB. */
  readonly mainHeapMb: number
  readonly pageHeapMb: number
  /** Memory that is the process's own, MB. */
  readonly mainOwnMb: number
  readonly pageOwnMb: number
  /** Listeners on Electron's and Node's own objects. */
  readonly listeners: number
  readonly timers: number
  /** Open files of main. */
  readonly files: number
  readonly pageNodes: number
  readonly pageListeners: number
}

const megabytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 100) / 100

/** Private pages of a process, MB. */
function ownMemory(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, n]) => Number(n))
  return megabytes(kilobytes.reduce((sum, n) => sum + n, 0) * 1024)
}

const weighMain = (app: App) =>
  app.electron.evaluate((electron) => {
    type Emitter = { eventNames(): (string | symbol)[]; listenerCount(name: string | symbol): number }
    const { app, ipcMain, powerMonitor, nativeTheme, screen, BrowserWindow } = electron
    process.getBuiltinModule('v8').setFlagsFromString('--expose-gc')
    const gc = process.getBuiltinModule('vm').runInNewContext('gc') as () => void
    gc()
    gc()
    const [window] = BrowserWindow.getAllWindows()
    const emitters: readonly Emitter[] = [
      app,
      ipcMain,
      powerMonitor,
      nativeTheme,
      screen,
      process,
      ...(window ? [window, window.webContents] : []),
    ]
    const listeners = emitters.reduce(
      (sum, emitter) => sum + emitter.eventNames().reduce((n, name) => n + emitter.listenerCount(name), 0),
      0,
    )
    const { heapUsed, external } = process.memoryUsage()
    return {
      heap: heapUsed + external,
      listeners,
      timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
      pagePid: window?.webContents.getOSProcessId() ?? 0,
    }
  })

/** Weighs main and the page of its open window. */
export async function weigh(app: App): Promise<Weight> {
  const page = await app.window()
  const tools = await page.context().newCDPSession(page)
  await tools.send('HeapProfiler.collectGarbage')
  await tools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await tools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await tools.send('Memory.getDOMCounters')
  await tools.detach()
  // A collection may take its own answer along: asked again.
  const main = await weighMain(app).catch(() => weighMain(app))
  return {
    mainHeapMb: megabytes(main.heap),
    pageHeapMb: megabytes(usedSize),
    mainOwnMb: ownMemory(app.pid),
    pageOwnMb: ownMemory(main.pagePid),
    listeners: main.listeners,
    timers: main.timers,
    files: await atRest(() => readdirSync(`/proc/${app.pid}/fd`).length),
    pageNodes: nodes,
    pageListeners: jsEventListeners,
  }
}

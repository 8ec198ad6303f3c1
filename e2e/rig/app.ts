import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, chromium, type ElectronApplication, type Page } from '@playwright/test'
import { AppClock } from './clock'
import type { DesktopUp } from './desktop/test-desktop'
import { MORNING_ZONE } from './morning'
import { PATIENCE_MS } from './patience'
import { UserData } from './user-data'

const PROJECT = join(import.meta.dirname, '../..')
const LAUNCHER = join(import.meta.dirname, 'launch.sh')
const HOLD = join(import.meta.dirname, 'hold.cjs')
export const IS_ROOT = process.getuid?.() === 0

export interface LaunchOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Folder of settings and log; the same one for every launch of a test unless named. */
  readonly userData?: string
  /** Folder of the app: LINGGU_APP or this project unless named. */
  readonly app?: string
  /** Swallows Electron's `ready-to-show`, as Wayland may: a hidden window there need not paint. */
  readonly neverReadyToShow?: boolean
  /** The test makes main fail, so that its complaint is no failure of the test. */
  readonly fails?: boolean
  /** Line of output to wait for; `null` waits for nothing. */
  readonly ready?: RegExp | null
}

export interface SecondLaunch {
  readonly code: number | null
  readonly output: string
}

/** The app under test, running in a rig. */
export class App {
  readonly electron: ElectronApplication
  readonly clock: AppClock
  readonly userData: UserData
  readonly pid: number
  readonly #logFile: string
  readonly #again: (args: readonly string[]) => Promise<SecondLaunch>
  readonly #gone: Promise<void>
  #running = true

  private constructor(
    electron: ElectronApplication,
    userData: UserData,
    logFile: string,
    again: (args: readonly string[]) => Promise<SecondLaunch>,
  ) {
    this.electron = electron
    this.userData = userData
    this.clock = new AppClock(electron)
    // Now: Playwright forgets the process once it has ended.
    this.pid = electron.process().pid!
    this.#logFile = logFile
    this.#again = again
    this.#gone = new Promise((resolve) => {
      electron.once('close', () => {
        this.#running = false
        resolve()
      })
    })
  }

  /** Starts the app at this desktop and waits until it says that it is ready. */
  static async launch(
    executable: string,
    up: DesktopUp,
    name: string,
    options: LaunchOptions = {},
  ): Promise<App> {
    const folder = options.userData ?? join(up.folder, 'user-data')
    const logFile = join(up.logs, `${name}.log`)
    mkdirSync(folder, { recursive: true })
    appendFileSync(logFile, '')
    const env = {
      ...environment(up, options),
      LINGGU_RIG_EXECUTABLE: executable,
      LINGGU_RIG_LOG: logFile,
    }
    const base = [options.app ?? process.env['LINGGU_APP'] ?? PROJECT, `--user-data-dir=${folder}`]
    const electron = await _electron.launch({
      executablePath: LAUNCHER,
      args: ['-r', HOLD, ...base, ...(options.args ?? [])],
      env,
      cwd: up.home,
      chromiumSandbox: !IS_ROOT,
      timeout: PATIENCE_MS,
      // Otherwise Playwright says light to every page, whatever the app has chosen.
      colorScheme: null,
    })
    const again = (args: readonly string[]) => secondLaunch([...base, ...args], env, up.home)
    const app = new App(electron, new UserData(folder), logFile, again)
    const ready = options.ready === undefined ? /^Linggu is ready/m : options.ready
    if (ready !== null) await app.waitForOutput(ready)
    return app
  }

  get isRunning(): boolean {
    return this.#running
  }

  /** All that the app has printed so far. */
  output(): string {
    return readFileSync(this.#logFile, 'utf8')
  }

  get outputName(): string {
    return basename(this.#logFile)
  }

  /** Waits until the output matches; resolves to the match. */
  async waitForOutput(pattern: RegExp, timeoutMs = PATIENCE_MS): Promise<string> {
    const end = performance.now() + timeoutMs
    for (;;) {
      const found = pattern.exec(this.output())
      if (found !== null) return found[0]
      // Electron shows such an error in a dialog and waits for somebody to close it.
      const broken = this.output().includes('A JavaScript error occurred in the main process')
      if (!this.#running || broken || performance.now() > end) {
        const why = this.#running ? `did not print ${pattern}` : 'has ended'
        throw new Error(`The app ${why}. It printed:\n${this.output()}`)
      }
      await wait(20)
    }
  }

  /** The app's window: the one there is, or the next one to open. */
  async window(): Promise<Page> {
    const page =
      this.electron.windows().find((open) => !open.isClosed()) ??
      (await this.electron.waitForEvent('window', { timeout: PATIENCE_MS }))
    await page.waitForLoadState('domcontentloaded')
    return page
  }

  /**
   * The app's window after `power.suspend()`. Chromium drops its sockets when the machine sleeps, the debugger's too:
   * pages from before are dead to the test (not to the user), so this connects anew. Call it once for each suspend.
   */
  async windowAfterSuspend(): Promise<Page> {
    const [, endpoint] = /^DevTools listening on (ws:\S+)/m.exec(this.output()) ?? []
    if (endpoint === undefined) throw new Error('The app did not say where its debugger listens')
    const end = performance.now() + PATIENCE_MS
    while (this.electron.windows().some((page) => !page.isClosed()) && performance.now() < end) await wait(20)
    const browser = await chromium.connectOverCDP(endpoint)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('The app has no window')
    return page
  }

  /** The user closes the window; the app may keep it, hidden. */
  async closeWindow(): Promise<void> {
    await this.electron.evaluate(async ({ BrowserWindow }) => {
      // In a turn of its own, as in clock.ts.
      await new Promise((resolve) => setImmediate(resolve))
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  }

  /** Windows that can be seen on the screen. */
  visibleWindows(): Promise<number> {
    return this.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
    )
  }

  /**
   * Whether the app keeps the display awake. Asked of Electron, not of the desktop: without DPMS, which Xvfb lacks,
   * Chromium sends no request on the bus.
   */
  keepsAwake(): Promise<boolean> {
    return this.electron.evaluate(({ powerSaveBlocker }) =>
      Array.from({ length: 100 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
    )
  }

  /** From now on nobody touching the machine for `ms` counts as away. */
  async awayAfter(ms: number): Promise<void> {
    await this.electron.evaluate((_electron, to) => {
      const hooks = globalThis as unknown as { lingguTest: { session: { awayAfterMs: number } } }
      hooks.lingguTest.session.awayAfterMs = to
    }, ms)
  }

  /** Starts the app once more with the same user data, as a desktop entry or a shell would; waits until that one ends. */
  launchAgain(args: readonly string[]): Promise<SecondLaunch> {
    return this.#again(args)
  }

  /** `kill -9`: the app has no chance to save anything. */
  async kill(): Promise<void> {
    if (!this.#running) return
    process.kill(this.pid, 'SIGKILL')
    await this.#gone
  }

  /** Quits as the user would through the menu. */
  async quit(): Promise<void> {
    if (!this.#running) return
    // In a turn of its own, as in clock.ts: the app writes what it keeps when it leaves.
    await this.electron.evaluate(({ app }) => void setImmediate(() => app.quit())).catch(() => undefined)
    await this.gone()
  }

  /** Waits until the process has ended. */
  async gone(timeoutMs = PATIENCE_MS): Promise<void> {
    const late = Symbol('late')
    const outcome = await Promise.race([this.#gone, wait(timeoutMs, late, { ref: false })])
    if (outcome === late) throw new Error(`The app still runs after ${timeoutMs} ms`)
  }
}

function environment(up: DesktopUp, { env, neverReadyToShow }: LaunchOptions): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    ...up.env,
    // No theme, accessibility bus or settings service of the machine's desktop.
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
    LANG: 'en_US.UTF-8',
    LANGUAGE: 'en_US',
    TZ: MORNING_ZONE,
    LINGGU_TEST: '1',
    ...(neverReadyToShow === true ? { LINGGU_RIG_NEVER_READY_TO_SHOW: '1' } : {}),
    ...env,
  }
}

/**
 * Runs the app without Playwright, for starts that are to fail, and waits until it ends.
 * @param options `preload` is a CommonJS file that runs before the app
 */
export function runToEnd(
  executable: string,
  up: DesktopUp,
  options: Pick<LaunchOptions, 'args' | 'env'> & { readonly userData: string; readonly preload?: string },
): Promise<SecondLaunch> {
  const env = {
    ...environment(up, options),
    LINGGU_RIG_EXECUTABLE: executable,
    LINGGU_RIG_LOG: join(up.logs, 'run-to-end.log'),
  }
  const preload = options.preload === undefined ? [] : ['-r', options.preload]
  const folder = process.env['LINGGU_APP'] ?? PROJECT
  const args = [...preload, folder, `--user-data-dir=${options.userData}`, ...(options.args ?? [])]
  return secondLaunch(args, env, up.home)
}

async function secondLaunch(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
): Promise<SecondLaunch> {
  const child = spawn(LAUNCHER, [...(IS_ROOT ? ['--no-sandbox'] : []), ...args], { env, cwd })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  clearTimeout(timer)
  return { code, output: Buffer.concat(said).toString() }
}

/** The executable to test with: LINGGU_ELECTRON, else what `npm run electron-path` would print. */
export async function findElectron(): Promise<string> {
  const named = process.env['LINGGU_ELECTRON']
  if (named !== undefined && named !== '') return named
  const script = join(PROJECT, 'scripts/run.mjs')
  if (!existsSync(script)) throw new Error('Set LINGGU_ELECTRON to the Electron executable to test with.')
  const child = spawn(process.execPath, [script, 'electron-path'], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  const path = Buffer.concat(said).toString().trim().split('\n').at(-1) ?? ''
  if (code !== 0 || !existsSync(path))
    throw new Error('`npm run electron-path` names no executable; try `npm run setup`.')
  return path
}

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import type { App } from './rig/app'
import { expect } from './rig/test'

/** Waits until a shell waits for this app's end, to start it again. */
export async function waitedFor(app: App): Promise<void> {
  const isShell = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(`(sh) S ${app.pid} `)
    } catch {
      return false
    }
  }
  await expect.poll(() => readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && isShell(pid))).toBe(true)
}

const portFile = (app: App) => app.userData.path('DevToolsActivePort')

/** Where the debugger of the app listens. */
export const debuggerOf = (app: App): string =>
  existsSync(portFile(app)) ? readFileSync(portFile(app), 'utf8') : ''

/**
 * The window of an app that was started again by itself: Playwright knows nothing of it, but it was given the same
 * switches, also the debugger's.
 * @param old what `debuggerOf` said before
 */
export async function revivedPage(app: App, old: string): Promise<Page> {
  let page: Page | undefined
  await expect
    .poll(
      async () => {
        const [port] = debuggerOf(app).split('\n')
        if (!port || debuggerOf(app) === old) return false
        const at = `http://127.0.0.1:${port}`
        const browser = await chromium.connectOverCDP(at, { timeout: 5_000 }).catch(() => null)
        page = browser?.contexts()[0]?.pages()[0]
        // It may be there before its window is.
        if (page === undefined) await browser?.close()
        return page !== undefined
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  await page!.waitForLoadState('domcontentloaded')
  return page!
}

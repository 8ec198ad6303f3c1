import type { Bridge } from '../../core/ipc/bridge'
import type { AppSnapshot } from '../../core/ipc/views'
import type { App } from '../rig/app'
import { expect } from '../rig/test'

/** The window's process; null without a window, or while its page is not there. */
export const pagePid = (app: App): Promise<number | null> =>
  app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isDestroyed() || contents.isCrashed() || contents.isLoading()) return null
    return contents.getOSProcessId() || null
  })

/** Asks main through the page of a window that came back: Playwright's own page died with the old process. */
export const askThroughPage = (app: App): Promise<AppSnapshot> =>
  app.electron.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const reply = (await webContents.executeJavaScript("window.linggu.request('app:snapshot')")) as Awaited<
      ReturnType<Bridge['request']>
    >
    if (!reply.ok) throw new Error('main refused the snapshot')
    return reply.value as AppSnapshot
  })

/** What can be read in the window. */
export const wordsInWindow = (app: App): Promise<string> =>
  app.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return contents ? ((await contents.executeJavaScript('document.body.innerText')) as string) : ''
  })

/** Waits for a page in a process other than `old`, drawn; its process id. */
export async function revived(app: App, old: number | null): Promise<number> {
  let pid: number | null = null
  await expect
    .poll(
      async () => {
        pid = await pagePid(app)
        return pid !== null && pid !== old
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  await expect.poll(() => wordsInWindow(app), { timeout: 60_000 }).toMatch(/\w/)
  return pid!
}

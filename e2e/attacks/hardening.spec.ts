import { expect, test } from '../rig/test'
import { CONTENT_SECURITY_POLICY } from '../screens/serve'

test('the page is shut in: own protocol, policy, no Node, no way out', async ({ startApp }) => {
  const { app, page } = await startApp()
  expect(new URL(page.url()).origin === 'null' ? page.url() : new URL(page.url()).origin).toMatch(
    /^app:\/\/linggu/,
  )
  const policy = await page.evaluate(async () => {
    const answer = await fetch('app://linggu/index.html')
    return answer.headers.get('content-security-policy')
  })
  expect(policy).toBe(CONTENT_SECURITY_POLICY)
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined')
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined')

  await page.evaluate(() => window.open('https://example.org/'))
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  // Asked in main: Playwright waits for the navigation that was refused.
  const left = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    const { webContents } = windows[0]!
    const { sandbox, contextIsolation, nodeIntegration } = (
      webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    ).getLastWebPreferences()
    const heading = (await webContents.executeJavaScript(
      'document.querySelector("h1")?.textContent',
    )) as string
    return {
      windows: windows.length,
      url: webContents.getURL(),
      heading,
      sandbox,
      contextIsolation,
      nodeIntegration,
    }
  })
  expect(left).toEqual({
    windows: 1,
    url: expect.stringMatching(/^app:\/\/linggu\//) as unknown,
    heading: expect.stringMatching(/./) as unknown,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  })
})

import { test as base, type Page } from '@playwright/test'
import type { Place } from '../../core/ipc/routes'
import { fakeBridgeScript } from './fake-bridge-script'
import { serveRenderer } from './serve'

export interface Choices {
  readonly place?: Place
  readonly language?: 'en' | 'zh-Hans'
  readonly theme?: 'light' | 'dark'
  /** The first run has not been done. */
  readonly isNew?: boolean
  /** The log is shared with two other computers. */
  readonly isShared?: boolean
}

interface TestFixtures {
  /** Opens a place of the built renderer on the fake bridge; whatever the page complains about fails the test. */
  readonly open: (choices?: Choices) => Promise<Page>
}

interface WorkerFixtures {
  readonly site: { readonly url: string; readonly script: string }
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const [{ url, server }, script] = await Promise.all([serveRenderer(), fakeBridgeScript()])
      await use({ url, script })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    { scope: 'worker' },
  ],

  open: async ({ page, site }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    await page.addInitScript(site.script)
    await use(
      async ({
        place = 'session',
        language = 'en',
        theme = 'light',
        isNew = false,
        isShared = false,
      } = {}) => {
        const search = new URLSearchParams({
          language,
          theme,
          ...(isNew && { new: '' }),
          ...(isShared && { shared: '' }),
        })
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await page.goto(`${site.url}/index.html?${search.toString()}#${place}`)
        await page.locator('h1, [role="timer"]').first().waitFor({ state: 'attached' })
        return page
      },
    )
    expect(complaints, 'the page complained').toEqual([])
    // A page that ends may still be asking for words; what serves them must not fail the test after it.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  },
})

export const expect = test.expect

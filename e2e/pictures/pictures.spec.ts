import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import type { AppSnapshot } from '../../core/ipc/views'
import { STATES } from '../../renderer/gallery/states/all'

const PROJECT = join(import.meta.dirname, '../..')
/** Pictures that documents show are kept here as well, under the same name. */
const DOCS = join(PROJECT, 'docs/pictures')
const CONFIG = join(PROJECT, 'vite.gallery.config.ts')
/** Words and colours do not depend on each other; small windows have both. */
const LOOKS = [
  { language: 'en', theme: 'light', width: 1080, height: 760 },
  { language: 'en', theme: 'dark', width: 1080, height: 760 },
  { language: 'zh-Hans', theme: 'light', width: 360, height: 640 },
] as const

const test = base.extend<object, { readonly gallery: string }>({
  gallery: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
    async ({}, use, { workerIndex }) => {
      const outDir = join(PROJECT, `.cache/gallery-${workerIndex}`)
      await build({ configFile: CONFIG, logLevel: 'warn', build: { outDir } })
      const server = await preview({ configFile: CONFIG, logLevel: 'warn', build: { outDir } })
      await use(server.resolvedUrls!.local[0]!)
      await server.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

/** The page's own clock stands still from its start on, so that its digits do not depend on how fast it was drawn. */
const stopClock = (page: Page) =>
  page.addInitScript(() => {
    const now = performance.now()
    performance.now = () => now
  })

/** The session's own motion is put where the session is; other motion is at its end, or where it begins when it has none. */
const stopMotion = (page: Page) =>
  page.evaluate(() => {
    const { session } = (window as unknown as { fakeBridge: { snapshot: AppSnapshot } }).fakeBridge.snapshot
    for (const animation of document.getAnimations()) {
      const ofStyles = animation instanceof CSSAnimation || animation instanceof CSSTransition
      const timing = animation.effect?.getComputedTiming()
      if (!ofStyles && timing?.fill === 'both' && session.kind === 'active') {
        animation.pause()
        animation.currentTime = session.elapsedMs
      } else if (timing?.endTime !== Infinity) animation.finish()
      else {
        animation.pause()
        animation.currentTime = 0
      }
    }
  })

for (const { id } of STATES)
  for (const { language, theme, width, height } of LOOKS) {
    const name = `${id}-${theme}${width < 1000 ? `-${language}-${width}` : ''}.png`
    test(name, async ({ gallery, page }) => {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'no-preference' })
      await stopClock(page)
      const search = new URLSearchParams({ state: id, language, theme })
      await page.goto(`${gallery}gallery-screen.html?${search.toString()}`)
      await page.locator('html[data-shown]').waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle')
      await stopMotion(page)
      expect(await page.screenshot()).toMatchSnapshot([name], { maxDiffPixelRatio: 0.002 })
      const drawn = base.info().snapshotPath(name)
      if (existsSync(join(DOCS, name))) copyFileSync(drawn, join(DOCS, name))
    })
  }

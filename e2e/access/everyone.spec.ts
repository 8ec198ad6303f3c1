import { translatorFor } from '../../core/text/catalogues'
import { expectTheme } from '../helpers/expect-theme'
import { tour, TOUR_REMINDERS } from '../helpers/tour'
import { expectAccessible } from '../rig/page/accessibility'
import { unreadable } from '../rig/page/clipping'
import { expect, test } from '../rig/test'

/** Words and colours do not depend on each other: each of the two is seen once here. */
const LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'zh-Hans', theme: 'dark' },
] as const

for (const { language, theme } of LOOKS)
  test(`no barriers on any screen, and text at 200 % can all be read and reached: ${language}, ${theme}`, async ({
    startApp,
  }) => {
    test.setTimeout(240_000)
    const { app, page } = await startApp({
      app: { language, theme },
      reminders: TOUR_REMINDERS,
      isNew: true,
    })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expectTheme(page, theme)
    // Zoomed to 200 %, a window shows half as many CSS pixels.
    const zoom = (factor: 1 | 2) => page.setViewportSize({ width: 1280 / factor, height: 900 / factor })
    const t = translatorFor(language)
    const problems: string[] = []
    const check = (name: string, options = {}) =>
      expectAccessible(page, options).catch((error: Error) => problems.push(`${name}: ${error.message}`))
    // Everything is found and pressed at 200 %; axe looks at 100 %, as most people do.
    await zoom(2)
    await tour(page, language, async (name) => {
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      problems.push(...(await unreadable(page)).map((problem) => `${name}, 200 %: ${problem}`))
      await zoom(1)
      await check(name)
      if (name === 'preparing') {
        // In the middle of pressing, and of letting go: every word of the session itself stands out at 7 to 1.
        const session = { within: 'main', enhancedContrast: true }
        for (const [ms, phase] of [
          [15_000, 'press'],
          [40_000, 'ease'],
        ] as const) {
          await app.clock.advance(ms)
          await expect(page.getByRole('heading', { level: 1 })).toContainText(t(`session.phase.${phase}`))
          await check(phase, session)
        }
      }
      await zoom(2)
    })
    expect(problems).toEqual([])
  })

import { translatorFor } from '../../core/text/catalogues'
import { expectTheme } from '../helpers/expect-theme'
import { expectAccessible } from '../rig/page/accessibility'
import { unreadable } from '../rig/page/clipping'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { tour, TOUR_REMINDERS } from '../helpers/tour'

/** Words and colours do not depend on each other: each of the two is seen once here. */
const LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'zh-Hans', theme: 'dark' },
] as const

for (const { language, theme } of LOOKS)
  test(`no barriers on any screen: ${language}, ${theme}`, async ({ rig, launch }) => {
    test.setTimeout(240_000)
    const app = await launch({
      userData: seedSettings(`${rig.up.folder}/user-data`, {
        app: { language, theme },
        reminders: TOUR_REMINDERS,
        isNew: true,
      }),
    })
    const page = await app.window()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expectTheme(page, theme)
    const t = translatorFor(language)
    const barriers: string[] = []
    const check = (name: string, options = {}) =>
      expectAccessible(page, options).catch((error: Error) => barriers.push(`${name}: ${error.message}`))
    await tour(page, language, async (name) => {
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await check(name)
      if (name !== 'preparing') return
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
    })
    expect(barriers).toEqual([])
  })

for (const language of ['en', 'zh-Hans'] as const)
  test(`text at 200 % can all be read and reached: ${language}`, async ({ rig, launch }) => {
    test.setTimeout(180_000)
    const app = await launch({
      userData: seedSettings(`${rig.up.folder}/user-data`, {
        app: { language },
        reminders: TOUR_REMINDERS,
        isNew: true,
      }),
    })
    const page = await app.window()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window!.setBounds({ x: 0, y: 0, width: 1280, height: 900 })
      window!.webContents.setZoomFactor(2)
    })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(640)
    const problems: string[] = []
    await tour(page, language, async (name) => {
      problems.push(...(await unreadable(page)).map((problem) => `${name}: ${problem}`))
    })
    expect(problems).toEqual([])
  })

import { expectAccessible } from '../rig/page/accessibility'
import { expect, test } from './test'

for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'zh-Hans'] as const)
    test(`three computers share the log, ${theme}, ${language}: shown without barriers`, async ({ open }) => {
      const page = await open({ place: 'computers', theme, language, isShared: true })
      await expect(page.getByText('home-desktop').first()).toBeVisible()
      await expectAccessible(page)
      await page.setViewportSize({ width: 360, height: 700 })
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    })

import { PLACES } from '../../core/ipc/routes'
import { expectAccessible } from '../rig/accessibility'
import { screenshot } from '../rig/screenshot'
import { expect, test } from './test'

for (const theme of ['light', 'dark'] as const)
  for (const place of PLACES)
    test(`${place}, ${theme}: shows itself, without barriers`, async ({ open }) => {
      const page = await open({ place, theme })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      await screenshot(page, `${place}-${theme}`)
    })

test('the first run asks before the first session', async ({ open }) => {
  const page = await open({ isNew: true })
  await expect(page.getByText('not medical advice')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start session' })).toHaveCount(0)
  await expectAccessible(page)
})

test('a session from the start to the check-in', async ({ open }) => {
  const page = await open()
  await page.getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  await expect(page.getByRole('img', { name: /back of the left hand.*Linggu/ })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expectAccessible(page)

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Stop now?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Stop and keep' }).click()
  await page.keyboard.press('4')
  await expect(
    page.getByRole('radiogroup', { name: 'Pain after' }).getByRole('radio', { name: /^4/ }),
  ).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()
})

for (const place of PLACES)
  test(`${place}: speaks Chinese`, async ({ open }) => {
    const page = await open({ place, language: 'zh-Hans' })
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u)
  })

for (const place of PLACES)
  test(`${place}: fits 360 px`, async ({ open, page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await open({ place })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    // Small as it is, help is one click away.
    await expect(page.getByRole('link', { name: 'When to get help' }).first()).toBeInViewport()
    await screenshot(page, `${place}-360`)
  })

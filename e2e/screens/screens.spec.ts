import { PLACES } from '../../core/ipc/routes'
import { UNANSWERED } from '../../core/safety/screening'
import { translatorFor } from '../../core/text/catalogues'
import { expectAccessible } from '../rig/page/accessibility'
import { expect, test } from './test'

for (const place of PLACES) {
  test(`${place}, light, in English: fits 360 px, and shows itself without barriers`, async ({
    open,
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await open({ place })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    // Small as it is, help is one click away.
    await expect(page.getByRole('link', { name: 'When to get help' }).first()).toBeInViewport()
    await page.setViewportSize({ width: 1100, height: 760 })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  })

  test(`${place}, dark, in Chinese: shows itself without barriers`, async ({ open }) => {
    const page = await open({ place, theme: 'dark', language: 'zh-Hans' })
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Han}/u)
    await expectAccessible(page)
  })
}

/** Every pair of a theme, a language and a size; colours do not depend on the size. */
const FIRST_RUNS = [
  { theme: 'light', language: 'en', width: 1080, height: 760 },
  { theme: 'dark', language: 'en', width: 800, height: 600 },
  { theme: 'light', language: 'en', width: 360, height: 560 },
  { theme: 'dark', language: 'zh-Hans', width: 1080, height: 760 },
  { theme: 'light', language: 'zh-Hans', width: 800, height: 600 },
  { theme: 'dark', language: 'zh-Hans', width: 360, height: 560 },
] as const

for (const { theme, language, width, height } of FIRST_RUNS)
  test(`the first run, ${theme}, ${language}, ${width}x${height}: each page, without barriers`, async ({
    open,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await open({ isNew: true, theme, language })
    const t = translatorFor(language)
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const look = async () => {
      await expectAccessible(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider).toBeLessThanOrEqual(0)
    }
    await expect(button(t('session.start'))).toHaveCount(0)
    await expect(button(t('safety.first.welcome.begin'))).toBeInViewport({ ratio: 1 })
    await look()
    await button(t('safety.first.welcome.begin')).click()
    await expect(page.getByText(t('safety.disclaimer.first'))).toBeVisible()
    await look()
    await page.getByRole('radio', { name: t('safety.first.pregnancy.maybe') }).check()
    await page.getByRole('checkbox', { name: t('safety.redFlags.urgent.bladder') }).check()
    await look()
    await page.getByRole('radio', { name: t('safety.first.pregnancy.no'), exact: true }).check()
    await page.getByRole('checkbox', { name: t('safety.redFlags.none') }).check()
    await button(t('common.continue')).click()
    await expect(page.getByRole('heading', { name: t('safety.first.hands.ask') })).toBeVisible()
    await look()
    await page.getByRole('radio', { name: t('safety.first.hands.answer.left'), exact: true }).check()
    await look()
    await page.getByRole('radio', { name: t('safety.first.hands.answer.fine') }).check()
    await button(t('safety.first.hands.findSpot')).click()
    for (const step of [1, 2, 3, 4, 5]) {
      await expect(page.getByText(t('hand.finder.stepOf', { step, count: 5 }))).toBeVisible()
      await look()
      if (step < 5) await button(t('hand.finder.next')).click()
    }
    await expect(button(t('session.touch.feel'))).toBeInViewport({ ratio: 1 })
  })

for (const theme of ['light', 'dark'] as const)
  for (const language of ['en', 'zh-Hans'] as const)
    test(`pressing is off, ${theme}, ${language}: no start of a press, without barriers`, async ({
      open,
      page,
    }) => {
      await open({ theme, language })
      const t = translatorFor(language)
      const start = page.getByRole('button', { name: t('session.start') })
      const ask = (name: string, input: object) =>
        page.evaluate(
          ([request, asked]) => {
            const { linggu } = window as unknown as {
              linggu: { request(name: string, input: object): Promise<unknown> }
            }
            return linggu.request(request, asked)
          },
          [name, input] as const,
        )
      await expect(start).toBeVisible()
      await ask('safety:answer', { ...UNANSWERED, acknowledged: true, pregnancy: 'yes' })
      await expect(page.getByRole('heading', { name: t('safety.blocked.breatheTitle') })).toBeVisible()
      const look = async () => {
        await expect(start).toHaveCount(0)
        for (const [width, height] of [
          [360, 560],
          [800, 600],
          [1080, 760],
        ] as const) {
          await page.setViewportSize({ width, height })
          await expectAccessible(page)
        }
      }
      await look()
      await ask('safety:check', { ticked: ['bladder'] })
      await expect(page.getByRole('heading', { name: t('safety.blocked.helpTitle') })).toBeVisible()
      await look()
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

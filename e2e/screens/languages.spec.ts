import type { Page } from '@playwright/test'
import { PLACES } from '../../core/ipc/routes'
import type { Area } from '../../core/text/catalogue'
import { en } from '../../core/text/en/catalogue'
import { learn } from '../../core/text/en/learn/learn'
import type { PseudoLocale } from '../../core/text/language'
import { pseudoCatalogue } from '../../core/text/pseudo'
import { unreadable } from '../rig/page/clipping'
import { expect, test } from './test'

/** Serves a pseudo-language made from English in place of the Chinese catalogue, unknown to the app. */
async function speak(page: Page, locale: PseudoLocale): Promise<void> {
  const serve = (files: string, name: string, english: Area) =>
    page.route(`**/assets/${files}`, async (route) => {
      const response = await route.fetch()
      const body = await response.text()
      const words = `export const ${name} = ${JSON.stringify(pseudoCatalogue(english, locale))}`
      await route.fulfill({ response, body: new RegExp(`\\bas ${name}\\b`).test(body) ? words : body })
    })
  // Both catalogues lie in the file of the first screen; what was the Chinese one is left under a name that nobody asks for.
  await page.route('**/assets/first-screen-*.js', async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    const parts = body.split('"zh-Hans":{app:')
    expect(parts, 'the Chinese catalogue in the first screen’s file').toHaveLength(2)
    const words = JSON.stringify(pseudoCatalogue(en, locale))
    await route.fulfill({ response, body: parts.join(`"zh-Hans":${words},unused:{app:`) })
  })
  // The article is loaded apart from the other words.
  await serve('learn-*.js', 'learn', learn)
}

for (const place of PLACES)
  test(`${place}: says nothing that is not in the catalogue, and cuts off no longer words`, async ({
    open,
    page,
  }) => {
    await speak(page, 'en-XA')
    await open({ place, language: 'zh-Hans' })
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/^\[.*\]$/)
    await expect.poll(() => unreadable(page)).toEqual([])
  })

/** Where the marks of the hand lie, from the left edge of the drawing, px. */
const marks = (page: Page) =>
  page
    .getByRole('img')
    .first()
    .evaluate((drawing) => {
      const { left } = drawing.getBoundingClientRect()
      return [...drawing.querySelectorAll('circle, path')].map((mark) =>
        Math.round(mark.getBoundingClientRect().left - left),
      )
    })

const turn = (page: Page, dir: 'ltr' | 'rtl') =>
  page.evaluate((to) => {
    document.documentElement.dir = to
  }, dir)

for (const place of PLACES)
  test(`${place}: turns around for a language from right to left`, async ({ open, page }) => {
    await speak(page, 'ar-XB')
    await open({ place, language: 'zh-Hans' })
    await turn(page, 'rtl')
    const sides = await page.evaluate(() => {
      const left = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().left
      return { navigation: left('nav'), page: left('main') }
    })
    expect(sides.navigation).toBeGreaterThan(sides.page)
    await expect.poll(() => unreadable(page)).toEqual([])
  })

test('a left hand stays a left hand when the layout turns around', async ({ open, page }) => {
  await speak(page, 'ar-XB')
  await open({ place: 'session', language: 'zh-Hans' })
  const before = await marks(page)
  expect(before.length).toBeGreaterThan(10)
  await turn(page, 'rtl')
  expect(await marks(page)).toEqual(before)
})

import type { Page } from '@playwright/test'
import { PLACES } from '../../core/ipc/routes'
import { expectAccessible } from '../rig/page/accessibility'
import { expect, test } from './test'

/** Drawings and controls without contrast to their background, and chosen items that differ from others by colour only. */
const lost = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>()
    const rgb = (colour: string) =>
      /\d+(\.\d+)?/g.exec(colour) ? colour.match(/\d+(\.\d+)?/g)!.map(Number) : []
    const light = ([r = 0, g = 0, b = 0]: readonly number[]) => {
      const part = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }
    const contrast = (a: readonly number[], b: readonly number[]) => {
      const [bright, dark] = [light(a), light(b)].sort((x, y) => y - x) as [number, number]
      return (bright + 0.05) / (dark + 0.05)
    }
    const isSolid = (colour: string) => colour !== 'none' && !/^rgba\(.*, 0\)$/.test(colour)
    const ground = (element: Element): readonly number[] => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (isSolid(backgroundColor)) return rgb(backgroundColor)
      }
      return [255, 255, 255]
    }
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1

    for (const drawing of document.querySelectorAll('svg')) {
      if (!isSeen(drawing)) continue
      const behind = ground(drawing)
      const clear = [
        ...drawing.querySelectorAll('path, circle, rect, line, ellipse, polyline, polygon'),
      ].some((shape) => {
        const { fill, stroke } = getComputedStyle(shape)
        return [fill, stroke].some((colour) => isSolid(colour) && contrast(rgb(colour), behind) >= 3)
      })
      if (!clear) found.add(`drawing without contrast: ${drawing.parentElement?.outerHTML.slice(0, 120)}`)
    }

    const CHOSEN = '[aria-checked="true"], [aria-pressed="true"], [aria-current="page"], label:has(:checked)'
    const shape = (element: Element) => {
      const style = getComputedStyle(element)
      const { fontWeight, borderTopWidth, borderInlineStartWidth, outlineStyle, textDecorationLine } = style
      return [
        fontWeight,
        borderTopWidth,
        borderInlineStartWidth,
        outlineStyle,
        textDecorationLine,
        element.querySelectorAll('svg').length,
      ].join(' ')
    }
    for (const chosen of document.querySelectorAll(CHOSEN)) {
      if (!isSeen(chosen) || chosen.getAttribute('role') === 'switch') continue
      const others = [...(chosen.parentElement?.children ?? [])].filter(
        (other) => other.tagName === chosen.tagName && !other.matches(CHOSEN) && isSeen(other),
      )
      if (others.length > 0 && others.every((other) => shape(other) === shape(chosen)))
        found.add(`told by colour alone: ${chosen.outerHTML.slice(0, 120)}`)
    }

    for (const control of document.querySelectorAll(
      'button, input:not([type="range"]), select, textarea, [role="switch"]',
    )) {
      if (!isSeen(control) || control.closest('nav')) continue
      const { borderTopStyle, borderTopWidth, backgroundColor } = getComputedStyle(control)
      const edged = borderTopStyle !== 'none' && borderTopWidth !== '0px'
      const says = (control.textContent ?? '').trim() !== '' || control.querySelector('svg, span') !== null
      if (!edged && !says && contrast(rgb(backgroundColor), ground(control.parentElement!)) < 3)
        found.add(`control without an edge or words: ${control.outerHTML.slice(0, 120)}`)
    }
    return [...found]
  })

async function expectFocusSeen(page: Page): Promise<void> {
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab')
    const ring = await page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return 'nothing has the focus'
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at)
      const ground = getComputedStyle(document.body).backgroundColor
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== ground
        ? 'seen'
        : at.outerHTML.slice(0, 160)
    })
    // The end of the page: the browser's own controls come next.
    if (ring === 'nothing has the focus') break
    expect(ring).toBe('seen')
  }
}

for (const place of PLACES)
  test(`${place}: loses nothing in the colours of the user`, async ({ open, page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await open({ place, theme: 'light' })
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      expect(await lost(page), colorScheme).toEqual([])
    }
    await expectAccessible(page)
    await expectFocusSeen(page)
  })

test('a session loses nothing in the colours of the user', async ({ open, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open({ theme: 'dark' })
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  expect(await lost(page)).toEqual([])
  await page.keyboard.press('6')
  await expect(page.getByRole('radio', { name: /^6/ })).toBeChecked()
  expect(await lost(page)).toEqual([])
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  expect(await lost(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Stop now?' })).toBeVisible()
  expect(await lost(page)).toEqual([])
  await page.getByRole('button', { name: 'Stop and keep' }).click()
  await page.keyboard.press('4')
  expect(await lost(page)).toEqual([])
  await expectFocusSeen(page)
})

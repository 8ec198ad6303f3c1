import type { Page } from '@playwright/test'
import { expect } from '../rig/test'

/** The page has the theme of the settings. Playwright would override it unless `colorScheme` is null. */
export const expectTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(theme === 'dark')

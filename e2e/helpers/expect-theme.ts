import type { Page } from '@playwright/test'
import { expect } from '../rig/test'

/** The page has the theme that the app was told; Playwright would say another to it. */
export const expectTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(theme === 'dark')

import type { Page } from '@playwright/test'
import { expect } from './rig/test'

/** Starts a session and rates the pain before it; resolves when both are seen, since a key pressed earlier is lost. */
export async function startRated(page: Page, before: number): Promise<void> {
  await page.getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  await page.keyboard.press(String(before))
  await expect(
    page
      .getByRole('radiogroup', { name: 'Pain before' })
      .getByRole('radio', { name: String(before), exact: true }),
  ).toBeChecked()
}

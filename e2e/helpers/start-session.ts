import type { Page } from '@playwright/test'
import { expect } from '../rig/test'

/** Starts a session by hand; resolves when it is seen to run. */
export async function startSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
}

/** The same, with the pain before it rated: a key pressed before it is seen to run would be lost. */
export async function startRated(page: Page, before: number): Promise<void> {
  await startSession(page)
  await page.keyboard.press(String(before))
  await expect(
    page
      .getByRole('radiogroup', { name: 'Pain before' })
      .getByRole('radio', { name: String(before), exact: true }),
  ).toBeChecked()
}

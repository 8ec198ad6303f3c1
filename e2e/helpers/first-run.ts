import type { Page } from '@playwright/test'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the first screen of a new person to the two safety questions. */
export const begin = (page: Page): Promise<void> => button(page, 'Begin').click()

/** Answers both safety questions and goes on: to the question on the hands, or with a sign to the urgent card. */
export async function answerSafety(page: Page, pregnancy = 'No', sign = 'None of these'): Promise<void> {
  await page.getByRole('radio', { name: pregnancy, exact: true }).check()
  await page.getByRole('checkbox', { name: sign }).check()
  await button(page, 'Continue').click()
}

/** The whole first run of somebody without any trouble, up to Ready. */
export async function doFirstRun(page: Page): Promise<void> {
  await begin(page)
  await answerSafety(page)
  await button(page, 'Done').click()
}

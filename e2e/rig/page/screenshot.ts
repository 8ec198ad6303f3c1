import { test, type Page } from '@playwright/test'

/** Keeps a picture of the page beside the test's results, under `name`, and shows it in the report. */
export async function screenshot(
  page: Page,
  name: string,
  options: { readonly theme?: 'light' | 'dark'; readonly width?: number; readonly height?: number } = {},
): Promise<string> {
  if (options.theme !== undefined) await page.emulateMedia({ colorScheme: options.theme })
  if (options.width !== undefined && options.height !== undefined)
    await page.setViewportSize({ width: options.width, height: options.height })
  const path = test.info().outputPath(`${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  await test.info().attach(name, { path, contentType: 'image/png' })
  return path
}

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseNext } from '../helpers/preset-files'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { openLogPage } from '../helpers/log-entries'
import { seedSettings } from '../helpers/seed'

/** What the machine's own clock shows with this `TZ`, e.g. `-0100`. */
const machineOffset = (TZ: string) => {
  const shown = execFileSync('date', ['+%z'], { env: { ...process.env, TZ }, encoding: 'utf8' }).trim()
  const minutes = Number(shown.slice(1, 3)) * 60 + Number(shown.slice(3, 5))
  return shown.startsWith('-') ? -minutes : minutes
}

const openFiles = (page: Page) => openLogPage(page, 'Files')
const part = (page: Page, title: string) =>
  page
    .locator('section section')
    .filter({ has: page.getByRole('heading', { name: title, level: 3, exact: true }) })
const stored = ({ userData }: App) =>
  userData.query('select id, at, local_date, zone, utc_offset_minutes from entries')

// Each kind of zone, with what the app's clock makes of it: system-zone.test.ts.
for (const TZ of [':/etc/localtime', 'UTC-3'])
  test(`with TZ=${TZ} the app starts, hidden or not, and keeps, exports and imports entries`, async ({
    rig,
    launch,
  }) => {
    test.slow()
    const files = join(rig.up.folder, 'files')
    mkdirSync(files)
    const start = (name: string, args: readonly string[]) =>
      launch({ userData: seedSettings(join(rig.up.folder, name)), args, env: { TZ } })

    const app = await start('first', ['--hidden'])
    expect(await app.visibleWindows()).toBe(0)
    await app.launchAgain(['--show=log'])
    const page = await app.window()
    await page.getByRole('button', { name: 'Add entry' }).click()
    await page
      .getByRole('form')
      .getByRole('radiogroup', { name: 'Pain now' })
      .getByRole('radio', { name: '6', exact: true })
      .click()
    await page.getByRole('form').getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => stored(app).length).toBe(1)
    expect(stored(app)[0]).toMatchObject({ utc_offset_minutes: machineOffset(TZ) })

    await openFiles(page)
    for (const [button, name] of [
      [/^CSV/, 'log.csv'],
      [/JSON/, 'log.json'],
    ] as const) {
      await chooseNext(app, 'save', join(files, name))
      await part(page, 'Export').getByRole('button', { name: button }).click()
      await expect(part(page, 'Export').getByRole('status')).toHaveText('1 entry written.')
      expect(readFileSync(join(files, name), 'utf8')).toContain(String(stored(app)[0]?.['id']))
    }
    await app.quit()

    for (const name of ['log.csv', 'log.json']) {
      const other = await start(`second-${name}`, ['--show=log'])
      const shown = await other.window()
      await openFiles(shown)
      await chooseNext(other, 'open', join(files, name))
      await part(shown, 'Import').getByRole('button', { name: 'Choose a file' }).click()
      await shown.getByRole('button', { name: 'Import', exact: true }).click()
      await expect(part(shown, 'Import').getByRole('status')).toHaveText(/^1 entry from .* added\.$/)
      expect(stored(other)).toEqual(stored(app))
      await other.quit()
    }
  })

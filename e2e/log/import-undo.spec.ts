import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseNext } from '../helpers/preset-files'
import { expect, test } from '../rig/test'
import { openLogPage } from '../helpers/log-entries'
import { seedSettings } from '../helpers/seed'

const TABLE =
  'date,before,after,note\n2026-03-04 07:05,6,3,first\n2026-03-05 21:40,5,4,\n2026-03-06 08:00,7,5,\n'
const openFiles = (page: Page) => openLogPage(page, 'Files')
const part = (page: Page) =>
  page
    .locator('section section')
    .filter({ has: page.getByRole('heading', { name: 'Import', level: 3, exact: true }) })

test('an import is put right by importing again, and undone after a restart', async ({ rig, launch }) => {
  const file = join(rig.up.folder, 'diary.csv')
  mkdirSync(rig.up.folder, { recursive: true })
  writeFileSync(file, TABLE)
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--show=log'] })
  const page = await app.window()
  const kinds = () => app.userData.query('select kind from entries').map((row) => row['kind'])
  const take = async (as: string, outcome: string) => {
    await chooseNext(app, 'open', file)
    await part(page).getByRole('button', { name: 'Choose a file' }).click()
    await page.getByText(as, { exact: true }).click()
    await page.getByRole('button', { name: 'Preview import' }).click()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(part(page).getByRole('status')).toHaveText(outcome)
  }
  await openFiles(page)
  await take('Ratings without pressing', '3 entries from March 2026 added.')
  await take('Pressing sessions', '3 entries changed.')
  await app.quit()
  expect(kinds()).toEqual(['session', 'session', 'session'])

  const again = await launch({ userData: app.userData.folder, args: ['--show=log'] })
  const next = await again.window()
  await openFiles(next)
  await part(next).getByRole('button', { name: 'Undo import' }).first().click()
  await expect(part(next).getByRole('status')).toContainText('3 put back as before')
  await part(next).getByRole('button', { name: 'Undo import' }).first().click()
  await expect(part(next).getByRole('status')).toContainText('3 entries removed')
  await expect(part(next).getByText('Undone', { exact: true })).toHaveCount(2)
  await expect(next.getByText('Nothing here yet.')).toBeVisible()
})

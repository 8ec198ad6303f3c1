import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addEntries, openLogPage } from '../helpers/log-entries'
import { ratingAnswers } from '../../core/log/testing/answers'
import { chooseNext } from '../helpers/preset-files'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const DAY_MS = 86_400_000
const backups = (page: Page) =>
  page
    .locator('section section')
    .filter({ has: page.getByRole('heading', { name: 'Backups', level: 3, exact: true }) })
const openFiles = (page: Page) => openLogPage(page, 'Files')
const inFolder = (folder: string) => readdirSync(folder).filter((name) => /\.db$/.test(name))

test('a double click on "Back up now" makes one whole backup', async ({ rig, launch }) => {
  const app = await launch({
    userData: seedSettings(`${rig.up.folder}/user-data`),
    args: ['--show=log'],
  })
  const page = await app.window()
  await addEntries(page, [{ daysAgo: 0, minuteOfDay: 0, answers: ratingAnswers(4) }])
  await openFiles(page)
  await backups(page).getByRole('button', { name: 'Back up now' }).dblclick()
  await expect(backups(page).getByRole('listitem')).toHaveCount(1)
  expect(inFolder(app.userData.path('backups'))).toHaveLength(1)
  await backups(page).getByRole('listitem').getByRole('button', { name: 'Restore' }).click()
  await expect(backups(page).getByText(/^1 entry, /)).toBeVisible()
})

test('a backup folder that is gone is said on the log page, in the tray and in the setup check until it is back', async ({
  rig,
  launch,
}) => {
  test.slow()
  const stick = join(rig.up.folder, 'stick')
  mkdirSync(stick)
  const app = await launch({
    userData: seedSettings(`${rig.up.folder}/user-data`),
    args: ['--show=log'],
  })
  const page = await app.window()
  await addEntries(page, [{ daysAgo: 0, minuteOfDay: 0, answers: ratingAnswers(4) }])
  await openFiles(page)
  await chooseNext(app, 'open', stick)
  await backups(page).getByRole('button', { name: 'Choose another folder' }).click()
  await expect(backups(page).getByRole('listitem')).toHaveCount(1)

  renameSync(stick, `${stick}.away`)
  writeFileSync(stick, '')
  await app.clock.advance(DAY_MS)
  const sentence = /No backup since .+: the folder is not there\./
  await expect(page.getByText(sentence).first()).toBeVisible()
  await expect(page.getByText(/The log could not be used/)).toHaveCount(0)
  await rig.tray.waitForMenu('No word of the backup', (items) =>
    items.some(({ label }) => sentence.test(label)) ? items : undefined,
  )
  await rig.tray.waitForToolTip(/No backup since/)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Open the setup check' }).click()
  const reading = page.getByRole('listitem').filter({ hasText: 'Backups of the log' })
  await expect(reading).toContainText(sentence)

  // It stays over a restart, from the first moment.
  await app.quit()
  const again = await launch({ userData: app.userData.folder, args: ['--show=log'] })
  const next = await again.window()
  await expect(next.getByText(sentence).first()).toBeVisible()
  expect(inFolder(`${stick}.away`)).toHaveLength(1)
  rmSync(stick)
  renameSync(`${stick}.away`, stick)
  await again.clock.advance(DAY_MS)
  await expect(next.getByText(sentence)).toHaveCount(0)
  await expect.poll(() => inFolder(stick).length).toBeGreaterThan(1)
  expect(existsSync(again.userData.path('backups'))).toBe(false)
})

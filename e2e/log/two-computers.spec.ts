import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ratingAnswers } from '../../core/log/testing/answers'
import { addEntries } from '../helpers/log-entries'
import { chooseNext } from '../helpers/preset-files'
import { seedSettings } from '../helpers/seed'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'

const openComputers = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Open Two computers' }).click()
}
const share = async (app: App, page: Page, folder: string) => {
  await openComputers(page)
  await chooseNext(app, 'open', folder)
  await page.getByRole('button', { name: 'Choose the shared folder…' }).click()
  await expect(page.getByText('Up to date')).toBeVisible()
}
const notes = async (app: App) =>
  (await app.userData.query('SELECT note FROM entries WHERE deleted_at IS NULL ORDER BY note')).map(
    ({ note }) => note,
  )

test('two apps keep one log through a folder', async ({ rig, launch }) => {
  const folder = join(rig.up.folder, 'shared')
  mkdirSync(folder)
  const start = (name: string) =>
    launch({ userData: seedSettings(`${rig.up.folder}/${name}`), args: ['--show=log'] })
  const [a, b] = [await start('first'), await start('second')]
  const [pageA, pageB] = [await a.window(), await b.window()]
  const entry = (note: string) => ({ daysAgo: 1, minuteOfDay: 600, answers: { ...ratingAnswers(4), note } })
  await addEntries(pageA, [entry('from the first')])
  await addEntries(pageB, [entry('from the second')])
  await share(a, pageA, folder)
  await share(b, pageB, folder)
  await pageA.getByRole('button', { name: 'Look now' }).click()
  await expect.poll(() => notes(a)).toEqual(['from the first', 'from the second'])
  await expect.poll(() => notes(b)).toEqual(['from the first', 'from the second'])

  // A change goes over by itself.
  await addEntries(pageA, [entry('a third one')])
  await expect.poll(() => notes(b), { timeout: 15_000 }).toContain('a third one')
  await expect(pageA.getByRole('list', { name: 'Computers' }).getByRole('listitem')).toHaveCount(2)
})

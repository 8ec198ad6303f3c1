import { copyFileSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Bridge } from '../../core/ipc/bridge'
import { sessionAnswers } from '../../core/log/testing/answers'
import { addEntries, openLogPage } from '../helpers/log-entries'
import type { App } from '../rig/app'
import { expect, test, type Launch, type Rig } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const SHOW_LOG = ['--show=log']
const SOON = { timeout: 60_000 }
const rows = (page: Page) => page.getByRole('region', { name: 'Entries' }).locator('[data-entry]')
const notices = (page: Page) => page.getByRole('list', { name: 'Notice' })
const banner = (page: Page) =>
  page.getByRole('status').filter({ hasText: /log (file )?(was|is|in)|place of your log/ })
const restoreButton = (page: Page) => page.getByRole('button', { name: /^Restore the backup of / })
const keptAside = ({ userData }: App, start: string) =>
  readdirSync(userData.folder).filter((name) => name.startsWith(start) && !/-(wal|shm)$/.test(name))
const ofDays = (...days: readonly number[]) =>
  days.map((daysAgo) => ({ daysAgo, minuteOfDay: 600, answers: sessionAnswers(6, 4) }))

/** A log with three entries in a backup and two more since, left by an app that was quit. */
async function leaveLog(rig: Rig, launch: Launch): Promise<{ userData: string; log: string }> {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData, args: SHOW_LOG })
  const page = await app.window()
  await addEntries(page, ofDays(5, 4, 3))
  await openLogPage(page, 'Files')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect.poll(() => readdirSync(userData).includes('backups')).toBe(true)
  await expect
    .poll(() => readdirSync(`${userData}/backups`).filter((name) => name.endsWith('.db')).length)
    .toBe(1)
  await addEntries(page, ofDays(2, 1))
  await expect(rows(page)).toHaveCount(5)
  await app.quit()
  return { userData, log: `${userData}/log.db` }
}

test('of a log cut off in the middle is saved what can be read, and the backup brings the rest', async ({
  rig,
  launch,
}) => {
  test.slow()
  const { userData, log } = await leaveLog(rig, launch)
  const whole = readFileSync(log)
  const cut = whole.subarray(0, 4096 + 700)
  writeFileSync(log, cut)
  const app = await launch({ userData, args: SHOW_LOG })
  const page = await app.window()
  await expect(banner(page)).toContainText('Your log file was damaged', SOON)
  await expect(banner(page)).toContainText('with 3 entries')
  const [kept] = keptAside(app, 'log.db.damaged-')
  expect(readFileSync(app.userData.path(kept!)).equals(cut)).toBe(true)
  await expect(banner(page)).toContainText(kept!)
  await restoreButton(page).click()
  await expect(banner(page)).toHaveCount(0)
  await expect(rows(page)).not.toHaveCount(0)
  expect(Number(app.userData.query('select count(*) as n from entries')[0]?.['n'])).toBeGreaterThanOrEqual(3)
  await app.quit()
  const again = await launch({ userData, args: SHOW_LOG })
  await expect(rows(await again.window())).not.toHaveCount(0)
  await expect(banner(await again.window())).toHaveCount(0)
})

test('of a log with a damaged header nothing is lost; a restart asks again until it is answered', async ({
  rig,
  launch,
}) => {
  test.slow()
  const { userData, log } = await leaveLog(rig, launch)
  const bytes = readFileSync(log)
  bytes.fill(0, 0, 16)
  writeFileSync(log, bytes)
  const first = await launch({ userData, args: SHOW_LOG })
  await expect(banner(await first.window())).toContainText('5 entries could be saved', SOON)
  await expect(rows(await first.window())).toHaveCount(5)
  await first.kill()
  const app = await launch({ userData, args: SHOW_LOG })
  const page = await app.window()
  await expect(banner(page)).toContainText('5 entries could be saved', SOON)
  await page.getByRole('button', { name: 'Go on with the saved entries' }).click()
  await expect(banner(page)).toHaveCount(0)
  await expect(rows(page)).toHaveCount(5)
  expect(keptAside(app, 'log.db.damaged-')).toHaveLength(1)
})

test('a log of which nothing is left, or that is gone, comes back from the backup', async ({
  rig,
  launch,
}) => {
  test.slow()
  const { userData, log } = await leaveLog(rig, launch)
  writeFileSync(log, 'this is no log any more')
  const first = await launch({ userData, args: SHOW_LOG })
  await expect(banner(await first.window())).toContainText('no entry could be read from it', SOON)
  await restoreButton(await first.window()).click()
  await expect(rows(await first.window())).toHaveCount(3)
  await first.quit()

  rmSync(log)
  const app = await launch({ userData, args: SHOW_LOG })
  const page = await app.window()
  await expect(banner(page)).toContainText('Your log file is not there any more.', SOON)
  await restoreButton(page).click()
  await expect(rows(page)).toHaveCount(3)
})

test('a log of a newer version is left as it is until the person decides', async ({ rig, launch }) => {
  test.slow()
  const { userData, log } = await leaveLog(rig, launch)
  const database = new DatabaseSync(log)
  database.exec('PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  const newer = readFileSync(log)
  const app = await launch({ userData, args: SHOW_LOG })
  const page = await app.window()
  await expect(banner(page)).toContainText('made by a newer version of Linggu', SOON)
  expect(readFileSync(log).equals(newer)).toBe(true)
  await page.getByRole('button', { name: 'Start with an empty log' }).click()
  await expect(banner(page)).toHaveCount(0)
  await addEntries(page, ofDays(1))
  await expect(rows(page)).toHaveCount(1)
  const [aside] = keptAside(app, 'log.db.aside-')
  expect(readFileSync(app.userData.path(aside!)).equals(newer)).toBe(true)
})

test('damaged settings come back from their copy, and the damaged file is kept', async ({ rig, launch }) => {
  test.slow()
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const first = await launch({ userData })
  const page = await first.window()
  const settings = await page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    const snapshot = await linggu.request('app:snapshot')
    if (!snapshot.ok) throw new Error(snapshot.failure.message)
    const { session } = snapshot.value.settings
    await linggu.request('settings:session', { ...session, hand: 'right', prepareSeconds: 17 })
    return session
  })
  expect(settings.hand).not.toBe('right')
  await first.quit()

  const damages: readonly [string, () => void, RegExp][] = [
    [
      'cut',
      () => {
        const text = readFileSync(`${userData}/config.json`)
        writeFileSync(`${userData}/config.json`, text.subarray(0, text.length / 2))
      },
      /Your settings file could not be read\. Its copy is used/,
    ],
    ['emptied', () => writeFileSync(`${userData}/config.json`, ''), /Its copy is used/],
    [
      'swapped',
      () => {
        renameSync(`${userData}/config.json`, `${userData}/swap`)
        renameSync(`${userData}/reminders.json`, `${userData}/config.json`)
        renameSync(`${userData}/swap`, `${userData}/reminders.json`)
      },
      /Its copy is used/,
    ],
  ]
  for (const [name, damage, sentence] of damages) {
    const before = keptAside(first, 'config.damaged-').length
    damage()
    const damaged = readFileSync(`${userData}/config.json`)
    const app = await launch({ userData })
    const shown = notices(await app.window())
    if (name === 'swapped') {
      // One notice at a time, the newest first.
      await expect(shown).toContainText('reminders.json could not be read, so its copy is used.')
      await shown.getByRole('button').click()
    }
    await expect(shown, name).toContainText(sentence)
    expect(app.userData.settings(), name).toMatchObject({ session: { hand: 'right', prepareSeconds: 17 } })
    const kept = keptAside(app, 'config.damaged-').sort()
    expect(kept).toHaveLength(before + 1)
    expect(readFileSync(app.userData.path(kept.at(-1)!)).equals(damaged), name).toBe(true)
    await app.quit()
  }

  // Both damaged: the usual settings, said plainly, with the file kept.
  for (const name of ['config', 'config.copy']) writeFileSync(`${userData}/${name}.json`, '{"app": {')
  copyFileSync(`${userData}/config.json`, `${userData}/session.json`)
  const app = await launch({ userData })
  await expect(app.window()).resolves.toBeTruthy()
  expect(keptAside(app, 'config.damaged-')).toHaveLength(damages.length + 1)
  expect(keptAside(app, 'session.damaged-')).toHaveLength(1)
})

import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Bridge } from '../../core/ipc/bridge'
import { DEFAULT_SOUND } from '../../core/settings/settings'
import { sessionAnswers } from '../../core/log/testing/answers'
import { addEntries, openLogPage } from '../helpers/log-entries'
import { IS_ROOT, type App } from '../rig/app'
import { SmallDisk } from '../rig/small-disk'
import { expect, test, type Launch } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const SHOW_LOG = ['--show=log']
/** By then the app has looked again whether the cause is gone. */
const AGAIN_MS = 4_000
/** A busy machine needs more than a moment. */
const SOON = { timeout: 60_000 }
const list = (page: Page) => page.getByRole('region', { name: 'Entries' })
const rows = (page: Page) => list(page).locator('[data-entry]')
const form = (page: Page) => page.getByRole('form')
const notices = (page: Page) => page.getByRole('list', { name: 'Notice' })
const counted = ({ userData }: App) => userData.query('select count(*) as n from entries')[0]?.['n']

const addByHand = async (page: Page, rating: string) => {
  await page.getByRole('button', { name: 'Add entry' }).click()
  await form(page)
    .getByRole('radiogroup', { name: 'Pain now' })
    .getByRole('radio', { name: rating, exact: true })
    .click()
  await form(page).getByRole('button', { name: 'Save' }).click()
}
/** What main answers to a change of the volume. */
const setVolume = (page: Page, volume: number): Promise<string> =>
  page.evaluate(
    async (sound) => {
      const { linggu } = window as unknown as { linggu: Bridge }
      const reply = await linggu.request('settings:sound', sound)
      return reply.ok ? 'ok' : reply.failure.message
    },
    { ...DEFAULT_SOUND, volume },
  )
const volumeOf = ({ userData }: App) => (userData.settings()?.['sound'] as { volume: number }).volume

const oneEntry = async (launch: Launch, userData: string) => {
  const app = await launch({ userData: seedSettings(userData), args: SHOW_LOG })
  const page = await app.window()
  await addEntries(page, [{ daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4) }])
  await expect(rows(page)).toHaveCount(1)
  return { app, page }
}

test('a full disk is said, nothing is lost, and it goes on when there is room', async ({ rig, launch }) => {
  test.slow()
  const disk = SmallDisk.mount(`${rig.up.folder}/small`, 64)
  if (disk === null) {
    test.info().annotations.push({ type: 'not run', description: 'a small disk needs the right to mount' })
    console.log('NOT RUN on a real full disk: mounting needs root. The unit tests fill the database instead.')
    return
  }
  try {
    const userData = `${disk.folder}/user-data`
    const { app, page } = await oneEntry(launch, userData)
    expect(await setVolume(page, 0.5)).toBe('ok')
    const settings = readFileSync(app.userData.path('config.json'), 'utf8')
    disk.fill()
    await addByHand(page, '7')
    await expect(form(page).getByRole('alert')).toContainText('the disk is full')
    await expect(notices(page)).toContainText('The log could not be used: the disk is full.')
    expect(await setVolume(page, 0.9)).toContain('Nothing was changed, because it could not be saved')
    expect(readFileSync(app.userData.path('config.json'), 'utf8')).toBe(settings)

    disk.empty()
    await app.clock.advance(AGAIN_MS)
    await expect(notices(page)).toHaveCount(0, SOON)
    await form(page).getByRole('button', { name: 'Save' }).click()
    await expect(rows(page)).toHaveCount(2)
    expect(await setVolume(page, 0.7)).toBe('ok')
    await app.kill()

    const again = await launch({ userData, args: SHOW_LOG })
    const window = await again.window()
    await expect(rows(window)).toHaveCount(2)
    await expect(notices(window)).toHaveCount(0)
    expect(volumeOf(again)).toBe(0.7)
  } finally {
    disk.unmount()
  }
})

test('the app starts in a folder that cannot be written, says so, and works once it can', async ({
  rig,
  launch,
}) => {
  test.slow()
  const disk = IS_ROOT ? SmallDisk.mount(`${rig.up.folder}/small`, 64) : null
  const userData = `${disk?.folder ?? rig.up.folder}/user-data`
  const setReadOnly = (on: boolean) => {
    if (disk) disk.setReadOnly(on)
    else chmodSync(userData, on ? 0o500 : 0o700)
  }
  try {
    const first = await oneEntry(launch, userData)
    await first.app.quit()
    setReadOnly(true)
    const app = await launch({ userData, args: SHOW_LOG })
    const page = await app.window()
    await expect(list(page).getByRole('alert').or(notices(page)).first()).toContainText(
      'its folder cannot be written to',
      SOON,
    )
    expect(await setVolume(page, 0.9)).toContain('its folder cannot be written to')
    setReadOnly(false)
    await app.clock.advance(AGAIN_MS)
    await expect(notices(page)).toHaveCount(0, SOON)
    await expect(rows(page)).toHaveCount(1, SOON)
    expect(await setVolume(page, 0.9)).toBe('ok')
    await addByHand(page, '7')
    await expect(rows(page)).toHaveCount(2)
    expect(counted(app)).toBe(2)
  } finally {
    setReadOnly(false)
    disk?.unmount()
  }
})

test('a log that another program holds is said, and is there again when it lets go', async ({
  rig,
  launch,
}) => {
  test.slow()
  const userData = `${rig.up.folder}/user-data`
  const { app, page } = await oneEntry(launch, userData)
  const other = new DatabaseSync(app.userData.path('log.db'))
  try {
    other.exec('BEGIN EXCLUSIVE')
    await addByHand(page, '7')
    await expect(form(page).getByRole('alert')).toContainText('another program is using it', SOON)
    other.exec('ROLLBACK')
    await app.clock.advance(AGAIN_MS)
    await expect(notices(page)).toHaveCount(0, SOON)
    await form(page).getByRole('button', { name: 'Save' }).click()
    await expect(rows(page)).toHaveCount(2)
    await app.quit()

    // Held before the app starts: it cannot even read it.
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    const again = await launch({ userData, args: SHOW_LOG })
    const window = await again.window()
    await expect(list(window).getByRole('alert')).toContainText('another program is using it', SOON)
    other.exec('ROLLBACK')
    other.close()
    await again.clock.advance(AGAIN_MS)
    await expect(rows(window)).toHaveCount(2, SOON)
    await expect(notices(window)).toHaveCount(0, SOON)
  } finally {
    if (other.isOpen) other.close()
  }
})

test('a data folder that is removed under the running app is made again for what comes next', async ({
  rig,
  launch,
}) => {
  const userData = `${rig.up.folder}/user-data`
  const { app, page } = await oneEntry(launch, userData)
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  await addByHand(page, '7')
  await expect(page.getByText('Your log file is not there any more.')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  expect(counted(app)).toBe(1)
  expect(await setVolume(page, 0.3)).toBe('ok')
  await app.kill()
  const again = await launch({ userData, args: SHOW_LOG })
  await expect(rows(await again.window())).toHaveCount(1)
  expect(volumeOf(again)).toBe(0.3)
})

test('a clock at 1970 is said, and no entry gets its date', async ({ rig, launch }) => {
  const { app, page } = await oneEntry(launch, `${rig.up.folder}/user-data`)
  const away = await app.clock.now()
  await app.clock.jumpWall(-away)
  await expect(notices(page)).toContainText('The clock of this computer says 1970.')
  await addByHand(page, '7')
  await expect(form(page).getByRole('alert')).toContainText('Set it right, then save again.')
  expect(counted(app)).toBe(1)
  await app.clock.jumpWall(away)
  await expect(notices(page)).toHaveCount(0)
  await form(page).getByRole('button', { name: 'Save' }).click()
  await expect(rows(page)).toHaveCount(2)
  expect(app.userData.query('select count(*) as n from entries where at < 946684800000')).toEqual([{ n: 0 }])
})

test('a path with spaces and letters of the world holds settings, log and backups', async ({
  rig,
  launch,
}) => {
  const userData = `${rig.up.folder}/Ünsere  Däten 灵骨 👣 'it’s' %20 #1`
  mkdirSync(userData)
  const { app, page } = await oneEntry(launch, userData)
  await openLogPage(page, 'Files')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect
    .poll(() => existsSync(`${userData}/backups`) && readdirSync(`${userData}/backups`).length)
    .toBe(1)
  expect(await setVolume(page, 0.2)).toBe('ok')
  rmSync(app.userData.path('log.db-shm'))
  await app.kill()
  const again = await launch({ userData, args: SHOW_LOG })
  await expect(rows(await again.window())).toHaveCount(1)
  expect(volumeOf(again)).toBe(0.2)
})

test('two people at one machine have two logs, also at the same time', async ({ rig, launch }) => {
  test.slow()
  const [one, two] = await Promise.all(
    ['one', 'two'].map(async (name) => oneEntry(launch, `${rig.up.folder}/${name}`)),
  )
  await addByHand(one!.page, '7')
  await expect(rows(one!.page)).toHaveCount(2)
  expect(counted(one!.app)).toBe(2)
  expect(counted(two!.app)).toBe(1)
  // A second launch for the first one goes to the first one, not beside it.
  const { code } = await one!.app.launchAgain(['--show=settings'])
  expect(code).toBe(0)
  expect(one!.app.isRunning && two!.app.isRunning).toBe(true)
})

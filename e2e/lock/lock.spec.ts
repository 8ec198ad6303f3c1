import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Decrypter } from 'age-encryption'
import { requestNames } from '../../core/ipc/contract'
import { mayAskWhileLocked } from '../../core/lock/while-locked'
import { askSnapshot } from '../helpers/ask-snapshot'
import { sessionAnswers } from '../../core/log/testing/answers'
import { addEntries, openLogPage } from '../helpers/log-entries'
import { chooseNext } from '../helpers/preset-files'
import { expectAccessible } from '../rig/page/accessibility'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { goTo } from '../helpers/tour'

const PASSPHRASE = 'long walk before 早餐'
const NOTE = 'Slept badly, left leg'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name = 'Passphrase') => page.getByLabel(name, { exact: true })
const locked = (page: Page) => page.getByRole('heading', { name: 'Linggu is locked' })

/** A line of the log. */
const listed = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Left, 3 min' }).first()

/** Guesses cost time on purpose, more of it on a busy machine. */
const patient = expect.configure({ timeout: 60_000 })

/** Opens Settings and sets the passphrase as a person would, by the keyboard where that is shorter. */
async function setPassphrase(page: Page): Promise<void> {
  await goTo(page, 'settings')
  await button(page, 'Set a passphrase').click()
  await expect(field(page)).toBeFocused()
  await expect(page.getByText('Nobody can reset it.')).toBeVisible()
  await field(page).fill(PASSPHRASE)
  await field(page, 'The same once more').fill(PASSPHRASE)
  await page.getByRole('checkbox', { name: /forgotten passphrase/ }).check()
  await page.keyboard.press('Enter')
  await patient(page.getByText('The passphrase is set.', { exact: false })).toBeVisible()
}

async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await field(page).fill(passphrase)
  await page.keyboard.press('Enter')
}

/** Answers of main itself, whatever the page shows. */
const askEverything = (page: Page, names: readonly string[]) =>
  page.evaluate(async (all) => {
    const { linggu } = window as unknown as {
      linggu: {
        request(name: string, input?: unknown): Promise<{ ok: boolean; failure?: { message: string } }>
      }
    }
    // Payloads that the contract takes, so that the lock and not the schema refuses.
    const inputs: Readonly<Record<string, unknown>> = {
      'log:page': { after: null, limit: 10 },
      'log:summary': {},
      'log:report': {},
      'log:export': { as: 'json' },
      'log:entry': { id: 'some-entry-1' },
      'log:remove': { id: 'some-entry-1' },
      'log:backup-preview': { id: 'linggu-2026-01-01.db' },
      'log:erase': { typed: 'delete' },
      'reminders:ledger': { limit: 10 },
    }
    const answers: Record<string, string> = {}
    for (const name of all) {
      const reply = await linggu.request(name, inputs[name])
      answers[name] = reply.ok ? 'ok' : (reply.failure?.message ?? '')
    }
    return answers
  }, names)

const open = (app: App) => app.window()

test('a passphrase: set after reading its price, asked for at every opening, and removed again', async ({
  rig,
  launch,
}) => {
  test.slow()
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData })
  const page = await open(app)
  await addEntries(page, [{ daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4, { note: NOTE }) }])

  await test.step('it cannot be set unread, short, or mistyped', async () => {
    await goTo(page, 'settings')
    await button(page, 'Set a passphrase').click()
    await expectAccessible(page)
    await field(page).fill('short')
    await button(page, 'Set it').click()
    await expect(page.getByRole('alert')).toContainText('at least 8 characters')
    await field(page).fill(PASSPHRASE)
    await field(page, 'The same once more').fill(`${PASSPHRASE}.`)
    await button(page, 'Set it').click()
    await expect(page.getByRole('alert')).toContainText('not the same')
    await field(page, 'The same once more').fill(PASSPHRASE)
    await button(page, 'Set it').click()
    await expect(page.getByRole('alert')).toContainText('Tick the box')
    await button(page, 'Cancel').click()
    await expect(button(page, 'Set a passphrase')).toBeFocused()
    expect((await askSnapshot(page)).lock).toEqual({ set: false, locked: false })
  })

  await setPassphrase(page)
  expect(JSON.stringify(readFileSync(join(userData, 'lock.json'), 'utf8'))).not.toContain(PASSPHRASE)
  await app.quit()

  const again = await launch({ userData, args: ['--hidden'] })
  await rig.tray.clickMenu('Pain spike')
  const shut = await open(again)
  await test.step('pain does not wait: a spike starts, is logged, and shows nothing else', async () => {
    await expect(shut.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await expect(shut.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
    await again.clock.advance(30_000)
    await button(shut, 'Stop').click()
    await button(shut, 'Stop and keep').click()
    await shut.getByRole('radiogroup', { name: 'Pain after' }).getByRole('radio', { name: /^3/ }).click()
    await button(shut, 'Save').click()
    await expect(locked(shut)).toBeVisible()
    expect(again.userData.query('select count(*) as n from entries')[0]?.['n']).toBe(2)
  })

  await test.step('the log is shut, in the page and in main', async () => {
    await expect(locked(shut)).toBeVisible()
    await expect(field(shut)).toBeFocused()
    await expect(shut.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
    await expectAccessible(shut)
    const names = requestNames.filter((name) => !mayAskWhileLocked(name, false))
    expect(names.length).toBeGreaterThan(40)
    const answers = await askEverything(shut, names)
    expect(answers['log:page']).toBe('Linggu is locked. Unlock it first.')
    expect(Object.entries(answers).filter(([, answer]) => answer === 'ok')).toEqual([])
    const snapshot = await askSnapshot(shut)
    expect(snapshot.lock).toEqual({ set: true, locked: true })
    expect(snapshot.load.advice).toEqual([])
    expect(snapshot.reminders.config.rules).toEqual([])
    expect(snapshot.safety.answers.pregnancy).toBeNull()
    expect(JSON.stringify(snapshot)).not.toContain(NOTE)
  })

  await test.step('help is there without it', async () => {
    await button(shut, 'When to get help').click()
    await expect(shut.getByRole('checkbox', { name: 'None of these' })).toBeVisible()
    await button(shut, 'Back').click()
    await expect(locked(shut)).toBeVisible()
  })

  await test.step('a wrong one is said; the right one opens', async () => {
    await unlock(shut, 'wrong words')
    await patient(shut.getByRole('alert')).toHaveText('This is not the passphrase. Please try again.')
    await expect(field(shut)).toHaveValue('')
    await unlock(shut)
    await patient(button(shut, 'Start session')).toBeVisible()
    await goTo(shut, 'log')
    await expect(listed(shut)).toBeVisible()
  })

  await test.step('closing the window locks it', async () => {
    await again.closeWindow()
    await expect.poll(() => again.visibleWindows()).toBe(0)
    await again.launchAgain(['--show=log'])
    const next = await open(again)
    await expect(locked(next)).toBeVisible()
    await unlock(next)
    await patient(listed(next)).toBeVisible()
    await goTo(next, 'settings')
    await button(next, 'Lock now').click()
    await expect(locked(next)).toBeVisible()
    await unlock(next)
    await button(next, 'Remove the passphrase').click()
    await field(next, 'Your present passphrase').fill(PASSPHRASE)
    await button(next, 'Remove the passphrase').click()
    await patient(next.getByText('The passphrase is removed.', { exact: false })).toBeVisible()
    expect(existsSync(join(userData, 'lock.json'))).toBe(false)
  })
})

test('backups and exports are encrypted, and open on another computer with the passphrase alone', async ({
  rig,
  launch,
}) => {
  test.slow()
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData })
  const page = await open(app)
  await addEntries(page, [{ daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4, { note: NOTE }) }])
  await setPassphrase(page)
  await goTo(page, 'log')
  await openLogPage(page, 'Files')
  await button(page, 'Back up now').click()
  await expect(page.getByText('(encrypted)')).toBeVisible()
  const folder = join(userData, 'backups')
  const name = readdirSync(folder).find((file) => file.endsWith('.db.age'))!
  expect(readdirSync(folder).filter((file) => file.endsWith('.db'))).toEqual([])
  const sealed = new Uint8Array(readFileSync(join(folder, name)))
  expect(Buffer.from(sealed).includes('SQLite format 3')).toBe(false)
  expect(readdirSync(userData).filter((file) => /sealing|opened|partial/.test(file))).toEqual([])

  await test.step('any program that knows age opens it with the key beside it', async () => {
    const key = new Decrypter()
    key.addPassphrase(PASSPHRASE)
    const identity = await key.decrypt(new Uint8Array(readFileSync(join(folder, 'linggu-key.age'))), 'text')
    const library = new Decrypter()
    library.addIdentity(identity.trim())
    const plain = Buffer.from(await library.decrypt(sealed))
    expect(plain.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(plain.includes(NOTE)).toBe(true)
  })
  const exported = join(rig.up.folder, 'log.json.age')
  await test.step('an export too, and any program that knows age opens it', async () => {
    await page.getByRole('switch', { name: 'Encrypt the export with a passphrase' }).click()
    await field(page).fill(PASSPHRASE)
    await button(page, 'Full copy (JSON)').click()
    await expect(page.getByText('The two are not the same.')).toBeVisible()
    await field(page, 'The same once more').fill(PASSPHRASE)
    await expectAccessible(page)
    await chooseNext(app, 'save', exported)
    await button(page, 'Full copy (JSON)').click()
    await patient(page.getByText('1 entry written.')).toBeVisible()
    const library = new Decrypter()
    library.addPassphrase(PASSPHRASE)
    const bytes = new Uint8Array(readFileSync(exported))
    expect(Buffer.from(bytes).includes(NOTE)).toBe(false)
    expect(JSON.parse(await library.decrypt(bytes, 'text'))).toMatchObject({
      format: 'linggu-log',
      entries: [{ note: NOTE }],
    })
  })
  await app.quit()

  const elsewhere = await launch({
    userData: seedSettings(`${rig.up.folder}/another-computer`),
    args: ['--show=log'],
  })
  const other = await open(elsewhere)
  await openLogPage(other, 'Files')
  await chooseNext(elsewhere, 'open', join(folder, name))
  await button(other, 'Restore from a file').click()
  await expect(other.getByText('This file is encrypted.', { exact: false })).toBeVisible()
  await unlock(other, 'wrong words')
  await patient(other.getByRole('alert')).toContainText('does not fit this file')
  await unlock(other)
  await patient(other.getByText(/^1 entry, /)).toBeVisible()
  await button(other, 'Restore').last().click()
  await patient(other.getByText('Restored.', { exact: false })).toBeVisible()
  expect(elsewhere.userData.query('select note from entries')).toEqual([{ note: NOTE }])
  expect(
    readdirSync(elsewhere.userData.folder).filter((file) => /sealing|opened|restoring/.test(file)),
  ).toEqual([])

  await test.step('the export is imported there, and brings nothing new', async () => {
    await chooseNext(elsewhere, 'open', exported)
    await button(other, 'Choose a file').click()
    await unlock(other)
    await patient(other.getByText('1 entry is here already')).toBeVisible()
  })
})

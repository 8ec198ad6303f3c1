import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeJson, type LogFile } from '../../core/log/files/json'
import { sessionAnswers, sessionEntry } from '../../core/log/testing/answers'
import { addEntries, entriesInList, thirtySessions, openLogPage } from '../helpers/log-entries'
import { chooseNext } from '../helpers/preset-files'
import { dateAgo } from '../rig/morning'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const SHOW_LOG = ['--show=log']
const CAVEAT = /This can’t show the cause/
const OLD_LOGS = join(import.meta.dirname, '../data/old-logs')
const DAY_MS = 86_400_000

const list = (page: Page) => page.getByRole('region', { name: 'Entries' })
const rows = (page: Page) => list(page).getByRole('button').and(page.locator('[data-entry]'))
const form = (page: Page) => page.getByRole('form')
/** An entry that is open to be read. */
const view = (page: Page) => page.getByRole('article')
const figure = (page: Page, name: string) => page.getByRole('figure', { name })

test.describe('recording', () => {
  test('a rating takes three inputs by keys, a visit and a rating of yesterday one form each', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
    const page = await app.window()
    await expect(list(page).getByText('Nothing here yet')).toBeVisible()
    await page.getByRole('button', { name: 'Add entry' }).focus()

    await page.keyboard.press('Enter')
    await expect(form(page)).toBeVisible()
    await page.keyboard.press('7')
    await expect(
      form(page).getByRole('radiogroup', { name: 'Pain now' }).getByRole('radio', { name: '7' }),
    ).toBeChecked()
    await form(page).getByRole('button', { name: 'Save' }).press('Enter')
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page).first()).toContainText('Rated 7')
    expect(app.userData.query('select kind, before, after from entries')).toEqual([
      { kind: 'rating', before: 7, after: null },
    ])

    await page.getByRole('button', { name: 'Add entry' }).click()
    await form(page).getByRole('radio', { name: 'Visit' }).click()
    await form(page).getByRole('textbox', { name: 'Who you saw' }).fill('physiotherapist')
    await form(page).getByRole('spinbutton', { name: 'Minutes' }).fill('25')
    await form(page).getByRole('button', { name: 'Save' }).click()
    await expect(rows(page).filter({ hasText: 'physiotherapist, 25 min' })).toHaveCount(1)

    await page.getByRole('button', { name: 'Add entry' }).click()
    await expect(form(page)).toBeVisible()
    await page.keyboard.press('4')
    await form(page).getByRole('button', { name: 'Change' }).click()
    await form(page).getByLabel('Date').fill(dateAgo(1))
    await form(page).getByLabel('Time').fill('08:15')
    await form(page).getByRole('button', { name: 'Save' }).click()
    await expect(list(page).getByRole('heading', { name: /^Yesterday/ })).toBeVisible()
    expect(
      app.userData.query(
        `select local_date, (at / 60000 + utc_offset_minutes) % 1440 as minute from entries
          where kind = 'rating' and before = 4`,
      ),
    ).toEqual([{ local_date: dateAgo(1), minute: 8 * 60 + 15 }])
  })

  test('a change keeps its time and what was there before; deleting can be undone', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
    const page = await app.window()
    await addEntries(page, [{ daysAgo: 2, minuteOfDay: 600, answers: sessionAnswers(6, 4) }])
    await rows(page).first().click()
    await expect(view(page)).toContainText(/6\s*4/)
    await expect(form(page)).toHaveCount(0)
    await view(page).getByRole('button', { name: 'Edit' }).click()
    await expect(form(page).getByRole('heading', { name: 'Change this entry' })).toBeVisible()
    await form(page)
      .getByRole('radiogroup', { name: 'Pain after' })
      .getByRole('radio', { name: '5', exact: true })
      .click()
    await form(page).getByRole('textbox', { name: 'Note' }).fill('It came back')
    const before = await app.clock.now()
    await form(page).getByRole('button', { name: 'Save' }).click()
    await expect(rows(page).first()).toContainText(/6\s*5/)
    const [change] = app.userData.query('select what, changed_at, before from entry_changes')
    expect(change?.['what']).toBe('edited')
    expect(Number(change?.['changed_at'])).toBeGreaterThanOrEqual(before)
    expect(String(change?.['before'])).toMatch(/"after":4\b/)
    expect(app.userData.query('select local_date, after, note from entries')).toEqual([
      { local_date: dateAgo(2), after: 5, note: 'It came back' },
    ])

    await rows(page).first().click()
    await expect(view(page).getByText(/Changed/)).toBeVisible()
    await expect(view(page).getByText('It came back')).toBeVisible()
    await view(page).getByRole('button', { name: 'Edit' }).click()
    await page.keyboard.press('Escape')
    await expect(form(page)).toHaveCount(0)
    await view(page).getByRole('button', { name: 'Delete' }).click()
    await expect(rows(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(rows(page)).toHaveCount(1)
    expect(app.userData.query('select what from entry_changes order by seq')).toEqual([
      { what: 'edited' },
      { what: 'deleted' },
      { what: 'restored' },
    ])
    expect(app.userData.query('select deleted_at, note from entries')).toEqual([
      { deleted_at: null, note: 'It came back' },
    ])
  })
})

test('the list is filtered by words, kind, hand, area and dates', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
  const page = await app.window()
  await addEntries(page, [
    { daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4, { hand: 'right', note: 'A long call' }) },
    { daysAgo: 3, minuteOfDay: 600, answers: sessionAnswers(5, 5, { areas: ['foot'] }) },
    { daysAgo: 5, minuteOfDay: 600, answers: sessionAnswers(7, 3, { hand: 'both' }) },
    {
      daysAgo: 9,
      minuteOfDay: 600,
      answers: { kind: 'visit', practitioner: 'physiotherapist', minutes: 25, note: '' },
    },
  ])
  await expect(rows(page)).toHaveCount(4)
  const clear = page.getByRole('button', { name: 'Clear filters' })
  const chip = (group: string, name: string) =>
    page.getByRole('search').getByRole('group', { name: group }).getByRole('button', { name, exact: true })

  await page.getByRole('searchbox', { name: 'Search notes' }).fill('LONG call')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Right')
  await page.getByRole('searchbox', { name: 'Search notes' }).fill('nobody wrote this')
  await expect(page.getByText('No entry fits these filters.')).toBeVisible()
  await clear.click()
  await expect(rows(page)).toHaveCount(4)

  await page.getByRole('search').getByRole('button', { name: 'Filter' }).click()
  await chip('Kind', 'Visit').click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('physiotherapist')
  await clear.click()
  await chip('Hand', 'Both').click()
  await chip('Hand', 'Right').click()
  await expect(rows(page)).toHaveCount(2)
  await clear.click()
  await chip('Where it hurts', 'Foot').click()
  await expect(rows(page)).toHaveCount(1)
  await clear.click()
  await page.getByRole('search').getByLabel('From').fill(dateAgo(5))
  await page.getByRole('search').getByLabel('To').fill(dateAgo(3))
  await expect(rows(page)).toHaveCount(2)
})

test.describe('review', () => {
  test('below five sessions only raw entries, nothing summed up, and the caveat', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
    const page = await app.window()
    await addEntries(page, thirtySessions().slice(0, 4))
    const summary = page.getByRole('region', { name: 'Summary' })
    await expect(
      summary.getByText('After five sessions you’ll see here whether your ratings changed.'),
    ).toBeVisible()
    await expect(summary.getByText('4 of 5 so far.')).toBeVisible()
    await expect(summary.getByRole('img', { name: /usually/i })).toHaveCount(0)
    await expect(summary.getByRole('definition')).toHaveCount(0)
    await expect(page.getByText('Usually before').filter({ visible: true })).toHaveCount(0)
    await expect(figure(page, 'Week by week')).toHaveCount(0)
    await expect(figure(page, 'Each session').getByRole('button', { name: /before,/ })).toHaveCount(4)
    await expect(page.getByText(CAVEAT)).toBeVisible()
  })

  test('thirty sessions: the sentence, the counts, every plot with points that open and a table', async ({
    rig,
    launch,
  }) => {
    test.slow()
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
    const page = await app.window()
    await addEntries(page, [
      ...thirtySessions(),
      {
        daysAgo: 1,
        minuteOfDay: 480,
        answers: { kind: 'visit', practitioner: 'physiotherapist', minutes: 25, note: '' },
      },
    ])
    const summary = page.getByRole('region', { name: 'Summary' })
    await expect(summary.getByText(/^6\s*4$/)).toBeVisible()
    await expect(
      summary.getByRole('img', { name: 'On a scale from 0 to 10: usually 6 before, 4 after' }),
    ).toBeVisible()
    await expect(
      summary.getByText('At least half of 29 sessions ended between 3 points lower and 1 point lower.'),
    ).toBeVisible()
    const row = (name: string) => summary.locator('dl > div', { hasText: name })
    const stones = (name: string) => row(name).getByRole('button', { name: /before/ })
    const number = (name: string) => row(name).getByRole('definition').first()
    await test.step('one stone a session, as many as are counted', async () => {
      let all = 0
      for (const name of ['Clearly lower', 'About the same', 'Clearly higher', 'Without a rating']) {
        const n = Number(await number(name).textContent())
        await expect(stones(name)).toHaveCount(n)
        all += n
      }
      expect(all).toBe(30)
      await expect(number('Without a rating')).toHaveText('1')
    })
    await expect(page.getByText(CAVEAT)).toBeVisible()

    const back = async () => {
      await view(page).getByRole('button', { name: 'Close' }).click()
      await expect(view(page)).toHaveCount(0)
    }
    await test.step('a stone opens its session, by a click and by key', async () => {
      await stones('Without a rating').click()
      await expect(view(page)).toContainText(/no rating after/)
      await back()
      await stones('Clearly lower').last().focus()
      await page.keyboard.press('Home')
      await expect(stones('Clearly lower').first()).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(view(page)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(view(page)).toHaveCount(0)
    })
    const opensItsEntry = async (plot: string, point: RegExp, inTheView: RegExp) => {
      await test.step(`${plot}: a point opens its entry, by a click and by key`, async () => {
        const points = figure(page, plot).getByRole('button', { name: point })
        await points.last().click()
        await expect(view(page)).toContainText(inTheView)
        await back()
        await figure(page, plot).locator('g[role="button"][tabindex="0"]').press('Enter')
        await expect(view(page).getByRole('button', { name: 'Edit' })).toBeVisible()
        await back()
      })
    }
    await opensItsEntry('Each session', /\d before, \d after/, /\d\s*\d/)
    await opensItsEntry('Time of day', /entr(y|ies)$/, /Entered/)
    await opensItsEntry('Visits', /physiotherapist/, /Visit.*physiotherapist, 25 min/s)

    const clear = page.getByRole('button', { name: 'Clear filters' })
    await test.step('a week and a day show their entries in the list', async () => {
      const week = figure(page, 'Week by week').locator('g[role="button"][tabindex="0"]')
      await week.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      await expect(clear).toBeVisible()
      await expect.poll(() => entriesInList(page)).toBe(7)
      await clear.click()
      await figure(page, 'Calendar')
        .getByRole('button', { name: /1 session.*no visit/ })
        .last()
        .click()
      await expect(rows(page)).toHaveCount(1)
      await clear.click()
    })

    for (const name of ['Each session', 'Week by week', 'Time of day', 'Visits'])
      await test.step(`${name} as a table`, async () => {
        await figure(page, name).getByText('Show as a table').click()
        await expect(figure(page, name).getByRole('table')).toBeVisible()
        expect(await figure(page, name).getByRole('row').count()).toBeGreaterThan(1)
      })
    await expect(figure(page, 'Calendar').getByRole('table')).toBeVisible()
    await figure(page, 'Each session').getByRole('button', { name: 'Open the entry' }).first().click()
    await expect(view(page)).toBeVisible()
  })

  test('spikes, sessions without one and only rated ones stay apart', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
    const page = await app.window()
    await addEntries(page, thirtySessions())
    const summary = page.getByRole('region', { name: 'Summary' })
    await summary.getByRole('radio', { name: 'During flare-ups' }).click()
    await expect(summary.getByText(/of 15 sessions ended/)).toBeVisible()
    await summary.getByRole('radio', { name: 'Other times' }).click()
    await expect(summary.getByText(/of 14 sessions ended/)).toBeVisible()
    await summary.getByRole('radio', { name: 'Without pressing' }).click()
    await expect(summary.getByText(/^After five sessions/)).toBeVisible()

    await test.step('the answer is copied as a picture of its size', async () => {
      await summary.getByRole('radio', { name: 'All sessions' }).click()
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('button', { name: 'Copy as a picture' }).click()
      await expect(page.getByText('Copied as a picture.')).toBeVisible()
      const width = await app.electron.evaluate(async ({ clipboard, nativeImage }) => {
        // Electron before 44 reads a picture at once.
        const older = clipboard as unknown as { readImage?: () => { getSize(): { width: number } } }
        if (older.readImage) return older.readImage().getSize().width
        const [item] = await clipboard.read()
        const png = await item!.getType<string>('image/png')
        const bytes = Buffer.from(await (png as Blob).arrayBuffer())
        return nativeImage.createFromBuffer(bytes).getSize().width
      })
      const card = await summary.boundingBox()
      expect(Math.abs(width - card!.width)).toBeLessThanOrEqual(2)
    })
  })
})

// The other versions: sqlite-migrations.test.ts.
test('a log of the first version opens, migrated, with all its entries', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  copyFileSync(join(OLD_LOGS, 'log-v1.db'), join(userData, 'log.db'))
  const { entries } = JSON.parse(readFileSync(join(OLD_LOGS, 'log-expected.json'), 'utf8')) as LogFile
  const expected = entries.filter(({ deletedAt }) => deletedAt === null)
  const app = await launch({ userData, args: SHOW_LOG })
  const page = await app.window()
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search notes' }).fill('lifting a crate')
  const crates = expected.filter(({ note }) => note.includes('lifting a crate'))
  await expect.poll(() => entriesInList(page)).toBe(crates.length)
  expect(app.userData.query('select count(*) as n from entries where deleted_at is null')).toEqual([
    { n: expected.length },
  ])
  // What the second version added is there for every session with both ratings.
  expect(
    app.userData.query(
      "select count(*) as n from entries where kind = 'session' and before is not null and after is not null and pair is null",
    ),
  ).toEqual([{ n: 0 }])
  // One file of every version is kept.
  const newest = readdirSync(OLD_LOGS).filter((name) => name.endsWith('.db')).length
  expect(app.userData.query('pragma user_version')).toEqual([{ user_version: newest }])
})

test('of six hundred entries only what is visible is in the page, and the keys reach the last', async ({
  rig,
  launch,
}) => {
  test.slow()
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
  const page = await app.window()
  const now = await app.clock.now()
  const noon = now - (now % DAY_MS) - DAY_MS / 2
  const entries = Array.from({ length: 600 }, (_, i) =>
    sessionEntry(`entry-${String(i).padStart(6, '0')}`, noon - i * 6 * 3_600_000),
  )
  const folder = join(rig.up.folder, 'files')
  mkdirSync(folder)
  const file = join(folder, 'many.json')
  writeFileSync(file, writeJson({ entries, tests: [] }, now))
  await chooseNext(app, 'open', file)
  await openLogPage(page, 'Files')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(page.getByText('600 new entries')).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText(/^600 entries from .* added\.$/)).toBeVisible()

  await expect(rows(page).first()).toBeVisible()
  expect(await list(page).getByRole('listitem').count()).toBeLessThan(100)
  await rows(page).first().focus()
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(list(page).locator('[data-entry="599"]')).toBeFocused({ timeout: 200 })
  }).toPass()
  expect(await list(page).getByRole('listitem').count()).toBeLessThan(100)
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeJson } from '../../core/log/files/json'
import { sessionAnswers, sessionEntry } from '../../core/log/testing/answers'
import { addEntries, thirtySessions, openLogPage } from '../helpers/log-entries'
import { chooseNext } from '../helpers/preset-files'
import type { App } from '../rig/app'
import { expect, test, type Launch, type Rig } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const TRICKY = '=1+1, "quoted"\nsecond line 👣 כאב 久坐'

interface Opened {
  readonly app: App
  readonly page: Page
  /** A path beside the app's own data. */
  readonly file: (name: string) => string
}

async function openLog(rig: Rig, launch: Launch, seed?: Parameters<typeof seedSettings>[1]): Promise<Opened> {
  const folder = join(rig.up.folder, 'files')
  mkdirSync(folder)
  const userData = seedSettings(`${rig.up.folder}/user-data`, seed)
  const app = await launch({ userData, args: ['--show=log'] })
  return { app, page: await app.window(), file: (name) => join(folder, name) }
}

const part = (page: Page, title: string) =>
  page
    .locator('section section')
    .filter({ has: page.getByRole('heading', { name: title, level: 3, exact: true }) })
const status = (page: Page, title: string) => part(page, title).getByRole('status')
const plan = (page: Page) => page.getByRole('group', { name: 'Preview import' })
const openFiles = (page: Page) => openLogPage(page, 'Files')
const counted = ({ userData }: App) => userData.query('select count(*) as n from entries')[0]?.['n']

async function exportTo({ app, page }: Opened, button: RegExp, path: string): Promise<string> {
  await chooseNext(app, 'save', path)
  await part(page, 'Export').getByRole('button', { name: button }).click()
  await expect.poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0)
  return readFileSync(path, 'utf8')
}

async function pick({ app, page }: Opened, path: string): Promise<void> {
  await chooseNext(app, 'open', path)
  await part(page, 'Import').getByRole('button', { name: 'Choose a file' }).click()
}

test('CSV and JSON go out; the same files bring nothing new, a changed one is explained, then taken in', async ({
  rig,
  launch,
}) => {
  test.slow()
  const opened = await openLog(rig, launch)
  const { app, page, file } = opened
  await addEntries(page, [
    { daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4, { note: TRICKY }) },
    { daysAgo: 2, minuteOfDay: 600, answers: sessionAnswers(7, 5) },
    { daysAgo: 3, minuteOfDay: 600, answers: sessionAnswers(5, null) },
  ])
  await openFiles(page)
  const csv = await exportTo(opened, /^CSV/, file('log.csv'))
  await expect(status(page, 'Export')).toHaveText('3 entries written.')
  // The mark is there because a note holds more than ASCII.
  expect(csv.split('\r\n')[0]).toMatch(/^\ufeffid,kind,local_date,local_time,utc_time,/)
  // A spreadsheet must not take a note for a formula.
  expect(csv).not.toMatch(/(^|,|")=1\+1/m)
  const json = await exportTo(opened, /JSON/, file('log.json'))
  const written = JSON.parse(json) as { readonly entries: readonly { readonly note: string }[] }
  expect(written).toMatchObject({ format: 'linggu-log', version: 1 })
  expect(written.entries.map(({ note }) => note)).toContain(TRICKY)

  for (const name of ['log.csv', 'log.json']) {
    await pick(opened, file(name))
    await expect(plan(page)).toContainText(name)
    await expect(plan(page).getByText('0 new entries')).toBeVisible()
    await expect(plan(page).getByText('3 entries are here already')).toBeVisible()
    await expect(plan(page).getByText('Nothing new in this file.')).toBeVisible()
    await expect(plan(page).getByRole('button', { name: 'Import' })).toHaveCount(0)
    await plan(page).getByRole('button', { name: 'Cancel' }).click()
  }

  const now = await app.clock.now()
  const entries = JSON.parse(json) as { entries: Record<string, unknown>[] }
  const [changed] = entries.entries
  Object.assign(changed!, { note: 'Changed elsewhere', updatedAt: now + 1_000 })
  entries.entries.push({ ...sessionEntry('from-elsewhere-1', now - 5 * 86_400_000) }, { kind: 'nonsense' })
  writeFileSync(file('changed.json'), JSON.stringify(entries))
  await pick(opened, file('changed.json'))
  await expect(plan(page).getByText('1 new entry')).toBeVisible()
  await expect(plan(page).getByText('2 entries are here already')).toBeVisible()
  await expect(plan(page).getByText('1 entry differs; the later change stays')).toBeVisible()
  await expect(plan(page).getByRole('listitem').filter({ hasText: '1 entry cannot be read' })).toBeVisible()
  expect(counted(app)).toBe(3)
  await plan(page).getByRole('button', { name: 'Import' }).click()
  await expect(status(page, 'Import')).toHaveText(/^1 entry from .* added\. 1 entry changed\.$/)
  expect(counted(app)).toBe(4)
  expect(app.userData.query("select count(*) as n from entries where note = 'Changed elsewhere'")).toEqual([
    { n: 1 },
  ])
  expect(app.userData.query('select what from entry_changes')).toEqual([{ what: 'imported' }])

  await pick(opened, file('changed.json'))
  await expect(plan(page).getByText('Nothing new in this file.')).toBeVisible()
})

test('a table from elsewhere comes in by chosen columns; what is no log is refused', async ({
  rig,
  launch,
}) => {
  const opened = await openLog(rig, launch)
  const { app, page, file } = opened
  await openFiles(page)
  writeFileSync(
    file('diary.csv'),
    'Day,Pain before,Pain after,Remark\n31/10/2026,7,4,rain\n1/11/2026,5,5,\nnever,6,3,\n',
  )
  await pick(opened, file('diary.csv'))
  await part(page, 'Import').getByLabel('Note').selectOption('Remark')
  await part(page, 'Import').getByRole('button', { name: 'Preview import' }).click()
  await expect(plan(page).getByText('2 new entries')).toBeVisible()
  await plan(page).locator('summary').click()
  await expect(plan(page).getByText(/^Line 4:/)).toBeVisible()
  await plan(page).getByRole('button', { name: 'Import' }).click()
  await expect(status(page, 'Import')).toHaveText('2 entries from October 2026 to November 2026 added.')
  expect(
    app.userData.query('select local_date, before, after, note from entries order by local_date'),
  ).toEqual([
    { local_date: '2026-10-31', before: 7, after: 4, note: 'rain' },
    { local_date: '2026-11-01', before: 5, after: 5, note: '' },
  ])

  writeFileSync(file('newer.json'), '{"format":"linggu-log","version":99,"entries":[]}')
  await pick(opened, file('newer.json'))
  await expect(part(page, 'Import').getByRole('alert')).toContainText('A newer version of Linggu')
  expect(counted(app)).toBe(2)
})

test('everything for another computer: the log and the settings arrive there', async ({ rig, launch }) => {
  test.slow()
  const opened = await openLog(rig, launch)
  await addEntries(opened.page, [
    { daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4, { note: TRICKY }) },
  ])
  await openFiles(opened.page)
  await exportTo(opened, /^Everything/, opened.file('everything.json'))
  await opened.app.quit()

  const userData = seedSettings(`${rig.up.folder}/another`, { session: { hand: 'right' } })
  const app = await launch({ userData, args: ['--show=log'] })
  const page = await app.window()
  await openFiles(page)
  await pick({ ...opened, app, page }, opened.file('everything.json'))
  await expect(plan(page).getByText('1 new entry')).toBeVisible()
  await expect(plan(page).getByText('Settings come along too')).toBeVisible()
  await plan(page).getByRole('button', { name: 'Import' }).click()
  await expect(status(page, 'Import')).toHaveText(/^1 entry from .* added\.$/)
  expect(app.userData.query('select note from entries')).toEqual([{ note: TRICKY }])
  await expect.poll(() => app.userData.settings()).toMatchObject({ session: { hand: 'left' } })
})

const LONG_NOTE = `${'The pull in the buttock came back after the long call. '.repeat(12)}End of the note.`

/** Words of a PDF that reach nearer than 5 mm to the edge of their page, where printers cut off. */
function wordsOffThePage(path: string): readonly string[] {
  const MARGIN_PT = (5 / 25.4) * 72
  const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
  const number = (text: string, name: string) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(text)?.[1])
  const [page = ''] = /<page [^>]*>/.exec(boxes) ?? []
  const [width, height] = [number(page, 'width'), number(page, 'height')]
  const words = boxes.match(/<word .*<\/word>/g) ?? []
  expect(words.length).toBeGreaterThan(100)
  return words.filter(
    (word) =>
      number(word, 'xMin') < MARGIN_PT ||
      number(word, 'yMin') < MARGIN_PT ||
      number(word, 'xMax') > width - MARGIN_PT ||
      number(word, 'yMax') > height - MARGIN_PT,
  )
}

/** The darkest value of a page's outermost 8 mm, 0 black to 255 white. */
function darkestInTheMargins(path: string): number {
  const DPI = 20
  const MARGIN = Math.floor((8 / 25.4) * DPI)
  const picture = execFileSync('pdftoppm', ['-r', String(DPI), '-gray', '-f', '1', '-l', '1', path])
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1')) ?? []
  const [columns, rows] = [Number(width), Number(height)]
  expect(columns * rows).toBeGreaterThan(10_000)
  const pixels = picture.subarray(head.length)
  const inMargin = (i: number) => {
    const [x, y] = [i % columns, Math.floor(i / columns)]
    return x < MARGIN || y < MARGIN || x >= columns - MARGIN || y >= rows - MARGIN
  }
  return pixels.reduce((darkest, value, i) => (inMargin(i) ? Math.min(darkest, value) : darkest), 255)
}

test('the report is written on white pages that say what it is, in the dark too', async ({ rig, launch }) => {
  test.slow()
  const { app, page, file } = await openLog(rig, launch, { app: { theme: 'dark' } })
  await addEntries(page, [
    ...thirtySessions(),
    { daysAgo: 2, minuteOfDay: 500, answers: sessionAnswers(9, 8, { note: 'Secret words' }) },
    { daysAgo: 3, minuteOfDay: 500, answers: sessionAnswers(6, 6, { note: LONG_NOTE, trigger: 'sitting' }) },
  ])
  const path = file('report.pdf')
  const textOf = (...pages: readonly string[]) =>
    execFileSync('pdftotext', ['-layout', ...pages, path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  const pagesOf = (about: string) => Number(/^Pages:\s+(\d+)$/m.exec(about)?.[1])
  const save = async (paper: 'A4' | 'Letter') => {
    await page.getByRole('radiogroup', { name: 'Paper' }).getByRole('radio', { name: paper }).click()
    await chooseNext(app, 'save', path)
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByRole('status').getByText('Report saved.')).toBeVisible()
    await test.info().attach(`report-${paper}.pdf`, { path, contentType: 'application/pdf' })
    expect(wordsOffThePage(path)).toEqual([])
    expect(darkestInTheMargins(path)).toBe(255)
    return {
      text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }),
      about: execFileSync('pdfinfo', [path], { encoding: 'utf8' }),
    }
  }
  await openLogPage(page, 'Report')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByText('Self-reported, not a diagnosis')).toBeVisible()
  await expect(page.getByRole('status').getByText('2 pages', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: /^Name/ }).fill('Kim Example')
  const a4 = await save('A4')
  expect(pagesOf(a4.about)).toBe(2)
  await test.step('what a practitioner asks first is on the first page', () => {
    const first = textOf('-l', '1')
    for (const line of ['Where', 'Since when', 'How bad', 'What sets it off', 'Since the last visit'])
      expect(first).toContain(line)
    expect(first).toContain('Sitting (1)')
    expect(first).toMatch(/Usual day \d+, worst day 9/)
    expect(first).toContain('no rating after')
  })
  expect(a4.about).toMatch(/\(A4\)/)
  for (const number of ['1', '2'])
    expect(textOf('-f', number, '-l', number).trimEnd()).toMatch(new RegExp(`${number} ?/ ?2$`))
  const words = a4.text.replace(/\s+/g, ' ')
  expect(words).toContain('Self-reported, not a diagnosis')
  expect(words).toContain('Kim Example')
  expect(words).toContain('32 entries')
  expect(words).toMatch(/At least half of 31 sessions ended between 3 points lower and 1 point lower/)
  expect(words).toMatch(/Usually 6\D+4\./)
  expect(words).toContain('cannot show what caused the change')
  expect(words).not.toContain('Secret words')
  // Only the report is printed, not the screen around it.
  expect(words).not.toContain('Save as PDF')

  await page.getByRole('group', { name: 'What to include' }).getByRole('button', { name: 'Notes' }).click()
  await expect(preview.getByText('Secret words')).toBeVisible()
  await expect(preview.getByRole('region', { name: 'Long notes' })).toContainText('End of the note.')
  const letter = await save('Letter')
  expect(letter.about).toMatch(/\(letter\)/i)
  expect(letter.text).toContain('Secret words')
  await test.step('a long note is whole, on a page of its own', () => {
    const last = String(pagesOf(letter.about))
    const notes = textOf('-f', last, '-l', last)
    expect(notes).toMatch(/^\s*Long notes/)
    expect(notes).toContain(LONG_NOTE)
    expect(textOf('-l', String(Number(last) - 1))).not.toContain(LONG_NOTE)
  })
})

test('a report of an empty range says so', async ({ rig, launch }) => {
  const { page } = await openLog(rig, launch)
  await openLogPage(page, 'Report')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText(
    'There is no entry in this range.',
  )
})

test('a backup now, and the way back with a look first; a damaged one is refused', async ({
  rig,
  launch,
}) => {
  test.slow()
  const opened = await openLog(rig, launch)
  const { app, page, file } = opened
  const backups = part(page, 'Backups')
  const inFolder = () => readdirSync(app.userData.path('backups')).filter((name) => name.endsWith('.db'))
  await addEntries(page, [
    { daysAgo: 3, minuteOfDay: 600, answers: sessionAnswers(6, 4) },
    { daysAgo: 2, minuteOfDay: 600, answers: sessionAnswers(7, 5) },
  ])
  await openFiles(page)
  await expect(backups.getByText('No backup yet')).toBeVisible()
  await backups.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.getByRole('listitem')).toHaveCount(1)
  expect(inFolder()).toHaveLength(1)
  const whole = readFileSync(app.userData.path('backups', inFolder()[0]!))

  await addEntries(page, [{ daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(5, 5) }])
  await backups.getByRole('listitem').getByRole('button', { name: 'Restore' }).click()
  await expect(backups.getByText(/^2 entries, .*Your log now holds 3 entries\.$/)).toBeVisible()
  await expect(backups.getByText('Your present log is kept as a backup first.')).toBeVisible()
  expect(counted(app)).toBe(3)
  await backups.getByRole('button', { name: 'Restore', exact: true }).last().click()
  await expect(backups.getByRole('status')).toContainText('Restored. The log as it was before is kept as')
  expect(counted(app)).toBe(2)
  await expect(page.locator('[data-entry]')).toHaveCount(2)
  await expect(backups.getByText('kept before a restore')).toBeVisible()
  expect(inFolder()).toHaveLength(2)

  const picked = async (name: string, bytes: Buffer) => {
    writeFileSync(file(name), bytes)
    await chooseNext(app, 'open', file(name))
    await backups.getByRole('button', { name: 'Restore from a file' }).click()
  }
  const damaged = Buffer.from(whole)
  damaged.fill(0xa5, 4096, damaged.length - 2048)
  await picked('damaged.db', damaged)
  await expect(backups.getByRole('status')).toHaveText('This file is damaged. Nothing was changed.')
  await picked('foreign.db', Buffer.from('this is no database at all, whatever its name says'))
  await expect(backups.getByRole('status')).toContainText('Nothing was changed.')
  await expect(backups.getByText('Your present log is kept as a backup first.')).toHaveCount(0)
  expect(counted(app)).toBe(2)
  await picked('whole.db', whole)
  await expect(backups.getByText(/^2 entries, .*Your log now holds 2 entries\.$/)).toBeVisible()
})

test('everything is deleted only after the word was typed', async ({ rig, launch }) => {
  const { app, page } = await openLog(rig, launch)
  await addEntries(page, [
    { daysAgo: 3, minuteOfDay: 600, answers: sessionAnswers(6, 4) },
    { daysAgo: 2, minuteOfDay: 600, answers: sessionAnswers(7, 5) },
  ])
  await openFiles(page)
  const erase = part(page, 'Delete everything')
  const button = erase.getByRole('button', { name: 'Delete everything' })
  const word = erase.getByRole('textbox')
  await word.fill('delet')
  await word.press('Enter')
  await expect(button).toHaveCount(0)
  expect(counted(app)).toBe(2)
  await word.fill('delete')
  await button.click()
  await expect(erase.getByRole('status')).toHaveText('Everything in the log was deleted.')
  await expect(page.locator('[data-entry]')).toHaveCount(0)
  expect(counted(app)).toBe(0)
  expect(app.userData.query('select count(*) as n from entry_changes')).toEqual([{ n: 0 }])
})

test('an unwritable place is said, and an empty file brings nothing', async ({ rig, launch }) => {
  const opened = await openLog(rig, launch)
  const { app, page, file } = opened
  await addEntries(page, [{ daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4) }])
  await openFiles(page)
  await chooseNext(app, 'save', file('no/such/folder/log.csv'))
  await part(page, 'Export').getByRole('button', { name: /^CSV/ }).click()
  await expect(status(page, 'Export')).toHaveText(/^The file could not be written\./)
  writeFileSync(file('empty.json'), writeJson({ entries: [], tests: [] }, await app.clock.now()))
  await pick(opened, file('empty.json'))
  await expect(plan(page).getByText('Nothing new in this file.')).toBeVisible()
  expect(counted(app)).toBe(1)
})

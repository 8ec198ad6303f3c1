import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bridge } from '../../core/ipc/bridge'
import { writeJson } from '../../core/log/files/json'
import type { Rule } from '../../core/reminders/rule'
import { plainLine } from '../../core/text/plain-line'
import { sessionAnswers, sessionEntry } from '../../core/log/testing/answers'
import { addEntries, openLogPage } from '../helpers/log-entries'
import { chooseNext } from '../helpers/preset-files'
import { clockIn } from '../rig/morning'
import { expect, test } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'

/*
 * Words that a person, or a file from somebody else, may bring: they stay words wherever they are shown.
 */

const MINUTE = 60_000
const MARKUP = '<b>bold</b> <a href="https://example.org">link</a> <img src="file:///etc/passwd"> & _x_ %s'
const NAME = 'a & b _c_ <u>d</u> \u202egnp.exe\nnext'

const NOTES = [
  `${MARKUP} <script>globalThis.attacked = true</script>`,
  '"><img src=x onerror="globalThis.attacked = true"><svg onload="globalThis.attacked = true">',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3;=HYPERLINK("https://example.org";"x")',
  '@SUM(A1)\n=1+1\r\n\t=2+2',
  '\t=3+3',
  '＝1+1',
  '\u202eright to left\u202c \u2066isolated\u2069 \u200fmark',
  '👩‍👩‍👧‍👦 ❤️ 灵骨穴 כאב',
  '${globalThis.attacked = true} {{7*7}} %n%x \\u0041',
  'long '.repeat(800),
]

test("a reminder's hostile name stays text in notification, tray and tool tip", async ({ rig, launch }) => {
  await rig.notifications.setCapabilities(['body', 'body-markup', 'actions'])
  const time = clockIn(5)
  const rule: Rule = {
    kind: 'clock',
    id: 'desk',
    name: NAME,
    enabled: true,
    sound: false,
    times: [time],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  }
  const reminders = { ...everyMinutes(60), rules: [rule] }
  const app = await launch({
    userData: seedSettings(`${rig.up.folder}/user-data`, { reminders, app: { discreet: false } }),
    args: ['--hidden'],
  })
  const line = plainLine(NAME)
  expect(line).toBe('a & b _c_ <u>d</u> gnp.exe next')
  await rig.tray.waitForMenu('The next reminder is not named', (menu) =>
    menu.find(({ label }) => label.includes(line)),
  )
  await rig.tray.waitForToolTip(new RegExp(line.replaceAll(/[^\w ]/g, '\\$&')))
  await app.clock.advance(6 * MINUTE)
  const shown = await rig.notifications.wait()
  expect(shown.summary).toBe(line)
  // A body may be read as markup: nothing of the person's stands in it.
  expect(shown.body).toMatch(/\S/)
  expect(shown.body).not.toMatch(/[<>&]|gnp|_c_/)
  await rig.tray.waitForMenu('The due reminder is not named', (menu) =>
    menu.find(({ label, enabled }) => !enabled && label.includes(line)),
  )
})

test('hostile notes stay text in window, CSV and PDF, and one too long is refused', async ({
  rig,
  startApp,
}) => {
  test.slow()
  const folder = join(rig.up.folder, 'files')
  mkdirSync(folder)
  const { app, page } = await startApp({}, { args: ['--show=log'] })
  await addEntries(
    page,
    NOTES.map((note, i) => ({ daysAgo: i + 1, minuteOfDay: 600, answers: sessionAnswers(9, 8, { note }) })),
  )
  const tooLong = await page.evaluate(
    async (answers) => {
      const { linggu } = window as unknown as { linggu: Bridge }
      return [
        await linggu.request('log:add', { answers: { ...answers, note: 'x'.repeat(100_000) }, when: null }),
        await linggu.request('log:add', { answers: { ...answers, note: 'x'.repeat(4_001) }, when: null }),
      ]
    },
    sessionAnswers(5, 4),
  )
  for (const reply of tooLong) expect(reply).toMatchObject({ ok: false, failure: { message: /\S \S/ } })
  const stored = app.userData.query('select note from entries order by at desc').map(({ note }) => note)
  expect(stored).toEqual(NOTES)

  // The window: the list, then each note in the form, then the report.
  await openLogPage(page, 'Report')
  await page.getByRole('group', { name: 'What to include' }).getByRole('button', { name: 'Notes' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.locator('q').first()).toBeVisible()
  const quoted = await preview.locator('q').evaluateAll((all) => all.map((each) => each.textContent))
  expect(quoted.length).toBeGreaterThan(0)
  // A long note, or one of several lines, stands whole on a page of its own; its row has the beginning.
  const onOneLine = (note: string) => note.replace(/\s+/g, ' ').trim()
  const beginnings = quoted.map((note) => onOneLine(note!.replace(/ … \(note \d+\)$/, '')))
  for (const beginning of beginnings)
    expect(
      NOTES.filter((note) => onOneLine(note).startsWith(beginning)),
      beginning,
    ).not.toEqual([])
  expect(await preview.locator('q *').count()).toBe(0)
  expect(
    await page.locator('img[src="x"], a[href*="example.org"], svg[onload], script:not([src])').count(),
  ).toBe(0)
  expect(await page.title()).toBe('Linggu')
  const pdf = join(folder, 'report.pdf')
  await chooseNext(app, 'save', pdf)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByRole('status').getByText('Report saved.')).toBeVisible()
  const raw = readFileSync(pdf, 'latin1')
  for (const mark of ['/JavaScript', '/JS', '/Launch', '/URI', '/EmbeddedFile', '/OpenAction', '/SubmitForm'])
    expect(raw.includes(`${mark} `) || raw.includes(`${mark}(`), mark).toBe(false)
  const words = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
  expect(quoted.some((note) => words.includes(note!.slice(0, 8)))).toBe(true)

  // The table: whatever a spreadsheet takes for the end of a cell, none begins with a formula.
  const csv = join(folder, 'log.csv')
  await chooseNext(app, 'save', csv)
  await page.evaluate(() =>
    (window as unknown as { linggu: Bridge }).linggu.request('log:export', { as: 'csv' }),
  )
  expect(statSync(csv).size).toBeGreaterThan(NOTES.length * 100)
  const table = readFileSync(csv, 'utf8')
  for (const cells of [/[;\r\n]/, /[\t\r\n]/, /,(?=")|\r\n/])
    for (const cell of table.split(cells)) expect(cell).not.toMatch(/^["\s\ufeff]*[=+@＝＋＠]/)

  // The same words from a file: shown, taken in, and found as they were.
  const now = await app.clock.now()
  const entries = NOTES.map((note, i) =>
    sessionEntry(`from-a-file-${i}`, now - (i + 40) * 86_400_000, { note }),
  )
  const json = join(folder, '<img src=x onerror=attacked=1>.json')
  writeFileSync(json, writeJson({ entries, tests: [] }, now))
  await openLogPage(page, 'Files')
  await chooseNext(app, 'open', json)
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const plan = page.getByRole('group', { name: 'Preview import' })
  await expect(plan).toContainText('<img src=x onerror=attacked=1>.json')
  await plan.getByRole('button', { name: 'Import' }).click()
  await expect.poll(() => app.userData.query('select note from entries').length).toBe(NOTES.length * 2)
  expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false)
})

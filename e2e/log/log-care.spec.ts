import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { EntryAnswers } from '../../core/log/entry/entry-answers'
import { ratingAnswers } from '../../core/log/testing/answers'
import { addEntries, type PastEntry } from '../helpers/log-entries'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const SHOW_LOG = ['--show=log']
const DAY_MS = 86_400_000

const form = (page: Page) => page.getByRole('form')
const rows = (page: Page) => page.getByRole('region', { name: 'Entries' }).locator('[data-entry]')
const goTo = (page: Page, place: 'Session' | 'Log') =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click()

const signs = (page: Page) => page.getByRole('checkbox', { name: 'Sciatica in both legs' })

const at = (daysAgo: number, answers: EntryAnswers): PastEntry => ({ daysAgo, minuteOfDay: 600, answers })
const visit = (daysAgo: number): PastEntry =>
  at(daysAgo, { kind: 'visit', practitioner: 'physiotherapist', minutes: 25, note: '' })
const rated = (daysAgo: number, before: 3 | 4): PastEntry => at(daysAgo, ratingAnswers(before))

test('a course of visits is looked back at after three visits and after two weeks, each asked once', async ({
  rig,
  launch,
}) => {
  test.slow()
  const userData = seedSettings(`${rig.up.folder}/user-data`, { answers: { duration: 'acute' } })
  const app = await launch({ userData, args: SHOW_LOG })
  const page = await app.window()
  await addEntries(page, [visit(8), visit(5)])
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByText(/how is your pain/)).toHaveCount(0)
  await addEntries(page, [visit(2)])

  const asked = page.getByRole('region', { name: 'Visits' }).filter({ hasText: 'how is your pain?' })
  await expect(asked).toContainText('Three visits done.')
  await expect(asked).toContainText('Compared with the start, how is your pain?')
  await asked.getByRole('button', { name: 'Worse' }).click()
  const advice = page.getByRole('status').filter({ hasText: 'is a reason to see a doctor.' })
  await expect(advice).toBeVisible()
  await advice.getByRole('button', { name: 'When to get help' }).click()
  await expect(signs(page)).toBeVisible()

  // Not asked again, neither now nor after a week; the next point is.
  await goTo(page, 'Log')
  await expect(rows(page)).toHaveCount(3)
  await expect(page.getByText(/how is your pain/)).toHaveCount(0)
  await goTo(page, 'Session')
  await app.clock.jumpWall(7 * DAY_MS)
  await goTo(page, 'Log')
  await expect(page.getByText(/^Two weeks since the first visit\./)).toBeVisible()
  await page.getByRole('button', { name: 'Better', exact: true }).click()
  await expect(page.getByText(/^Good\. Carry on as it suits you/)).toBeVisible()
  expect(JSON.parse(readFileSync(app.userData.path('course-reviews.json'), 'utf8'))).toMatchObject({
    answered: [
      { point: 'three-visits', answer: 'worse' },
      { point: 'two-weeks', answer: 'better' },
    ],
  })
})

test('a weekly check, pain that rises over ratings made by hand, and both legs', async ({ rig, launch }) => {
  test.slow()
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
  const page = await app.window()
  const add = page.getByRole('button', { name: 'Add entry' })
  const save = () => form(page).getByRole('button', { name: 'Save' }).click()

  await test.step('four answers, one of them left out again', async () => {
    await add.click()
    await form(page).getByRole('radio', { name: 'Weekly check' }).click()
    const answer = (of: string, n: string) =>
      form(page).getByRole('group', { name: of }).getByRole('button', { name: n, exact: true }).click()
    await answer('Pain in the leg', '4')
    await answer('Numbness or tingling', '3')
    await answer('Weakness', '1')
    await answer('Pain while sitting', '6')
    await answer('Weakness', '1')
    await answer('Weakness', '0')
    await form(page).getByRole('textbox', { name: 'Note' }).fill('A long week')
    await save()
    await expect(rows(page)).toHaveCount(1)
    await expect(rows(page).first()).toContainText('13 of 24')
    expect(
      app.userData.query(
        'select kind, bother_leg_pain, bother_tingling, bother_weakness, bother_sitting, note from entries',
      ),
    ).toEqual([
      {
        kind: 'bother',
        bother_leg_pain: 4,
        bother_tingling: 3,
        bother_weakness: 0,
        bother_sitting: 6,
        note: 'A long week',
      },
    ])
    await expect(page.getByRole('region', { name: 'Weekly check' }).getByRole('row')).toHaveCount(2)
  })

  await test.step('three rising ratings bring the note that sessions bring', async () => {
    await addEntries(page, [rated(2, 3), rated(1, 4)])
    await expect(rows(page)).toHaveCount(3)
    await expect(page.getByText(/each began with more pain/)).toHaveCount(0)
    await add.click()
    await form(page).waitFor()
    await page.keyboard.press('5')
    await expect(form(page).getByRole('radio', { name: /^5/ })).toBeChecked()
    await save()
    const note = page
      .getByRole('status')
      .filter({ hasText: 'Your last three entries each began with more pain' })
    await expect(note).toBeVisible()
    await note.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByText(/each began with more pain/)).toHaveCount(0)
    await goTo(page, 'Session')
    await expect(page.getByText(/each began with more pain/)).toBeVisible()
    await goTo(page, 'Log')
  })

  await test.step('both legs: a word in the form, and the signs once it is saved', async () => {
    await add.click()
    await form(page).waitFor()
    await page.keyboard.press('5')
    await form(page).getByText('More', { exact: true }).click()
    await form(page).getByRole('button', { name: 'Both legs' }).click()
    await expect(form(page).getByRole('button', { name: 'When to get help' })).toBeVisible()
    await save()
    await expect(signs(page)).toBeVisible()
    await expect
      .poll(() => app.userData.query("select before, side from entries where side = 'both'"))
      .toEqual([{ before: 5, side: 'both' }])
  })
})

import type { Page } from '@playwright/test'
import { askSnapshot } from './ask-snapshot'
import { expect, test } from './rig/test'
import { seedSettings } from './seed'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const answerTwo = async (page: Page) => {
  await page.getByRole('radio', { name: 'No', exact: true }).click()
  await page.getByRole('checkbox', { name: 'None of these' }).check()
  await button(page, 'Continue').click()
}
const kinds = async (page: Page) =>
  (await askSnapshot(page)).reminders.config.rules.map(({ kind }) => kind).sort()

test('the first run takes four clicks, and sets no reminder that nobody chose', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`, { isNew: true }) })
  const page = await app.window()
  await answerTwo(page)
  const offer = page.getByRole('radiogroup', { name: 'Would you like a reminder?' })
  await expect(offer.getByRole('radio', { checked: true })).toHaveAccessibleName('No reminder')
  await button(page, 'Done').click()
  await expect(button(page, 'Start session')).toBeVisible()
  // The follow-up of a spike is everybody's, and silent until there is one.
  expect(await kinds(page)).toEqual(['follow-up'])
})

test('a reminder chosen in the first run stands on the Reminders screen', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`, { isNew: true }) })
  const page = await app.window()
  await answerTwo(page)
  const sentence = 'Remind me at 10:30 AM and 2:30 PM on workdays.'
  await page.getByRole('radio', { name: sentence }).click()
  const practitioner = page.getByRole('radiogroup', { name: 'Do you see a practitioner for it?' })
  await practitioner.getByRole('radio', { name: 'Yes' }).click()
  await button(page, 'Done').click()
  await expect(button(page, 'Start session')).toBeVisible()

  await page.getByRole('link', { name: 'Reminders' }).click()
  await expect(page.getByRole('list', { name: 'Your reminders' })).toContainText(sentence)
  expect(await kinds(page)).toEqual(['clock', 'follow-up'])
  // Visits are offered to who sees a practitioner, and never set without them.
  await button(page, 'Add visits').click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Visit')
  expect(await kinds(page)).toEqual(['clock', 'follow-up'])
})

test('answers of an unfinished first run are still there after a look at the signs', async ({
  rig,
  launch,
}) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`, { isNew: true }) })
  const page = await app.window()
  const lookAtSigns = async () => {
    await button(page, 'When to get help').click()
    await expect(page.getByRole('heading', { level: 1, name: 'When to get help' })).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Session', exact: true })
      .click()
  }
  await page.getByRole('radio', { name: 'No', exact: true }).click()
  await lookAtSigns()
  await expect(page.getByRole('heading', { level: 1, name: 'Two questions first' })).toBeFocused()
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await page.getByRole('checkbox', { name: 'None of these' }).check()
  await button(page, 'Continue').click()

  await page
    .getByRole('radiogroup', { name: 'Which leg hurts?' })
    .getByRole('radio', { name: 'Right' })
    .click()
  await page.getByRole('radio', { name: /^Remind me after 90 minutes/ }).click()
  await lookAtSigns()
  await expect(page.getByRole('heading', { level: 1, name: 'A few things about you' })).toBeFocused()
  await expect(
    page.getByRole('radiogroup', { name: 'Which leg hurts?' }).getByRole('radio', { name: 'Right' }),
  ).toBeChecked()
  await expect(page.getByRole('radio', { name: /^Remind me after 90 minutes/ })).toBeChecked()
  await button(page, 'Done').click()
  await expect(button(page, 'Start session')).toBeVisible()
  const { safety } = await askSnapshot(page)
  expect(safety.answers).toMatchObject({ acknowledged: true, pregnancy: 'no', painfulSide: 'right' })
  expect(await kinds(page)).toEqual(['follow-up', 'interval'])
})

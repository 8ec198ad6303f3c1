import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

test('a set of moves asks its questions once, runs, and leaves out what hurt', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  const page = await app.window()
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const timer = page.getByRole('timer', { name: 'Time left' })
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await button('Start moving').click()

  await page.getByRole('checkbox', { name: 'None of these' }).check()
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await button('Answer and start').click()
  await expect(timer).toBeVisible()
  await expect(button(/^Stop if pain in the leg or buttock grows/)).toBeVisible()

  await app.clock.advance(15_000)
  await expect(page.getByText('Move 1 of 4')).toBeVisible()
  await button('Skip').click()
  await expect(page.getByText('Move 2 of 4')).toBeVisible()
  await app.clock.advance(120_000)
  await button('It hurt').click()
  await button('Hands on hips, lean back').click()
  await page
    .getByRole('radiogroup', { name: 'Pain after' })
    .getByRole('radio', { name: '3', exact: true })
    .check()
  await button('Save').click()

  // The questions are answered; the move that hurt is not in the set any more.
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText(/^Hands on hips, lean back: it hurt on/)).toBeVisible()
  await button('Start moving').click()
  await app.clock.advance(15_000)
  await expect(page.getByText('Move 1 of 3')).toBeVisible()
})

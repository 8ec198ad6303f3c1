import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { cameraClip, still } from './camera-clip'
import { expectOff, openOwnHand, turnOn } from './turn-on'

/** The finder on one's own hand in the real app, on clips in place of a camera. */

test('the back of the chosen hand gets a ring, which starts the session with that hand', async ({
  rig,
  launch,
}) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`, { session: { hand: 'both' } })
  const args = cameraClip(rig.up.folder, 'left-back', still({ hands: [{ hand: 'left' }] }))
  const app = await launch({ userData, args })
  const page = await openOwnHand(app)
  await turnOn(page)
  const found = page.getByRole('heading', { name: 'Somewhere under this ring' })
  await expect(found).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: 'The ring stays here' })).toBeVisible()
  await page.getByRole('button', { name: 'I feel the ache' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  await expectOff(page)
  await expect(page.getByRole('img', { name: /back of the left hand/ })).toBeVisible()
})

test('a palm gets no ring, and camera and worker go off within a second by every way out', async ({
  rig,
  launch,
}) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  // Without one a window cannot be minimised.
  await rig.xfce.windowManager()
  const args = cameraClip(rig.up.folder, 'palm', still({ hands: [{ hand: 'left', palm: true }] }))
  const app = await launch({ userData, args })
  const page = await openOwnHand(app)
  await turnOn(page)
  await expect(page.getByText('Turn your hand over: show its back')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByTestId('own-ring')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expectOff(page)
  await page.getByRole('button', { name: 'On your own hand (camera)' }).click()

  const inWindow = (what: 'hide' | 'minimize' | 'show' | 'restore') =>
    app.electron.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]![name](), what)
  const ways: readonly [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    ['hide', () => inWindow('hide'), () => inWindow('show')],
    ['minimise', () => inWindow('minimize'), () => inWindow('restore')],
    ['lock', () => rig.power.lock(), () => rig.power.unlock()],
    ['five minutes', () => app.clock.advance(5 * 60_000), () => Promise.resolve()],
  ]
  for (const [name, leave, comeBack] of ways)
    await test.step(name, async () => {
      await turnOn(page)
      await leave()
      await expectOff(page)
      await comeBack()
      await expect(page.getByRole('heading', { name: 'Camera off' })).toBeVisible()
    })
})

import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

test.describe('where Electron never says that the window has painted', () => {
  test('the window comes all the same, and "ready" is printed', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const app = await launch({ userData, neverReadyToShow: true })
    expect(await app.visibleWindows()).toBe(1)
    expect(await rig.display.windows('Linggu')).toHaveLength(1)
  })

  test('it comes from the tray and after it was closed, too', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const app = await launch({ userData, neverReadyToShow: true, args: ['--hidden'] })
    expect(await app.visibleWindows()).toBe(0)
    await rig.tray.item()
    await rig.tray.activate()
    await expect.poll(() => app.visibleWindows()).toBe(1)
    await app.closeWindow()
    await expect.poll(() => app.visibleWindows()).toBe(0)
    expect((await app.launchAgain(['--start'])).code).toBe(0)
    await expect.poll(() => app.visibleWindows()).toBe(1)
    const page = await app.window()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  })
})

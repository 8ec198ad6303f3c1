import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { askSession } from '../helpers/session-truth'

test.describe('a second launch', () => {
  test('with --spike starts a session in the first, at once', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--hidden'] })
    await rig.tray.item()
    expect(await app.visibleWindows()).toBe(0)

    const second = await app.launchAgain(['--spike'])
    expect(second.code).toBe(0)
    expect(second.output).not.toContain('Linggu is ready')

    const page = await app.window()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await expect(page.getByRole('img', { name: /back of the left hand.*Linggu/ })).toBeVisible()
    expect((await askSession(page)).session).toMatchObject({ kind: 'active', origin: 'spike', running: true })
    expect(await rig.tray.count()).toBe(1)
    await rig.tray.waitForItem('Pause session')
  })

  test('without flags opens the window, with --show a screen of it', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--hidden'] })
    expect((await app.launchAgain([])).code).toBe(0)
    const page = await app.window()
    await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()

    expect((await app.launchAgain(['--show=log'])).code).toBe(0)
    const navigation = page.getByRole('navigation', { name: 'Main' })
    await expect(navigation.locator('[aria-current="page"]')).toHaveText('Log')
  })
})

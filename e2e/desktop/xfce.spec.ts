import { coloursIn } from '../helpers/colours'
import { waitForReason } from '../helpers/reminder-files'
import { expect, test } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'
import { startSession } from '../helpers/start-session'

const MINUTE = 60_000
/** The rig's display, and the tray at the right end of the panel, px. */
const TRAY = { x: 1240, y: 0, width: 40, height: 28 }

test.describe('on XFCE', () => {
  test('its icon stands in the real panel, and a click on it opens the window', async ({ rig, launch }) => {
    await rig.xfce.windowManager()
    await rig.xfce.panel()
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--hidden'] })
    await expect.poll(() => rig.xfce.trayItems()).toHaveLength(1)
    const picture = () => rig.xfce.picture('panel')
    await expect.poll(async () => coloursIn(app, await picture(), TRAY)).toBeGreaterThan(5)
    await rig.display.click(TRAY.x + 26, TRAY.y + 14)
    await expect.poll(() => app.visibleWindows()).toBe(1)
    const page = await app.window()
    await startSession(page)
    await expect
      .poll(async () => coloursIn(app, await picture(), await rig.xfce.content()))
      .toBeGreaterThan(50)
    await app.closeWindow()
    await expect.poll(() => app.visibleWindows()).toBe(0)
    await rig.display.click(TRAY.x + 26, TRAY.y + 14)
    await expect.poll(() => app.visibleWindows()).toBe(1)
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  })

  test('a reminder stands in the real notification service, over the desktop', async ({ rig, launch }) => {
    await rig.xfce.windowManager()
    await rig.xfce.panel()
    await rig.xfce.notifications()
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: everyMinutes(30) })
    const app = await launch({ userData, args: ['--hidden'] })
    await expect.poll(() => rig.xfce.trayItems()).toHaveLength(1)
    expect(await rig.xfce.notices()).toEqual([])
    await app.clock.advance(31 * MINUTE)
    await waitForReason(app, 'due')
    await expect.poll(() => rig.xfce.notices()).toHaveLength(1)
    await expect
      .poll(async () => {
        const [notice] = await rig.xfce.notices()
        return notice === undefined ? 0 : coloursIn(app, await rig.xfce.picture('reminder'), notice)
      })
      .toBeGreaterThan(20)
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { startSession } from '../helpers/start-session'

/** The rig's display. */
const SCREEN = { width: 1280, height: 900 }
/** What is left free for a window's frame, which the bounds do not have in them on Linux. */
const FRAME = { width: 12, height: 40 }

const bounds = (app: App) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())

test('a window remembered on a monitor that is gone comes back onto the screen', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const gone = { x: 4000, y: 2000, width: 1000, height: 700 }
  writeFileSync(join(userData, 'window.json'), JSON.stringify(gone))
  const app = await launch({ userData })
  await app.window()
  await expect
    .poll(() => bounds(app))
    .toEqual({
      ...gone,
      x: SCREEN.width - FRAME.width - gone.width,
      y: SCREEN.height - FRAME.height - gone.height,
    })
})

test('a window on a monitor that is taken away comes back at once, with its session', async ({
  startApp,
}) => {
  const { app, page } = await startApp()
  await startSession(page)
  const away = { x: 1900, y: 300, width: 900, height: 600 }
  await app.electron.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.setBounds(to),
    away,
  )
  await expect.poll(() => bounds(app)).toEqual(away)
  // Xvfb takes no screen away: the system's word for it is all that is made up here.
  await app.electron.evaluate(({ screen }) => void screen.emit('display-removed', {}, {}))
  await expect.poll(() => bounds(app)).toEqual({ ...away, x: SCREEN.width - FRAME.width - away.width })
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
})

test('a window that had the whole screen for a session is where it was afterwards', async ({
  rig,
  startApp,
}) => {
  const { app, page } = await startApp()
  const before = { x: 100, y: 60, width: 900, height: 640 }
  await app.electron.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.setBounds(to),
    before,
  )
  await expect.poll(() => bounds(app)).toEqual(before)
  await startSession(page)
  await page.keyboard.press('F11')
  await expect.poll(() => bounds(app)).toMatchObject(SCREEN)
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible()
  await page.keyboard.press('F11')
  await expect.poll(() => bounds(app)).toEqual(before)

  // The end of the session takes the whole screen back as well.
  await page.keyboard.press('F11')
  await expect.poll(() => bounds(app)).toMatchObject(SCREEN)
  await rig.tray.clickMenu('Stop session')
  await expect(page.getByRole('radiogroup', { name: 'Pain after' })).toBeVisible()
  await expect.poll(() => bounds(app)).toEqual(before)
})

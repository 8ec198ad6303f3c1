import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coloursIn } from '../helpers/colours'
import type { App } from '../rig/app'
import { answerSafety, begin } from '../helpers/first-run'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

/** Height of the panel at the upper edge, px of the screen. */
const PANEL = 28

const bounds = (app: App) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())
const isMaximized = (app: App) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMaximized())
const kept = (userData: string) =>
  JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8')) as Record<string, unknown>

/** Other sizes: window-bounds.test.ts. */
const SCREENS = [
  { name: '1280x720', width: 1280, height: 720, scale: 1 },
  { name: '1280x800 at 2x', width: 1280, height: 800, scale: 2 },
] as const

test.describe('with a window manager and a panel', () => {
  for (const { name, width, height, scale } of SCREENS)
    test(`the first window lies within a screen of ${name}, and its button can be pressed`, async ({
      rig,
      startApp,
    }) => {
      await rig.display.resize(width, height)
      await rig.xfce.windowManager()
      await rig.xfce.panel()
      const { app, page } = await startApp(
        { isNew: true },
        { args: [`--force-device-scale-factor=${scale}`] },
      )
      const picture = `first-window-${width}x${height}-at-${scale}`
      await expect
        .poll(async () => coloursIn(app, await rig.xfce.picture(picture), await rig.xfce.content()))
        .toBeGreaterThan(50)
      const window = await rig.xfce.place()
      expect(window.x).toBeGreaterThanOrEqual(0)
      expect(window.y).toBeGreaterThanOrEqual(PANEL)
      expect(window.x + window.width).toBeLessThanOrEqual(width)
      expect(window.y + window.height).toBeLessThanOrEqual(height)
      await begin(page)
      await answerSafety(page)
      await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible()
    })

  test('maximised, it is kept as maximised with its own size beneath', async ({ rig, launch }) => {
    await rig.xfce.windowManager()
    await rig.xfce.panel()
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const own = { x: 150, y: 90, width: 900, height: 640 }
    writeFileSync(join(userData, 'window.json'), JSON.stringify(own))
    const app = await launch({ userData })
    await expect.poll(() => bounds(app)).toEqual(own)
    // Twice: what is kept of a window that began as maximised is the same again.
    for (const time of [1, 2]) {
      await rig.xfce.wmctrl('-i', '-r', await rig.xfce.window(), '-b', 'add,maximized_vert,maximized_horz')
      await expect.poll(() => isMaximized(app)).toBe(true)
      await app.closeWindow()
      await expect.poll(() => app.visibleWindows()).toBe(0)
      expect(kept(userData), `time ${time}`).toEqual({ ...own, maximized: true })
      expect((await app.launchAgain([])).code).toBe(0)
      await expect.poll(() => app.visibleWindows()).toBe(1)
      await expect.poll(() => isMaximized(app)).toBe(true)
      await expect.poll(() => rig.xfce.place()).toMatchObject({ x: 0, y: PANEL, width: 1280 })
    }
    await rig.xfce.wmctrl('-i', '-r', await rig.xfce.window(), '-b', 'remove,maximized_vert,maximized_horz')
    await expect.poll(() => bounds(app)).toEqual(own)
    await app.closeWindow()
    await expect.poll(() => app.visibleWindows()).toBe(0)
    expect(kept(userData)).toEqual(own)
  })

  test('remembered from a larger screen, it shrinks into this one', async ({ rig, launch }) => {
    await rig.xfce.windowManager()
    await rig.xfce.panel()
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const large = { x: 0, y: 0, width: 2560, height: 1400 }
    writeFileSync(join(userData, 'window.json'), JSON.stringify(large))
    await launch({ userData })
    const window = await rig.xfce.place()
    expect(window.x).toBeGreaterThanOrEqual(0)
    expect(window.y).toBeGreaterThanOrEqual(PANEL)
    expect(window.x + window.width).toBeLessThanOrEqual(1280)
    expect(window.y + window.height).toBeLessThanOrEqual(900)
  })

  test('opened again and again, it stays where it was and as large', async ({ rig, launch }) => {
    await rig.xfce.windowManager()
    await rig.xfce.panel()
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const app = await launch({ userData })
    await app.window()
    const first = await rig.xfce.place()
    for (let time = 0; time < 3; time++) {
      await app.closeWindow()
      await expect.poll(() => app.visibleWindows()).toBe(0)
      await app.launchAgain([])
      await expect.poll(() => app.visibleWindows()).toBe(1)
      await expect.poll(() => rig.xfce.place()).toEqual(first)
    }
  })

  test('minimised, it comes back by the tray', async ({ rig, launch }) => {
    await rig.xfce.windowManager()
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    await app.window()
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize())
    const state = async () => rig.xfce.property(await rig.xfce.window(), '_NET_WM_STATE')
    await expect.poll(state).toContain('_NET_WM_STATE_HIDDEN')
    await rig.tray.activate()
    await expect.poll(state).not.toContain('_NET_WM_STATE_HIDDEN')
    await expect.poll(() => app.visibleWindows()).toBe(1)
  })
})

test('quit by the tray with its window open, it keeps where that was', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData })
  await app.window()
  const own = { x: 120, y: 70, width: 800, height: 600 }
  await app.electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.setBounds(to), own)
  await expect.poll(() => bounds(app)).toEqual(own)
  await app.quit()
  expect(kept(userData)).toEqual(own)
})

test('the window carries the icon, with which no installed entry need name one', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  await app.window()
  const [id] = await rig.display.windows('Linggu')
  const icon = await rig.xfce.property(id!, '-len', '64', '-notype', '32c', '_NET_WM_ICON')
  expect(icon).toMatch(/^_NET_WM_ICON = 256, 256,/)
})

test('the desktop finds the window by its class, as the installed entry names it', async ({
  rig,
  launch,
}) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  await app.window()
  const electron = await app.electron.evaluate(() => process.versions.electron)
  const [id] = await rig.display.windows('Linggu')
  // An older Electron names its windows on X by the app's name; the entry of a package is made for the Electron in it.
  const name = Number.parseInt(electron, 10) >= 42 ? 'org.linggu.Linggu' : 'Linggu'
  const classes = await rig.xfce.property(id!, '-notype', 'WM_CLASS')
  expect(classes).toMatch(new RegExp(`, "${name}"$`))
})

import { readFileSync } from 'node:fs'
import { coloursIn } from '../helpers/colours'
import type { App, LaunchOptions } from '../rig/app'
import { answerSafety, begin } from '../helpers/first-run'
import { expect, test, type Launch, type Rig } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { startSession } from '../helpers/start-session'

/** The desktop entry's name without `.desktop`. */
const ENTRY = 'org.linggu.Linggu'

/** What Electron does by itself from version 38 on. */
const SWITCH = '--ozone-platform=wayland'

/** Starts the app on a native Wayland desktop. */
async function launchOnWayland(rig: Rig, launch: Launch, options: LaunchOptions = {}): Promise<App> {
  const env = await rig.wayland.start()
  return launch({ ...options, args: [SWITCH, ...(options.args ?? [])], env })
}

/** A second launch, as by the desktop's own list of programs. */
async function launchAgain(app: App, ...args: readonly string[]): Promise<void> {
  const { code } = await app.launchAgain([SWITCH, ...args])
  expect(code).toBe(0)
}

/** The one window on the screen, waited for; fails when it is blank. */
async function seen({ wayland }: Rig, app: App, name: string): Promise<void> {
  await expect.poll(async () => (await wayland.windows()).length).toBe(1)
  await expect
    .poll(async () => {
      const [window] = await wayland.windows()
      return window === undefined ? 0 : coloursIn(app, await wayland.picture(name), window.content)
    })
    .toBeGreaterThan(50)
}

const unseen = ({ wayland }: Rig) => expect.poll(async () => (await wayland.windows()).length).toBe(0)

const minimise = (app: App) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize())

const setSize = (app: App, width: number, height: number) =>
  app.electron.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setSize(w, h), [
    width,
    height,
  ] as const)

const placeKept = (userData: string) =>
  JSON.parse(readFileSync(`${userData}/window.json`, 'utf8')) as Record<string, unknown>

test.describe('on native Wayland', () => {
  test('the first run shows its window, under the name of its desktop entry', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { isNew: true })
    const app = await launchOnWayland(rig, launch, { userData })
    await seen(rig, app, 'first-run')
    const [window] = await rig.wayland.windows()
    expect(window).toMatchObject({ appId: ENTRY, focused: true })
    // The whole window with its frame fits, beside a panel whose size Wayland does not report.
    expect(window!.whole.y).toBeGreaterThanOrEqual(0)
    expect(window!.whole.y + window!.whole.height).toBeLessThanOrEqual(800)
    const page = await app.window()
    await begin(page)
    await answerSafety(page)
    await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible()
  })

  test('started into the tray, it shows its window when a session is started there', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const app = await launchOnWayland(rig, launch, { userData, args: ['--hidden'] })
    await unseen(rig)
    await rig.tray.clickMenu('Start session')
    const page = await app.window()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await seen(rig, app, 'session')
  })

  test('minimised, it comes back by the tray and by a second launch, again and again', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const app = await launchOnWayland(rig, launch, { userData })
    const page = await app.window()
    await seen(rig, app, 'open')
    for (const bringBack of [
      () => rig.tray.activate(),
      () => launchAgain(app),
      () => launchAgain(app, '--show=log'),
    ]) {
      await minimise(app)
      await bringBack()
      await expect.poll(() => app.visibleWindows()).toBe(1)
      await expect
        .poll(() =>
          app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized()),
        )
        .toBe(false)
      await seen(rig, app, 'back')
    }
    await expect(page.getByRole('heading', { name: 'Log', level: 1 })).toBeVisible()
  })

  for (const minimised of [false, true])
    test(`closed in a session${minimised ? ' while minimised' : ''}, it goes, the session goes on, and it comes back`, async ({
      rig,
      launch,
    }) => {
      const userData = seedSettings(`${rig.up.folder}/user-data`)
      const app = await launchOnWayland(rig, launch, { userData })
      const page = await app.window()
      await startSession(page)
      await seen(rig, app, 'session')
      if (minimised) await minimise(app)
      await app.closeWindow()
      await unseen(rig)
      await rig.tray.waitForItem('Pause session')
      await launchAgain(app)
      await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
      await seen(rig, app, 'session-again')
      expect(app.isRunning).toBe(true)
    })

  test('closed without a session, it is made anew by a second launch', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const app = await launchOnWayland(rig, launch, { userData })
    await seen(rig, app, 'open')
    await app.closeWindow()
    await unseen(rig)
    await launchAgain(app, '--show=reminders')
    await seen(rig, app, 'reminders')
    const page = await app.window()
    await expect(page.getByRole('heading', { name: 'Reminders', level: 1 })).toBeVisible()
  })

  test('it keeps its size and, since Wayland tells none, no place', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const first = await launchOnWayland(rig, launch, { userData })
    await seen(rig, first, 'open')
    await setSize(first, 900, 620)
    await expect
      .poll(async () => (await rig.wayland.windows())[0]?.content)
      .toMatchObject({ width: 900, height: 620 })
    await first.closeWindow()
    await unseen(rig)
    expect(placeKept(userData)).toEqual({ width: 900, height: 620 })
    await launchAgain(first)
    await expect
      .poll(async () => (await rig.wayland.windows())[0]?.content)
      .toMatchObject({ width: 900, height: 620 })
  })
})

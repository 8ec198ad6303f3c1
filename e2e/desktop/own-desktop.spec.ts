import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../core/ipc/bridge'
import type { SetupReading } from '../../core/ipc/views'
import type { App } from '../rig/app'
import { ALWAYS_ACTIVE } from '../../core/reminders/active-hours'
import { clockIn } from '../rig/morning'
import { expect, test, type Rig } from '../rig/test'
import { seedSettings } from '../helpers/seed'

/** What the setup check says of a part of the desktop. */
const reading = async (page: Page, part: SetupReading['part']): Promise<string | undefined> => {
  const readings = await page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    const reply = await linggu.request('setup:check')
    return reply.ok ? reply.value.readings : []
  })
  return readings.find((each) => each.part === part)?.says
}
const rule = {
  kind: 'clock' as const,
  id: 'desk',
  name: 'Desk pause',
  enabled: true,
  sound: false,
  weekdays: [1, 2, 3, 4, 5, 6, 7] as const,
}
const savedApp = (app: App) => app.userData.settings()?.['app'] as Record<string, unknown> | undefined

test.describe('starting with the computer', () => {
  const entryOf = (rig: Rig) => join(rig.up.home, '.config/autostart/linggu.desktop')
  const login = (page: Page) => page.getByRole('switch', { name: 'Start with the computer' })

  test('switched off in the desktop’s own settings is off here too, and can be put on again', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const first = await launch({ userData, args: ['--show=settings'] })
    await login(await first.window()).click()
    await expect.poll(() => existsSync(entryOf(rig))).toBe(true)
    const entry = readFileSync(entryOf(rig), 'utf8')
    for (const key of ['Icon=', 'Comment=', 'TryExec=']) expect(entry).toContain(`\n${key}`)
    await first.quit()

    writeFileSync(entryOf(rig), `${entry}Hidden=true\n`)
    const app = await launch({ userData, args: ['--show=settings'] })
    const page = await app.window()
    await expect(login(page)).not.toBeChecked()
    expect(await reading(page, 'autostart')).toBe('autostart.switchedOff')
    expect(readFileSync(entryOf(rig), 'utf8')).toContain('Hidden=true')
    await login(page).click()
    await expect.poll(() => reading(page, 'autostart')).toBe('autostart.works')
  })

  test('removed by the person stays removed; a program that is gone is put right', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { app: { launchAtLogin: true } })
    const first = await launch({ userData, args: ['--show=settings'] })
    await expect(login(await first.window())).not.toBeChecked()
    expect(existsSync(entryOf(rig))).toBe(false)
    await first.quit()

    mkdirSync(dirname(entryOf(rig)), { recursive: true })
    writeFileSync(
      entryOf(rig),
      '[Desktop Entry]\nType=Application\nName=Linggu\nExec="/opt/old/linggu" "--hidden"\n',
    )
    const image = join(rig.up.folder, 'Linggu.AppImage')
    const app = await launch({ userData, args: ['--show=settings'], env: { APPIMAGE: image } })
    await expect(login(await app.window())).toBeChecked()
    expect(readFileSync(entryOf(rig), 'utf8')).toContain(`Exec="${image}" `)
  })
})

test.describe('the shortcut', () => {
  /** Presses Control, Alt and a key by their places on the keyboard. */
  const pressTogether = (rig: Rig, keycode: number) =>
    rig.display.xdotool(
      ...['keydown', '37', 'keydown', '64', 'key', String(keycode), 'keyup', '64', 'keyup', '37'],
    )
  const choose = (page: Page) => page.getByRole('button', { name: /^Choose (other )?keys$/ })

  for (const [layout, keycode, letter] of [
    ['fr', 24, 'A'],
    ['us(dvorak)', 39, 'O'],
    ['de', 29, 'Z'],
  ] as const)
    test(`on ${layout} is what is printed on the key, and starts by it`, async ({ rig, startApp }) => {
      const [name = '', variant = ''] = layout.split(/[()]/)
      execFileSync('setxkbmap', [name, ...(variant ? ['-variant', variant] : [])], {
        env: { ...process.env, ...rig.up.env },
      })
      const { app, page } = await startApp({}, { args: ['--show=settings'] })
      await choose(page).click()
      await rig.display.focus('Linggu')
      await pressTogether(rig, keycode)
      await expect.poll(() => savedApp(app)?.['spikeShortcut']).toBe(`Control+Alt+${letter}`)
      expect(await reading(page, 'shortcut')).toBe('shortcut.works')
      await pressTogether(rig, keycode)
      await rig.tray.waitForItem('Pause session')
    })

  test('refuses what every program needs, and shows a command for the desktop’s own settings', async ({
    startApp,
  }) => {
    const { app, page } = await startApp({}, { args: ['--show=settings'] })
    await choose(page).click()
    await page.keyboard.press('Control+C')
    await expect(page.getByText(/^Other programs need these keys/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText(/--spike/)).toBeVisible()
    await page.getByRole('button', { name: 'Copy the command' }).click()
    await expect(page.getByText('Copied.', { exact: true })).toBeVisible()
    const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toMatch(/ --user-data-dir=\S+ (--no-sandbox )?--spike$/)
  })

  test('that another program has is said to be taken, also after the notice is gone', async ({
    rig,
    launch,
  }) => {
    const app = { spikeShortcut: 'Control+Alt+L' }
    const first = await launch({ userData: seedSettings(`${rig.up.folder}/first`, { app }) })
    expect(await reading(await first.window(), 'shortcut')).toBe('shortcut.works')
    const second = await launch({ userData: seedSettings(`${rig.up.folder}/second`, { app }) })
    const page = await second.window()
    expect(await reading(page, 'shortcut')).toBe('shortcut.taken')
    await first.quit()
    await expect.poll(() => reading(page, 'shortcut')).toBe('shortcut.works')
  })
})

test.describe('the tray', () => {
  test('of a panel that comes after a hidden start gets the icon', async ({ rig, launch }) => {
    await rig.tray.stopHost()
    const app = await launch({
      userData: seedSettings(`${rig.up.folder}/user-data`),
      args: ['--hidden'],
    })
    expect(await rig.tray.count()).toBe(0)
    await rig.tray.startHost()
    await rig.tray.clickMenu('Start session')
    const page = await app.window()
    await rig.tray.waitForItem('Pause session')
    await rig.tray.waitForItem(/^Done at /)
    await expect.poll(() => reading(page, 'tray')).toBe('tray.works')
  })

  test('missing, closing keeps the window in reach; with it, closing closes', async ({ rig, startApp }) => {
    await rig.tray.stopHost()
    const { app, page } = await startApp()
    await expect.poll(() => reading(page, 'tray')).toBe('tray.missing')
    await app.closeWindow()
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    await rig.tray.startHost()
    await expect.poll(() => reading(page, 'tray')).toBe('tray.works')
    await app.closeWindow()
    await expect
      .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(0)
  })

  test('refused by the desktop is said so, and closing keeps the window in reach', async ({
    rig,
    startApp,
  }) => {
    await rig.tray.refuse('silently')
    const { app, page } = await startApp()
    await expect.poll(() => reading(page, 'tray')).toBe('tray.refused')
    await app.closeWindow()
    expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('fills clockwise while a session runs', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const idle = await rig.tray.icon()
    await rig.tray.clickMenu('Start session')
    const first = await rig.tray.waitForIcon((icon) => icon !== idle)
    await app.clock.advance(40_000)
    const second = await rig.tray.waitForIcon((icon) => icon !== first)
    await app.clock.advance(60_000)
    await rig.tray.waitForIcon((icon) => icon !== second && icon !== first)
  })
})

test.describe('a reminder’s notification', () => {
  const due = {
    rules: [{ ...rule, times: [clockIn(3)] }],
    hours: ALWAYS_ACTIVE,
    spikeIgnoresHours: true,
    maxPerDay: null,
  }

  test('has buttons that answer it, and is silent unless its rule sounds', async ({ rig, launch }) => {
    const reminders = {
      ...due,
      rules: [...due.rules, { ...rule, id: 'loud', name: 'Loud', sound: true, times: [clockIn(90)] }],
    }
    const app = await launch({
      userData: seedSettings(`${rig.up.folder}/user-data`, { reminders, app: { discreet: false } }),
      args: ['--hidden'],
    })
    await rig.tray.waitForItem(/^Next: /)
    await app.clock.advance(4 * 60_000)
    const shown = await rig.notifications.wait()
    expect(shown.actions).toEqual([
      ...['default', 'Open Linggu', 'start', 'Start', 'later', 'Later', 'not-today', 'Not today'],
    ])
    expect(shown.body).toBe('Time for a session.')
    expect(shown.icon).toMatch(/^file:.*app-256\.png$/)
    expect(shown.hints).toMatchObject({ 'desktop-entry': 'org.linggu.Linggu', 'suppress-sound': true })
    await rig.notifications.click(shown.id, 'later')
    await rig.tray.waitForItem(/^Next: /)
    await app.clock.advance(16 * 60_000)
    await rig.notifications.waitForCount(2)
    await rig.tray.clickMenu('Not today')
    await expect.poll(async () => (await rig.notifications.all()).at(-1)?.closed).toBe(3)
    await app.clock.advance(72 * 60_000)
    const loud = await rig.notifications.wait(({ summary }) => summary === 'Loud')
    expect(loud.hints).toMatchObject({ 'sound-name': 'message-new-instant' })
    expect(loud.hints['suppress-sound']).toBeUndefined()
  })
})

test('answers --help and --version, and ends', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--hidden'] })
  for (const [flag, said] of [
    ['--help', /--user-data-dir=DIR/],
    ['--version', /^Linggu \d+\.\d+\.\d+$/m],
  ] as const) {
    const { code, output } = await app.launchAgain([flag])
    expect(output).toMatch(said)
    expect(code).toBe(0)
  }
  expect(await app.visibleWindows()).toBe(0)
  const store = await app.electron.evaluate(({ app: running }) =>
    running.commandLine.getSwitchValue('password-store'),
  )
  expect(store).toBe('basic')
})

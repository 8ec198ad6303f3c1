import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Rig } from '../rig/test'
import type { Desktop } from './desktop'
import { DesktopBus } from './desktop-bus'
import { eventually, run, settled } from './program'

const EXTENSION = 'ubuntu-appindicators@ubuntu.com'
const SHELL = { destination: 'org.gnome.Shell', path: '/org/gnome/Shell', interface: 'org.gnome.Shell' }

/** The app's window, in the shell's own JavaScript. */
const WINDOW = `global.get_window_actors().map((a) => a.meta_window).find((w) => /^Linggu$/.test(w.get_title()))`
const MIDDLE = `((a) => { const [x, y] = a.get_transformed_position(); return [x + a.width / 2, y + a.height / 2] })`
const ICON = `Object.entries(Main.panel.statusArea).find(([k]) => /^appindicator/.test(k))[1]`
const BANNER = `Main.messageTray._banner`

/** GNOME Shell on native Wayland, nested in the rig's display. Its own JavaScript says where things are. */
export async function startGnome(
  rig: Rig,
  { appIndicator }: { readonly appIndicator: boolean },
): Promise<Desktop> {
  const { display, power, up, xfce } = rig
  await display.resize(1280, 800)
  const env = {
    ...up.env,
    XDG_CURRENT_DESKTOP: 'GNOME',
    LIBGL_ALWAYS_SOFTWARE: '1',
    MUTTER_DEBUG_DUMMY_MODE_SPECS: '1280x800',
    WAYLAND_DISPLAY: '',
  }
  const bus = await DesktopBus.start(rig, env)
  const shellEnv = { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address }
  const set = (schema: string, key: string, value: string) =>
    run(rig, shellEnv, 'gsettings', ['set', schema, key, value]).ended
  await set('org.gnome.desktop.interface', 'enable-animations', 'false')
  await set('org.gnome.shell', 'welcome-dialog-last-shown-version', '99')
  await set('org.gnome.shell', 'enabled-extensions', appIndicator ? `['${EXTENSION}']` : '[]')
  run(rig, shellEnv, 'gnome-shell', ['--nested', '--wayland', '--unsafe-mode'])
  await eventually(() => bus.isOwned('org.gnome.Shell')).toBe(true)
  await eventually(() => existsSync(join(up.env['XDG_RUNTIME_DIR']!, 'wayland-0'))).toBe(true)

  const shell = async <T>(code: string): Promise<T> => {
    const [good, value] = (await bus.call(SHELL, 'Eval', 's', code)) as readonly [boolean, string]
    if (!good) throw new Error(`GNOME Shell could not do ${code}: ${value}`)
    return (value === '' ? undefined : JSON.parse(value)) as T
  }
  await eventually(() => shell<boolean>('Main.layoutManager._startingUp === false').catch(() => false)).toBe(
    true,
  )
  await shell('Main.overview.hide()')
  // "Screen Lock disabled", which stands where the reminder is to come.
  await eventually(() => shell<number>('Main.messageTray.getSources().length')).toBeGreaterThan(0)
  await shell('Main.messageTray.getSources().forEach((s) => s.destroy())')
  // A notification stays for 4 s; a slow machine needs longer to look at it.
  await shell(`((tray, wait) => {
    tray._updateNotificationTimeout = (ms) => wait.call(tray, ms && 60000)
  })(Main.messageTray, Main.messageTray._updateNotificationTimeout)`)
  if (appIndicator) await eventually(() => bus.isOwned('org.kde.StatusNotifierWatcher')).toBe(true)
  const clickOn = async (actor: string, button = '1') => {
    const [x, y] = await shell<readonly [number, number]>(`${MIDDLE}(${actor})`)
    await display.move(Math.round(x), Math.round(y))
    await display.xdotool('click', button)
  }
  const isShown = () =>
    shell<boolean>(`((w) => w !== undefined && !w.minimized && w.showing_on_its_workspace())(${WINDOW})`)
  return {
    bus,
    env: { ...shellEnv, DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0', XDG_SESSION_TYPE: 'wayland' },
    args: ['--ozone-platform=wayland'],
    hasTray: appIndicator,
    picture: (name) => settled(() => xfce.picture(name)),
    isShown,
    closeWindow: () => shell(`${WINDOW}.delete(global.get_current_time())`),
    async openMenu() {
      await clickOn(ICON, '3')
      await eventually(() => shell<boolean>(`${ICON}.menu.isOpen`)).toBe(true)
    },
    closeMenu: () => display.press('Escape'),
    clickIcon: () => bus.activate(),
    minimise: () => shell(`${WINDOW}.minimize()`),
    reopen: () => shell(`Main.activateWindow(${WINDOW})`),
    // Under the name of the app, as GNOME's settings of notifications list it.
    notices: () =>
      shell<number>(
        `Main.messageTray.getSources().filter((s) => s.title === 'Linggu').reduce((n, s) => n + s.notifications.length, 0)`,
      ),
    async showButtons() {
      await eventually(() => shell<string | null>(`${BANNER} && ${BANNER}.notification.source.title`)).toBe(
        'Linggu',
      )
      const [x, y] = await shell<readonly [number, number]>(`${MIDDLE}(${BANNER})`)
      await display.move(Math.round(x), Math.round(y))
      await eventually(() => shell<boolean>(`${BANNER}?.expanded === true`)).toBe(true)
    },
    pressStart: () => clickOn(`${BANNER}._buttonBox.get_children().find((b) => b.label === 'Start')`),
    lock: () => power.lockByLogind(true),
    unlock: () => power.lockByLogind(false),
    async quit() {
      if (appIndicator) return bus.quit()
      // By the window's own menu, which Alt shows.
      await display.press('ctrl+q')
    },
  }
}

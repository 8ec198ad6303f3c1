import type { Rig } from '../rig/test'
import type { Desktop } from './desktop'
import { DesktopBus } from './desktop-bus'
import { eventually, run } from './program'
import { x11Desktop } from './x11-desktop'

/** Where Plasma's usual panel draws the first icon of its tray, on a screen of 1280 by 900 px. */
const ICON = { x: 1093, y: 878 }

/** Plasma on the rig's X display: window manager, panel and notifications; without the services that need a login. */
export async function startPlasma(rig: Rig): Promise<Desktop> {
  const { display, up, xfce } = rig
  const env = {
    ...up.env,
    XDG_CURRENT_DESKTOP: 'KDE',
    KDE_FULL_SESSION: 'true',
    KDE_SESSION_VERSION: '5',
    XDG_MENU_PREFIX: 'plasma-',
    QT_QUICK_BACKEND: 'software',
    LIBGL_ALWAYS_SOFTWARE: '1',
    KWIN_COMPOSE: 'N',
    WAYLAND_DISPLAY: '',
  }
  const bus = await DesktopBus.start(rig, env)
  const inside = { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address }
  run(rig, inside, 'kwin_x11', ['--no-kactivities'])
  await eventually(() => xfce.wmctrl('-m').catch(() => '')).toContain('KWin')
  run(rig, inside, 'kded5')
  run(rig, inside, 'plasmashell')
  await eventually(() => bus.isOwned('org.kde.StatusNotifierWatcher')).toBe(true)
  await eventually(() => bus.isOwned('org.freedesktop.Notifications')).toBe(true)
  const notices = async () => {
    const found = await display.xdotool('search', '--onlyvisible', '--class', 'plasmashell').catch(() => '')
    const types = await Promise.all(
      found
        .split('\n')
        .filter(Boolean)
        .map((id) => xfce.property(id, '_NET_WM_WINDOW_TYPE')),
    )
    return types.filter((type) => type.includes('NOTIFICATION')).length
  }
  return {
    ...x11Desktop(rig, bus, inside, ICON),
    notices,
    // The buttons stand at the right end of the lower edge; Start is the first.
    pressStart: () => display.click(1076, 800),
  }
}

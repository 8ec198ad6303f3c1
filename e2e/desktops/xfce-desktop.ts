import type { Rig } from '../rig/test'
import type { Desktop } from './desktop'
import { DesktopBus } from './desktop-bus'
import { eventually, run } from './program'
import { x11Desktop } from './x11-desktop'

/** Where XFCE's usual panel draws the first icon of its tray, on a screen of 1280 px. */
const ICON = { x: 1116, y: 13 }

/** A whole XFCE session on the rig's display: window manager, panel, notifications, locker. */
export async function startXfce(rig: Rig): Promise<Desktop> {
  const { display, xfce, up } = rig
  const env = { ...up.env, XDG_CURRENT_DESKTOP: 'XFCE', XDG_MENU_PREFIX: 'xfce-', WAYLAND_DISPLAY: '' }
  const bus = await DesktopBus.start(rig, env)
  const inside = { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address }
  run(rig, inside, 'xfce4-session')
  await eventually(() => bus.isOwned('org.kde.StatusNotifierWatcher')).toBe(true)
  await eventually(() => xfce.wmctrl('-m').catch(() => '')).toContain('Xfwm4')
  run(rig, inside, '/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd')
  await eventually(() => bus.isOwned('org.freedesktop.Notifications')).toBe(true)
  return {
    ...x11Desktop(rig, bus, inside, ICON),
    notices: async () => (await xfce.notices()).length,
    async pressStart() {
      const [notice] = await xfce.notices()
      if (!notice) throw new Error('There is no notification')
      // The buttons share the lower edge; Start is the first.
      await display.click(Math.round(notice.x + notice.width / 6), notice.y + notice.height - 31)
    },
  }
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rig } from '../rig/test'
import type { Desktop } from './desktop'
import { DesktopBus } from './desktop-bus'
import { eventually, run } from './program'
import { x11Desktop } from './x11-desktop'

const USUAL_PANEL = '/etc/xdg/xfce4/panel/default.xml'
/** The plugins of the upper panel that the usual settings number 6 and 14: the tray, and the menu with the user's name. */
const TRAY = '        <value type="int" value="6"/>\n'
const USER = '        <value type="int" value="14"/>\n'
/** Where the panel draws the first icon of its tray, on a screen of 1280 px. */
const ICON = { x: 1267, y: 13 }

/** XFCE's usual panel with the tray in the corner: left of a clock and a name, its place would depend on both. */
function usePanel(settings: string): void {
  const folder = join(settings, 'xfce4', 'xfconf', 'xfce-perchannel-xml')
  mkdirSync(folder, { recursive: true })
  const usual = readFileSync(USUAL_PANEL, 'utf8')
  writeFileSync(join(folder, 'xfce4-panel.xml'), usual.replace(TRAY, '').replace(USER, TRAY))
}

/** A whole XFCE session on the rig's display: window manager, panel, notifications, locker. */
export async function startXfce(rig: Rig): Promise<Desktop> {
  const { display, xfce, up } = rig
  const env = { ...up.env, XDG_CURRENT_DESKTOP: 'XFCE', XDG_MENU_PREFIX: 'xfce-', WAYLAND_DISPLAY: '' }
  usePanel(up.env['XDG_CONFIG_HOME']!)
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

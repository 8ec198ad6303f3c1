import type { Rig } from '../rig/test'
import type { Desktop } from './desktop'
import type { DesktopBus } from './desktop-bus'
import { settled } from './program'

/**
 * What desktops on the rig's X display have in common: the window by wmctrl and xdotool, the tray by the mouse, the lock
 * by logind.
 * @param env with the address of the bus
 * @param icon where the panel draws the first icon of its tray, px
 */
export const x11Desktop = (
  { display, power, xfce }: Rig,
  bus: DesktopBus,
  env: Desktop['env'],
  icon: { readonly x: number; readonly y: number },
): Omit<Desktop, 'notices' | 'pressStart'> => ({
  bus,
  env,
  args: [],
  hasTray: true,
  picture: (name) => settled(() => xfce.picture(name)),
  isShown: async () => (await display.windows('^Linggu$')).length > 0,
  minimise: async () => void (await display.xdotool('windowminimize', await xfce.window())),
  closeWindow: async () => void (await xfce.wmctrl('-c', 'Linggu')),
  async openMenu() {
    await display.move(icon.x, icon.y)
    await display.xdotool('click', '3')
  },
  closeMenu: () => display.press('Escape'),
  clickIcon: () => display.click(icon.x, icon.y),
  showButtons: async () => {},
  lock: () => power.lockByLogind(true),
  unlock: () => power.lockByLogind(false),
  quit: () => bus.quit(),
})

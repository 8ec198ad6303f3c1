import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Rig } from '../rig/test'
import type { Desktop } from './desktop'
import { DesktopBus } from './desktop-bus'
import { eventually, run, settled } from './program'

const APP = '[app_id="org.linggu.Linggu"]'
const SCREEN = { width: 1280, height: 800 }
const BAR = {
  layer: 'top',
  height: 28,
  'modules-left': ['sway/window'],
  'modules-right': ['tray'],
  tray: { 'icon-size': 21, spacing: 8 },
}
/** Where the bar draws its only icon, px. */
const ICON = { x: 1265, y: 14 }

/** sway on native Wayland without a screen, with waybar and mako. */
export async function startSway(rig: Rig): Promise<Desktop> {
  const { power, up, wayland } = rig
  const found = await wayland.start(SCREEN)
  const env = { ...up.env, ...found }
  const bus = await DesktopBus.start(rig, env)
  const inside = { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address }
  const config = join(up.folder, 'waybar.json')
  writeFileSync(config, JSON.stringify(BAR))
  run(rig, inside, 'waybar', ['--config', config])
  run(rig, inside, 'mako')
  await eventually(() => bus.isOwned('org.kde.StatusNotifierWatcher')).toBe(true)
  await eventually(() => bus.isOwned('org.freedesktop.Notifications')).toBe(true)
  const makoctl = async (...args: readonly string[]) => {
    const path = { PATH: process.env['PATH'] ?? '' }
    return (await promisify(execFile)('makoctl', [...args], { env: { ...path, ...inside } })).stdout
  }
  const listed = async () => {
    const { data } = JSON.parse(await makoctl('list')) as {
      data: readonly (readonly { readonly id: { readonly data: number } }[])[]
    }
    return data[0] ?? []
  }
  const click = async (button: string) => {
    await wayland.command(`seat seat0 cursor set ${ICON.x} ${ICON.y}`)
    await wayland.command(`seat seat0 cursor press ${button}`)
    await wayland.command(`seat seat0 cursor release ${button}`)
  }
  return {
    bus,
    env: inside,
    args: ['--ozone-platform=wayland'],
    hasTray: true,
    picture: (name) => settled(() => wayland.picture(name)),
    isShown: async () => (await wayland.windows()).some(({ appId }) => appId === 'org.linggu.Linggu'),
    closeWindow: () => wayland.command(`${APP} kill`),
    openMenu: () => click('button3'),
    closeMenu: async () => {},
    clickIcon: () => bus.activate(),
    notices: async () => (await listed()).length,
    // mako shows none: it offers them to a command, which people bind to a key.
    showButtons: async () => {},
    async pressStart() {
      const [notice] = await listed()
      await makoctl('invoke', '-n', String(notice?.id.data), 'start')
    },
    lock: () => power.lockByLogind(true),
    unlock: () => power.lockByLogind(false),
    quit: () => bus.quit(),
  }
}

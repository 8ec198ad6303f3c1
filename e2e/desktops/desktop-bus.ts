import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as dbus from '@jellybrick/dbus-next'
import type { Rig } from '../rig/test'

const SERVICES = '/usr/share/dbus-1/services'
const NOTIFICATIONS = 'org.freedesktop.Notifications'
const WATCHER = 'org.kde.StatusNotifierWatcher'
const ITEM = 'org.kde.StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'
const PROPERTIES = 'org.freedesktop.DBus.Properties'

/** What Chromium calls its tray icons. */
const OURS = /^chrome_status_icon/

interface Where {
  readonly destination: string
  readonly path: string
  readonly interface: string
}

/** An entry of the icon's menu. */
export interface MenuEntry {
  readonly id: number
  readonly label: string
}

/** An icon that the panel lists: the name on the bus, and the path of its object. */
interface Icon {
  readonly destination: string
  readonly path: string
}

type Layout = readonly [
  number,
  Readonly<Record<string, { readonly value: unknown }>>,
  readonly { value: Layout }[],
]

const CONFIG = (services: string, socket: string) => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

/** The services of the machine that a bus may start; without those of notifications, because each desktop has its own. */
function linkServices(folder: string): void {
  mkdirSync(folder)
  for (const name of readdirSync(SERVICES)) {
    const file = join(SERVICES, name)
    if (!readFileSync(file, 'utf8').includes(`Name=${NOTIFICATIONS}\n`)) symlinkSync(file, join(folder, name))
  }
}

/** The session bus of a real desktop, which starts the desktop's own services, and what its panel shows. */
export class DesktopBus {
  readonly address: string
  readonly #bus: dbus.MessageBus

  private constructor(address: string) {
    this.address = address
    this.#bus = dbus.sessionBus({ busAddress: address })
  }

  /** @param env what the services that it starts find the desktop by */
  static async start({ up }: Rig, env: Readonly<Record<string, string>>): Promise<DesktopBus> {
    const folder = join(up.folder, 'desktop-bus')
    mkdirSync(folder)
    linkServices(join(folder, 'services'))
    const socket = join(folder, 'bus')
    writeFileSync(join(folder, 'config'), CONFIG(join(folder, 'services'), socket))
    const address = `unix:path=${socket}`
    const child = spawn(
      'dbus-daemon',
      ['--nofork', '--print-address', `--config-file=${join(folder, 'config')}`],
      {
        env: { PATH: process.env['PATH'] ?? '', ...up.env, ...env, DBUS_SESSION_BUS_ADDRESS: address },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve)
      child.once('error', reject)
      child.once('close', () => reject(new Error('The session bus did not come up')))
    })
    return new DesktopBus(address)
  }

  /** What a service answers. @throws what it answers with instead, or when it is not there */
  async call(
    where: Where,
    member: string,
    signature = '',
    ...body: readonly unknown[]
  ): Promise<readonly unknown[]> {
    const reply = await this.#bus.call(new dbus.Message({ ...where, member, signature, body: [...body] }))
    return (reply?.body ?? []) as readonly unknown[]
  }

  async property({ interface: of, ...where }: Where, name: string): Promise<unknown> {
    const [variant] = await this.call({ ...where, interface: PROPERTIES }, 'Get', 'ss', of, name)
    return (variant as { readonly value: unknown }).value
  }

  async isOwned(name: string): Promise<boolean> {
    const daemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' }
    const [owned] = await this.call({ ...daemon, interface: daemon.destination }, 'NameHasOwner', 's', name)
    return owned === true
  }

  /** The app's icons that the panel lists. */
  async icons(): Promise<readonly Icon[]> {
    if (!(await this.isOwned(WATCHER))) return []
    const watcher = { destination: WATCHER, path: '/StatusNotifierWatcher', interface: WATCHER }
    const listed = (await this.property(watcher, 'RegisteredStatusNotifierItems')) as readonly string[]
    const all = listed.map((item) => {
      const [, destination = '', path] = /^([^/@]+)@?(\/.*)?$/.exec(item) ?? []
      return { destination, path: path ?? '/StatusNotifierItem' }
    })
    const ids = await Promise.all(
      all.map((icon) => this.property({ ...icon, interface: ITEM }, 'Id').catch(() => '')),
    )
    return all.filter((_, index) => OURS.test(String(ids[index])))
  }

  /** The icon's menu, top level only, without lines and without what is hidden. */
  async menu(): Promise<readonly MenuEntry[]> {
    const menu = await this.#menu()
    const [, root] = (await this.call(menu, 'GetLayout', 'iias', 0, 1, [])) as readonly [number, Layout]
    return root[2].flatMap(({ value: [id, { label, visible }] }) =>
      label === undefined || visible?.value === false
        ? []
        : [
            {
              id,
              label: String(label.value).replaceAll('__', '\0').replaceAll('_', '').replaceAll('\0', '_'),
            },
          ],
    )
  }

  /** Ends the app by its menu. It may be gone before it has answered. */
  async quit(): Promise<void> {
    await this.choose(/^Quit/).catch(() => {})
  }

  /** Chooses an entry of the icon's menu, as the panel does when somebody clicks on it. */
  async choose(label: string | RegExp): Promise<void> {
    const entries = await this.menu()
    const found = entries.find((entry) =>
      typeof label === 'string' ? entry.label === label : label.test(entry.label),
    )
    if (!found)
      throw new Error(`The menu has no ${String(label)}, but ${entries.map((e) => e.label).join(', ')}`)
    await this.call(await this.#menu(), 'Event', 'isvu', found.id, 'clicked', new dbus.Variant('s', ''), 0)
  }

  /** A plain click on the icon, as the panel passes it on. */
  async activate(): Promise<void> {
    const [icon] = await this.icons()
    if (!icon) throw new Error('The panel lists no icon of the app')
    await this.call({ ...icon, interface: ITEM }, 'Activate', 'ii', 0, 0)
  }

  async #menu(): Promise<Where> {
    const [icon] = await this.icons()
    if (!icon) throw new Error('The panel lists no icon of the app')
    const path = String(await this.property({ ...icon, interface: ITEM }, 'Menu'))
    return { destination: icon.destination, path, interface: MENU }
  }

  close(): void {
    this.#bus.disconnect()
  }
}

import type { TestDesktop } from './test-desktop'
import { PATIENCE_MS } from '../patience'

export interface MenuItem {
  readonly id: number
  /** Without the access key's mark. */
  readonly label: string
  readonly enabled: boolean
  readonly visible: boolean
  readonly separator: boolean
  readonly toggle: '' | 'checkmark' | 'radio'
  readonly checked: boolean
  readonly children: readonly MenuItem[]
}

export interface TrayIcon {
  readonly width: number
  readonly height: number
  /** Equal for equal pixels: enough to tell states apart. */
  readonly hash: string
  /** Base64, four bytes a pixel: alpha, red, green, blue. */
  readonly argb: string
}

export interface TrayItem {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly iconName: string
  readonly icons: readonly TrayIcon[]
  readonly toolTip: string
  readonly menuPath: string
}

type Label = string | RegExp

const matches = (label: Label, item: MenuItem): boolean =>
  item.visible && (typeof label === 'string' ? item.label === label : label.test(item.label))

const labels = (items: readonly MenuItem[]): string =>
  items
    .filter((item) => item.visible && !item.separator)
    .map((item) => item.label + (item.children.length > 0 ? ` > [${labels(item.children)}]` : ''))
    .join(', ')

/** The desktop's tray, seen through the same D-Bus interfaces as a panel uses. */
export class Tray {
  readonly #desktop: TestDesktop

  constructor(desktop: TestDesktop) {
    this.#desktop = desktop
  }

  /** The newest registered item, waited for. */
  async item(timeoutMs = PATIENCE_MS): Promise<TrayItem> {
    return this.#desktop.until('tray', 'No tray item was registered', () => this.#item(), timeoutMs)
  }

  /** How many items are registered; 0 when the application has left the tray. */
  count(): Promise<number> {
    return this.#desktop.call('tray.count')
  }

  /** One value that changes when the icon does, by name or by pixels. */
  async icon(): Promise<string> {
    const { iconName, icons } = await this.item()
    return iconName !== '' ? iconName : icons.map((icon) => icon.hash).join('+')
  }

  async waitForIcon(check: (icon: string) => boolean, timeoutMs?: number): Promise<string> {
    return this.#desktop.until(
      'tray',
      'The tray icon did not become what was expected',
      async () => {
        const icon = await this.icon()
        return check(icon) ? icon : undefined
      },
      timeoutMs,
    )
  }

  async waitForToolTip(pattern: RegExp, timeoutMs?: number): Promise<string> {
    let last = ''
    return this.#desktop.until(
      'tray',
      () => `The tool tip did not match ${pattern}; it says: ${last}`,
      async () => {
        last = (await this.#item())?.toolTip ?? ''
        return pattern.test(last) ? last : undefined
      },
      timeoutMs,
    )
  }

  /** The menu's top level, with submenus inside. */
  async menu(): Promise<readonly MenuItem[]> {
    const { menuPath } = await this.item()
    const root = await this.#desktop.call<MenuItem>('tray.menu', { menuPath })
    return root.children
  }

  /** Waits until `pick` finds something in the menu. */
  async waitForMenu<T>(
    what: string,
    pick: (menu: readonly MenuItem[]) => T | undefined,
    timeoutMs?: number,
  ): Promise<T> {
    let last: readonly MenuItem[] = []
    return this.#desktop.until(
      'tray',
      () => `${what}; the tray menu has: ${labels(last)}`,
      async () => {
        if ((await this.count()) === 0) return undefined
        last = await this.menu()
        return pick(last)
      },
      timeoutMs,
    )
  }

  /** Waits for an item (last label of `path`, the others are its submenus). */
  waitForItem(path: Label | readonly Label[], timeoutMs?: number): Promise<MenuItem> {
    const steps = pathOf(path)
    return this.waitForMenu(`No item ${steps.join(' > ')}`, (menu) => find(menu, steps), timeoutMs)
  }

  /** Waits for an enabled item and presses it, as a click in the panel would. */
  async clickMenu(path: Label | readonly Label[], timeoutMs?: number): Promise<void> {
    const steps = pathOf(path)
    const pressed = await this.waitForMenu(
      `No enabled item ${steps.join(' > ')}`,
      (menu) => {
        const found = find(menu, steps)
        return found?.enabled === true ? found : undefined
      },
      timeoutMs,
    )
    const { menuPath } = await this.item()
    await this.#desktop.call('tray.press', { id: pressed.id, menuPath })
  }

  /** A plain click on the icon. */
  async activate(): Promise<void> {
    await this.#desktop.call('tray.activate')
  }

  /** The panel dies; items are forgotten. */
  async stopHost(): Promise<void> {
    await this.#desktop.call('tray.stop')
  }

  /**
   * From now on the host takes no icon: it answers with an error, or, as GNOME's extension does with an item that it cannot
   * read, as if all were well and never lists it. `null` takes them again.
   */
  async refuse(how: 'error' | 'silently' | null): Promise<void> {
    await this.#desktop.call('tray.refuse', { how })
  }

  async startHost(): Promise<void> {
    await this.#desktop.call('tray.start')
  }

  async #item(): Promise<TrayItem | undefined> {
    return (await this.#desktop.call<TrayItem | null>('tray.item')) ?? undefined
  }
}

function pathOf(path: Label | readonly Label[]): readonly Label[] {
  return typeof path === 'string' || path instanceof RegExp ? [path] : path
}

function find(menu: readonly MenuItem[], path: readonly Label[]): MenuItem | undefined {
  const [first, ...rest] = path
  if (first === undefined) return undefined
  const found = menu.find((item) => matches(first, item))
  return found === undefined || rest.length === 0 ? found : find(found.children, rest)
}

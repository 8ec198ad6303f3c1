import type { TestDesktop } from './test-desktop'

export interface ShownNotification {
  readonly id: number
  /** The id it replaced, 0 when none. */
  readonly replaces: number
  readonly app: string
  readonly icon: string
  readonly summary: string
  readonly body: string
  readonly actions: readonly string[]
  readonly hints: Readonly<Record<string, unknown>>
  /** As asked for, in ms; -1 leaves it to the desktop. */
  readonly timeout: number
  /** Epoch ms by the machine's clock. */
  readonly at: number
  /** The D-Bus reason, null while it is on screen. */
  readonly closed: number | null
}

/** Real services whose ways are known; `bare` can show words and nothing else. */
export type KnownService =
  'xfce4-notifyd' | 'gnome-shell' | 'plasma' | 'mako' | 'dunst' | 'notify-osd' | 'bare'

/** The desktop's notification service. */
export class Notifications {
  readonly #desktop: TestDesktop

  constructor(desktop: TestDesktop) {
    this.#desktop = desktop
  }

  /** Everything shown so far, oldest first. */
  all(): Promise<readonly ShownNotification[]> {
    return this.#desktop.call('notifications.all')
  }

  /** Waits for the first notification that `check` accepts. */
  wait(
    check: (notification: ShownNotification) => boolean = () => true,
    timeoutMs?: number,
  ): Promise<ShownNotification> {
    return this.#desktop.until(
      'notification',
      'The notification did not come',
      async () => (await this.all()).find(check),
      timeoutMs,
    )
  }

  /** Waits until `count` have been shown in all. */
  async waitForCount(count: number, timeoutMs?: number): Promise<readonly ShownNotification[]> {
    let seen = 0
    return this.#desktop.until(
      'notification',
      () => `${count} notifications were expected, ${seen} came`,
      async () => {
        const all = await this.all()
        seen = all.length
        return seen >= count ? all : undefined
      },
      timeoutMs,
    )
  }

  /** The user clicks it (`action` names a button where there is one). */
  async click(id: number, action = 'default'): Promise<void> {
    await this.#desktop.call('notifications.click', { id, action })
  }

  /** The user clicks the notification beside its buttons: that starts, dismisses or does nothing, as the service has it. */
  async clickWords(id: number): Promise<void> {
    await this.#desktop.call('notifications.clickWords', { id })
  }

  /** From now on the service has the name, the abilities and the ways of a real one; applications ask when they start. */
  async behaveLike(service: KnownService): Promise<void> {
    await this.#desktop.call('notifications.behaveLike', { service })
  }

  /** The user or the desktop closes it: 1 it ran out, 2 dismissed. */
  async close(id: number, reason: 1 | 2 = 2): Promise<void> {
    await this.#desktop.call('notifications.close', { id, reason })
  }

  /** The service dies without a word. */
  async kill(): Promise<void> {
    await this.#desktop.call('notifications.stop')
  }

  async restart(): Promise<void> {
    await this.#desktop.call('notifications.start')
  }

  /** From now on the service answers every notification with an error. */
  async refuse(refuses: boolean): Promise<void> {
    await this.#desktop.call('notifications.refuse', { refuses })
  }

  /** The service keeps its name and answers nothing any more, as one that hangs. */
  async deafen(deaf: boolean): Promise<void> {
    await this.#desktop.call('notifications.deafen', { deaf })
  }

  /** What the service says it can do; asked by applications when they start. */
  async setCapabilities(capabilities: readonly string[]): Promise<void> {
    await this.#desktop.call('notifications.capabilities', { capabilities })
  }
}

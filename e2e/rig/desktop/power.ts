import type { TestDesktop } from './test-desktop'

const SLEEP = 'org.freedesktop.login1.Manager'
const LOCK = 'org.freedesktop.login1.Session'

/**
 * logind and the screen saver of the rig. An application begins to listen to the buses a moment after its window or tray
 * is up, and what was said before is lost: going to sleep and locking wait for a listener.
 */
export class Power {
  readonly #desktop: TestDesktop

  constructor(desktop: TestDesktop) {
    this.#desktop = desktop
  }

  /** The machine says that it goes to sleep. It does not: time goes on. Electron reports it twice. */
  async suspend(): Promise<void> {
    await this.#listener(SLEEP)
    await this.#desktop.call('power.suspend')
  }

  async resume(): Promise<void> {
    await this.#desktop.call('power.resume')
  }

  /** Locks the screen: logind's session signal and LockedHint, and the screen saver's ActiveChanged. */
  async lock(): Promise<void> {
    await this.#listener(LOCK)
    await this.#desktop.call('power.lock')
  }

  async unlock(): Promise<void> {
    await this.#desktop.call('power.unlock')
  }

  /** Locks or unlocks by logind alone: desktops without a screen saver service. */
  async lockByLogind(locked: boolean): Promise<void> {
    await this.#desktop.call('power.lockLogind', { locked })
  }

  /** No process id leads to a session any more, as for a program that the user's service manager started. */
  async hideProcess(): Promise<void> {
    await this.#desktop.call('power.hideProcess')
  }

  async #listener(signals: string): Promise<void> {
    await this.#desktop.until('tray', `Nobody listens for ${signals}`, async () => {
      const rules = await this.#desktop.call<readonly string[]>('power.listenedFor')
      return rules.some((rule) => rule.includes(signals)) || undefined
    })
  }
}

import type { TestDesktop } from './test-desktop'

/** Parts of the desktop that die under the app, and come back. */
export class Faults {
  readonly #desktop: TestDesktop

  constructor(desktop: TestDesktop) {
    this.#desktop = desktop
  }

  /** The X server is killed: every window of every program goes with it. */
  async killDisplay(): Promise<void> {
    await this.#desktop.call('display.kill')
  }

  /** A new X server under the same number. */
  async restartDisplay(): Promise<void> {
    await this.#desktop.call('display.restart')
  }

  /** The sound service is killed: there is no device left, and nobody to ask. */
  async killSound(): Promise<void> {
    await this.#desktop.call('sound.kill')
  }

  async restartSound(): Promise<void> {
    await this.#desktop.call('sound.restart')
  }

  /** The session bus is killed, and tray, notification service and screen saver with it. */
  async killSessionBus(): Promise<void> {
    await this.#desktop.call('bus.kill')
  }

  /** A new session bus at the same address, with all three on it. */
  async restartSessionBus(): Promise<void> {
    await this.#desktop.call('bus.restart')
  }
}

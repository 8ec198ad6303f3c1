import type { Desk } from './desk'

/** logind and the screen saver of the rig. */
export class Power {
  readonly #desk: Desk

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** The machine says that it goes to sleep. It does not: time goes on. Electron reports it twice. */
  async suspend(): Promise<void> {
    await this.#desk.call('power.suspend')
  }

  async resume(): Promise<void> {
    await this.#desk.call('power.resume')
  }

  /** Locks the screen: logind's session signal and LockedHint, and the screen saver's ActiveChanged. */
  async lock(): Promise<void> {
    await this.#desk.call('power.lock')
  }

  async unlock(): Promise<void> {
    await this.#desk.call('power.unlock')
  }

  /** Locks or unlocks by logind alone: desktops without a screen saver service. */
  async lockByLogind(locked: boolean): Promise<void> {
    await this.#desk.call('power.lockLogind', { locked })
  }

  /** No process id leads to a session any more, as for a program that the user's service manager started. */
  async hideProcess(): Promise<void> {
    await this.#desk.call('power.hideProcess')
  }
}

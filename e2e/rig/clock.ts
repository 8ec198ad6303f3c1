import type { ElectronApplication } from '@playwright/test'
import { untilClock } from './morning'

/** What the app offers in its main process to tests of unpackaged builds (environment LINGGU_TEST=1). */
interface TestHooks {
  readonly clock: {
    advance(ms: number): void | Promise<void>
    sleep(ms: number): void
    jumpWall(ms: number): void
    setZone(zone: string): void
    now(): number
  }
  readonly session: { secondMs: number }
}

type WithHooks = typeof globalThis & { readonly lingguTest?: TestHooks }

/** The app's own clock, moved by hand. It also runs on by itself. */
export class AppClock {
  readonly #electron: ElectronApplication

  constructor(electron: ElectronApplication) {
    this.#electron = electron
  }

  /** Moves wall and monotonic time on by `ms`; what falls due on the way runs in order. */
  async advance(ms: number): Promise<void> {
    await this.#electron.evaluate(async (_electron, by) => {
      await (globalThis as WithHooks).lingguTest!.clock.advance(by)
    }, ms)
  }

  /** The machine sleeps for `ms`: wall time goes on, no timer runs. Goes with `rig.power.suspend()`. */
  async sleep(ms: number): Promise<void> {
    await this.#electron.evaluate((_electron, by) => {
      ;(globalThis as WithHooks).lingguTest!.clock.sleep(by)
    }, ms)
  }

  /** Somebody sets the clock: only wall time moves by `ms` (negative: back). */
  async jumpWall(ms: number): Promise<void> {
    await this.#electron.evaluate((_electron, by) => {
      ;(globalThis as WithHooks).lingguTest!.clock.jumpWall(by)
    }, ms)
  }

  /** The machine comes to another zone (IANA name). */
  async setZone(zone: string): Promise<void> {
    await this.#electron.evaluate((_electron, to) => {
      ;(globalThis as WithHooks).lingguTest!.clock.setZone(to)
    }, zone)
  }

  /** The app's wall time, epoch ms. */
  now(): Promise<number> {
    return this.#electron.evaluate(() => (globalThis as WithHooks).lingguTest!.clock.now())
  }

  /** Plans from now on have seconds of `ms`. Their clock still runs at real speed. */
  async shortenSeconds(ms: number): Promise<void> {
    await this.#electron.evaluate((_electron, to) => {
      ;(globalThis as WithHooks).lingguTest!.session.secondMs = to
    }, ms)
  }

  /** Moves on to the next time the machine's clock shows `hour`:`minute`. */
  async advanceToClock(hour: number, minute: number): Promise<void> {
    await this.advance(untilClock(hour, minute, await this.now()))
  }
}

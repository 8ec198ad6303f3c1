import type { ElectronApplication } from '@playwright/test'
import { untilClock } from './morning'

/** How the clock can be moved, and by or to what. */
interface Moves {
  readonly advance: number
  readonly sleep: number
  readonly jumpWall: number
  readonly setZone: string
}

/** What the app offers in its main process to tests of unpackaged builds (environment LINGGU_TEST=1). */
interface TestHooks {
  readonly clock: { readonly [How in keyof Moves]: (to: Moves[How]) => void | Promise<void> } & {
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
  advance(ms: number): Promise<void> {
    return this.#move('advance', ms)
  }

  /** The machine sleeps for `ms`: wall time goes on, no timer runs. Goes with `rig.power.suspend()`. */
  sleep(ms: number): Promise<void> {
    return this.#move('sleep', ms)
  }

  /** Somebody sets the clock: only wall time moves by `ms` (negative: back). */
  jumpWall(ms: number): Promise<void> {
    return this.#move('jumpWall', ms)
  }

  /** The machine comes to another zone (IANA name). */
  setZone(zone: string): Promise<void> {
    return this.#move('setZone', zone)
  }

  /**
   * In a turn of main's loop of its own. A test speaks through the debugger, which breaks into whatever main is doing,
   * between two of its lines: a session's checkpoint was written while another one was.
   */
  async #move<How extends keyof Moves>(how: How, to: Moves[How]): Promise<void> {
    await this.#electron.evaluate(
      async (_electron, [name, value]) => {
        await new Promise((resolve) => setImmediate(resolve))
        await (globalThis as WithHooks).lingguTest!.clock[name](value as never)
      },
      [how, to] as const,
    )
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

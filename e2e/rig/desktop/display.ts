import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TestDesktop } from './test-desktop'

const run = promisify(execFile)

/** The rig's X display, 1280 x 900, without a window manager. Real input through xdotool. */
export class Display {
  readonly #desktop: TestDesktop
  readonly #env: Readonly<Record<string, string>>

  constructor(desktop: TestDesktop, env: Readonly<Record<string, string>>) {
    this.#desktop = desktop
    this.#env = env
  }

  /** Another size of the screen, px; before anything is on it. */
  async resize(width: number, height: number): Promise<void> {
    await this.#desktop.call('display.resize', { width, height })
  }

  /** Plain xdotool, for what has no method here. */
  async xdotool(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('xdotool', [...args], {
      env: { PATH: process.env['PATH'] ?? '', ...this.#env },
      timeout: 10_000,
    })
    return stdout.trim()
  }

  /** The user is there: the pointer moves by a pixel and back, which also resets the idle time. */
  async stir(): Promise<void> {
    await this.xdotool('mousemove_relative', '1', '0', 'mousemove_relative', '--', '-1', '0')
  }

  async move(x: number, y: number): Promise<void> {
    await this.xdotool('mousemove', String(x), String(y))
  }

  async click(x: number, y: number): Promise<void> {
    await this.xdotool('mousemove', String(x), String(y), 'click', '1')
  }

  /** Presses keys in the focused window, in xdotool's names: `space`, `Escape`, `ctrl+z`. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.xdotool('key', ...keys)
  }

  /** Ids of mapped windows whose title contains `title`. */
  async windows(title: string): Promise<readonly string[]> {
    const found = await this.xdotool('search', '--onlyvisible', '--name', title).catch(() => '')
    return found.split('\n').filter((line) => line !== '')
  }

  /** Gives the keyboard to a window, which no window manager does here. */
  async focus(title: string): Promise<void> {
    const [id] = await this.windows(title)
    if (id === undefined) throw new Error(`No visible window called ${title}`)
    await this.xdotool('windowfocus', '--sync', id)
  }
}

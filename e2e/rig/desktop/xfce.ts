import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { TestDesktop, DesktopUp } from './test-desktop'
import type { Rectangle } from './wayland'

const run = promisify(execFile)

/** Parts of the real XFCE on the rig's display and bus, each in the place of the rig's own where it has one. */
export class Xfce {
  readonly #desktop: TestDesktop
  readonly #env: Record<string, string>

  constructor(desktop: TestDesktop, up: DesktopUp) {
    this.#desktop = desktop
    this.#env = { PATH: process.env['PATH'] ?? '', ...up.env }
  }

  /** xfwm4: frames, stacking, minimising and maximising. */
  async windowManager(): Promise<void> {
    await this.#desktop.call('xfce.windowManager')
    await expect.poll(() => this.wmctrl('-m').catch(() => '')).toContain('Xfwm4')
  }

  /** xfce4-panel with task list and tray, 27 px at the upper edge; the rig's own tray goes. */
  async panel(): Promise<void> {
    await this.#desktop.call('tray.stop')
    await this.#desktop.call('xfce.panel')
    await this.#owned('org.kde.StatusNotifierWatcher')
  }

  /** xfce4-notifyd; the rig's own notification service goes. */
  async notifications(): Promise<void> {
    await this.#desktop.call('notifications.stop')
    await this.#desktop.call('xfce.notifications')
    await this.#owned('org.freedesktop.Notifications')
  }

  /** Asks the window manager: `-l -G -x` lists windows, `-r Linggu -b add,maximized_vert,maximized_horz` changes one. */
  async wmctrl(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('wmctrl', [...args], { env: this.#env, timeout: 10_000 })
    return stdout
  }

  /** A property of a window by its id, as xprop writes it. */
  async property(id: string, ...name: readonly string[]): Promise<string> {
    const { stdout } = await run('xprop', ['-id', id, ...name], { env: this.#env, timeout: 10_000 })
    return stdout.trim()
  }

  /** Id of the app's window, minimised or not, as the window manager lists it. */
  async window(): Promise<string> {
    const found = (await this.wmctrl('-l', '-x')).split('\n').find((line) => / linggu\./i.test(line))
    if (found === undefined) throw new Error('The window manager has no window of the app')
    return found.split(' ')[0]!
  }

  /** Where the app's window is without its frame, px of the screen. */
  async content(): Promise<Rectangle> {
    return this.#rectangle(await this.window())
  }

  /** The same with its frame. */
  async place(): Promise<Rectangle> {
    const { x, y, width, height } = await this.content()
    const frame = /= (.*)/.exec(await this.property(await this.window(), '_NET_FRAME_EXTENTS'))?.[1] ?? ''
    const [left = NaN, right = NaN, top = NaN, bottom = NaN] = frame.split(', ').map(Number)
    return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom }
  }

  /** Keeps a picture of the whole screen beside the test's results, under `name`; returns its file. */
  async picture(name: string): Promise<string> {
    const path = test.info().outputPath(`${name}.png`)
    await run('scrot', ['--overwrite', path], { env: this.#env, timeout: 10_000 })
    await test.info().attach(name, { path, contentType: 'image/png' })
    return path
  }

  /** What applications have put into the panel's tray. */
  trayItems(): Promise<readonly string[]> {
    return this.#desktop.call('bus.property', {
      name: 'org.kde.StatusNotifierWatcher',
      path: '/StatusNotifierWatcher',
      property: 'RegisteredStatusNotifierItems',
    })
  }

  /** Where the notifications are that the notification service shows, px of the screen. */
  async notices(): Promise<readonly Rectangle[]> {
    const search = ['search', '--onlyvisible', '--class', 'xfce4-notifyd']
    // xdotool fails when it finds nothing.
    const found = await run('xdotool', search, { env: this.#env, timeout: 10_000 }).catch(() => null)
    const ids = found?.stdout.split('\n').filter((line) => line !== '') ?? []
    return Promise.all(ids.map((id) => this.#rectangle(id)))
  }

  async #rectangle(id: string): Promise<Rectangle> {
    const { stdout } = await run('xwininfo', ['-id', id], { env: this.#env, timeout: 10_000 })
    const of = (what: string) => Number(new RegExp(`${what}: +(-?\\d+)`).exec(stdout)?.[1])
    return {
      x: of('Absolute upper-left X'),
      y: of('Absolute upper-left Y'),
      width: of('Width'),
      height: of('Height'),
    }
  }

  async #owned(name: string): Promise<void> {
    await expect.poll(() => this.#desktop.call<boolean>('bus.isOwned', { name })).toBe(true)
  }
}

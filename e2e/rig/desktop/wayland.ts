import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { test } from '@playwright/test'
import type { TestDesktop, DesktopUp } from './test-desktop'

const run = promisify(execFile)

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WaylandWindow {
  /** By which the desktop finds the window's entry and icon. */
  readonly appId: string | null
  readonly title: string
  readonly focused: boolean
  /** On the screen, px at its scale, without the frame. */
  readonly content: Rectangle
  /** The same with the frame. */
  readonly whole: Rectangle
}

interface Node {
  readonly app_id?: string | null
  readonly pid?: number
  readonly name: string | null
  readonly focused: boolean
  readonly rect: Rectangle
  readonly window_rect: Rectangle
  readonly deco_rect: Rectangle
  readonly nodes: readonly Node[]
  readonly floating_nodes: readonly Node[]
}

/** A native Wayland desktop: sway without a screen. An application sees it alone when it is given the environment. */
export class Wayland {
  readonly #desktop: TestDesktop
  readonly #up: DesktopUp
  #env: Readonly<Record<string, string>> = {}

  constructor(desktop: TestDesktop, up: DesktopUp) {
    this.#desktop = desktop
    this.#up = up
  }

  /**
   * Starts the compositor with one screen.
   * @returns what an application's environment must have besides the rig's
   */
  async start(
    screen: { readonly width: number; readonly height: number; readonly scale?: number } = {
      width: 1280,
      height: 800,
    },
  ): Promise<Readonly<Record<string, string>>> {
    this.#env = await this.#desktop.call<Record<string, string>>('wayland.start', { scale: 1, ...screen })
    return this.#env
  }

  /** Keeps a picture of the whole screen beside the test's results, under `name`; returns its file. */
  async picture(name: string): Promise<string> {
    const path = test.info().outputPath(`${name}.png`)
    await run('grim', [path], { env: this.#environment(), timeout: 10_000 })
    await test.info().attach(name, { path, contentType: 'image/png' })
    return path
  }

  /** A command of sway, such as `[app_id="x"] kill`. */
  async command(words: string): Promise<void> {
    await this.#swaymsg(words)
  }

  /** The windows on the screen. */
  async windows(): Promise<readonly WaylandWindow[]> {
    const all = (node: Node): readonly Node[] => [
      ...(node.pid === undefined ? [] : [node]),
      ...[...node.nodes, ...node.floating_nodes].flatMap(all),
    ]
    const tree = JSON.parse(await this.#swaymsg('-t', 'get_tree')) as Node
    return all(tree).map(({ app_id, name, focused, rect, window_rect, deco_rect }) => ({
      appId: app_id ?? null,
      title: name ?? '',
      focused,
      content: {
        x: rect.x + window_rect.x,
        y: rect.y + window_rect.y,
        width: window_rect.width,
        height: window_rect.height,
      },
      whole: { ...rect, y: rect.y - deco_rect.height, height: rect.height + deco_rect.height },
    }))
  }

  async #swaymsg(...words: readonly string[]): Promise<string> {
    const { stdout } = await run('swaymsg', [...words], { env: this.#environment(), timeout: 10_000 })
    return stdout
  }

  #environment(): Record<string, string> {
    return { PATH: process.env['PATH'] ?? '', ...this.#up.env, ...this.#env }
  }
}

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PATIENCE_MS } from '../patience'

const PROJECT = join(import.meta.dirname, '../../..')

/** What the desktop says once it is up. `env` is what an application needs to find display, buses and sound. */
export interface DesktopUp {
  readonly folder: string
  readonly logs: string
  readonly home: string
  readonly env: Readonly<Record<string, string>>
}

export type DesktopEvent = 'tray' | 'notification'

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: string
  readonly event?: string
  readonly data?: unknown
}

/**
 * The Python process behind a rig (`services/main.py`): JSON lines in, JSON lines out.
 * It ends, with all it started, as soon as its input closes; so a test process that dies takes it along.
 */
export class TestDesktop {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #events = new EventEmitter()
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  readonly #ended: Promise<void>
  #lastId = 0

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child
    this.#events.setMaxListeners(100)
    this.#ended = new Promise((resolve) => {
      child.once('close', () => {
        for (const { reject } of this.#waiting.values()) reject(new Error('The desktop has ended.'))
        this.#waiting.clear()
        resolve()
      })
    })
    createInterface({ input: child.stdout }).on('line', (line) => this.#take(JSON.parse(line) as Answer))
  }

  static async start(): Promise<{ readonly desktop: TestDesktop; readonly up: DesktopUp }> {
    // Debian's own Python: the modules for D-Bus and GLib are built for that one.
    const python = process.env['LINGGU_PYTHON'] ?? '/usr/bin/python3'
    const main = fileURLToPath(new URL('./services/main.py', import.meta.url))
    // What Python compiles is kept for the next test, away from the sources.
    const env = { ...process.env, PYTHONPYCACHEPREFIX: join(PROJECT, '.cache', 'python') }
    const child = spawn(python, [main], { stdio: ['pipe', 'pipe', 'pipe'], env })
    const complaints: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    // A request written to a desktop that has just died is answered by `close`, not by a crash of the test run.
    child.stdin.on('error', () => undefined)
    const desktop = new TestDesktop(child)
    const up = await new Promise<DesktopUp>((resolve, reject) => {
      desktop.#events.once('up', resolve)
      child.once('error', reject)
      child.once('close', () =>
        reject(new Error('The desktop did not come up:\n' + Buffer.concat(complaints).toString())),
      )
    })
    return { desktop, up }
  }

  #take(answer: Answer): void {
    if (answer.event !== undefined) {
      this.#events.emit(answer.event, answer.data)
      return
    }
    const waiting = answer.id === undefined ? undefined : this.#waiting.get(answer.id)
    if (waiting === undefined || answer.id === undefined) return
    this.#waiting.delete(answer.id)
    if (answer.error === undefined) waiting.resolve(answer.result)
    else waiting.reject(new Error(answer.error))
  }

  async call<T>(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<T> {
    this.#lastId += 1
    const id = this.#lastId
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    this.#child.stdin.write(JSON.stringify({ id, method, params }) + '\n')
    try {
      return (await answer) as T
    } catch (error) {
      throw new Error(`${method}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }

  on<T>(event: DesktopEvent, listener: (data: T) => void): () => void {
    this.#events.on(event, listener)
    return () => this.#events.off(event, listener)
  }

  /**
   * Asks `look` until it gives something, again after every `event` and, because not everything announces itself,
   * every 200 ms.
   * @throws when `timeoutMs` has passed; the message is `what`
   */
  async until<T>(
    event: DesktopEvent,
    what: string | (() => string),
    look: () => Promise<T | undefined>,
    timeoutMs = PATIENCE_MS,
  ): Promise<T> {
    const end = performance.now() + timeoutMs
    for (;;) {
      const stirred = this.#stir(event, 200)
      const found = await look()
      if (found !== undefined) return found
      if (performance.now() > end) {
        throw new Error(`${typeof what === 'string' ? what : what()} (waited ${timeoutMs} ms)`)
      }
      await stirred
    }
  }

  #stir(event: DesktopEvent, atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        off()
        resolve()
      }
      const timer = setTimeout(done, atMostMs)
      const off = this.on(event, done)
    })
  }

  async stop(): Promise<void> {
    this.#child.stdin.end()
    await this.#ended
  }
}

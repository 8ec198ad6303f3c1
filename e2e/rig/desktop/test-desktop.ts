import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
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

/** Makes desktops, a process each, for the tests of one worker. It ends with the worker. */
export class DesktopServer {
  readonly #child = spawn(
    // Debian's own Python: the modules for D-Bus and GLib are built for that one.
    process.env['LINGGU_PYTHON'] ?? '/usr/bin/python3',
    [fileURLToPath(new URL('./services/server.py', import.meta.url))],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
      // What Python compiles is kept for the next run, away from the sources.
      env: { ...process.env, PYTHONPYCACHEPREFIX: join(PROJECT, '.cache', 'python') },
    },
  )
  readonly #complaints: Buffer[] = []
  /** Rejects when the server ends. */
  readonly #ended: Promise<never>
  #desktops = 0

  constructor() {
    this.#ended = new Promise((_resolve, reject) => {
      this.#child.once('error', reject)
      this.#child.once('close', () => reject(new Error('No desktop can be made:\n' + this.complaints())))
    })
    this.#ended.catch(() => undefined)
    this.#child.stderr.on('data', (chunk: Buffer) => this.#complaints.push(chunk))
    // A server that has died is seen by `close` of the socket or by the time limit of the test.
    this.#child.stdin.on('error', () => undefined)
  }

  close(): void {
    this.#child.stdin.end()
  }

  /** What Python printed about errors so far. */
  complaints(): string {
    return Buffer.concat(this.#complaints).toString()
  }

  /** The connection to a new desktop. */
  async connect(): Promise<Socket> {
    this.#desktops += 1
    const path = join(tmpdir(), `linggu-rig-${process.pid}-${this.#desktops}.sock`)
    const listener = createServer()
    try {
      const connected = new Promise<Socket>((resolve, reject) => {
        listener.once('connection', resolve)
        listener.once('error', reject)
        listener.listen(path, () => this.#child.stdin.write(path + '\n'))
      })
      return await Promise.race([connected, this.#ended])
    } finally {
      // It takes the path along.
      listener.close()
    }
  }
}

/**
 * The Python process behind a rig (`services/main.py`): JSON lines in, JSON lines out.
 * It ends, with all it started, as soon as its socket closes; so a test process that dies takes it along.
 */
export class TestDesktop {
  readonly #socket: Socket
  readonly #events = new EventEmitter()
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  readonly #ended: Promise<void>
  #lastId = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    this.#events.setMaxListeners(100)
    // A request written to a desktop that has just died is answered by `close`, not by a crash of the test run.
    socket.on('error', () => undefined)
    this.#ended = new Promise((resolve) => {
      socket.once('close', () => {
        for (const { reject } of this.#waiting.values()) reject(new Error('The desktop has ended.'))
        this.#waiting.clear()
        resolve()
      })
    })
    createInterface({ input: socket }).on('line', (line) => this.#take(JSON.parse(line) as Answer))
  }

  static async start(
    server: DesktopServer,
  ): Promise<{ readonly desktop: TestDesktop; readonly up: DesktopUp }> {
    const desktop = new TestDesktop(await server.connect())
    const up = await new Promise<DesktopUp>((resolve, reject) => {
      desktop.#events.once('up', resolve)
      void desktop.#ended.then(() =>
        reject(new Error('The desktop did not come up:\n' + server.complaints())),
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
    this.#socket.write(JSON.stringify({ id, method, params }) + '\n')
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
    this.#socket.end()
    await this.#ended
  }
}

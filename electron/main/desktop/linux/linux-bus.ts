import type { EventEmitter } from 'node:events'
import type { Message, MessageBus } from '@jellybrick/dbus-next'

/** First wait before a bus that went away is looked for again, ms; doubled after each try. */
const AGAIN_AFTER_MS = 1_000
const AGAIN_AT_MOST_MS = 60_000

export interface BusOptions {
  readonly name: 'session' | 'system'
  readonly connect: () => MessageBus
  /** Subscribes and asks the first questions; the bus counts as there when it is done. */
  readonly onUp: (bus: MessageBus) => Promise<void>
  readonly onDown: () => void
  readonly onMessage: (message: Message) => void
  readonly note: (message: string, detail?: unknown) => void
}

/** The library does not tell that the other end hung up; only the connection beneath it does. */
const connectionOf = (bus: MessageBus) =>
  (bus as unknown as { readonly _connection: EventEmitter })._connection

/**
 * Stays on a message bus: one that is not there, or goes away, is looked for again until it is back. Only the
 * first failure of a row is written down.
 */
export function stayOnBus(options: BusOptions): { dispose(): void } {
  const { name, note } = options
  const state = {
    bus: null as MessageBus | null,
    timer: undefined as NodeJS.Timeout | undefined,
    waitMs: AGAIN_AFTER_MS,
    told: false,
    over: false,
  }

  const lose = (bus: MessageBus, error?: unknown) => {
    if (state.bus !== bus) return
    state.bus = null
    bus.disconnect()
    if (!state.told) note(`The ${name} bus is not there`, error)
    state.told = true
    options.onDown()
    again()
  }

  const again = () => {
    if (state.over) return
    state.timer = setTimeout(open, state.waitMs)
    // Looking for a bus must not keep a process alive that is about to end.
    state.timer.unref()
    state.waitMs = Math.min(state.waitMs * 2, AGAIN_AT_MOST_MS)
  }

  const attach = async (bus: MessageBus) => {
    // The library's event types leave these out.
    const events = bus as unknown as EventEmitter
    events.on('error', (error: unknown) => lose(bus, error))
    events.on('message', options.onMessage)
    connectionOf(bus).once('end', () => lose(bus))
    await options.onUp(bus)
    if (state.told) note(`The ${name} bus is back`)
    state.told = false
    state.waitMs = AGAIN_AFTER_MS
  }

  const open = () => {
    try {
      const bus = options.connect()
      state.bus = bus
      attach(bus).catch((error: unknown) => lose(bus, error))
    } catch (error) {
      // An address that nobody can connect to, or none at all.
      if (!state.told) note(`The ${name} bus is not there`, error)
      state.told = true
      options.onDown()
      again()
    }
  }

  open()
  return {
    dispose() {
      state.over = true
      clearTimeout(state.timer)
      const { bus } = state
      state.bus = null
      bus?.disconnect()
    },
  }
}

import type { EventEmitter } from 'node:events'
import type { Message, MessageBus } from '@jellybrick/dbus-next'

/** First wait before connecting again to a bus that went away, ms; doubled after each try. */
const AGAIN_AFTER_MS = 1_000
const AGAIN_AT_MOST_MS = 60_000

export interface BusOptions {
  readonly name: 'session' | 'system'
  readonly connect: () => MessageBus
  /** Subscribes and makes the first calls; the bus counts as connected when this resolves. */
  readonly onUp: (bus: MessageBus) => Promise<void>
  readonly onDown: () => void
  readonly onMessage: (message: Message) => void
  readonly note: (message: string, detail?: unknown) => void
}

/** The library does not report that the connection was closed; its socket does. */
const connectionOf = (bus: MessageBus) =>
  (bus as unknown as { readonly _connection: EventEmitter })._connection

/**
 * Keeps a connection to a message bus: tries again when the bus is missing or goes away. Only the first of several
 * failures in a row is noted.
 */
export function stayOnBus(options: BusOptions): { dispose(): void } {
  const { name, note } = options
  const state = {
    bus: null as MessageBus | null,
    timer: undefined as NodeJS.Timeout | undefined,
    waitMs: AGAIN_AFTER_MS,
    reported: false,
    over: false,
  }

  const lose = (bus: MessageBus, error?: unknown) => {
    if (state.bus !== bus) return
    state.bus = null
    bus.disconnect()
    if (!state.reported) note(`The ${name} bus is not there`, error)
    state.reported = true
    options.onDown()
    again()
  }

  const again = () => {
    if (state.over) return
    state.timer = setTimeout(open, state.waitMs)
    // The timer must not keep a process alive that is about to end.
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
    if (state.reported) note(`The ${name} bus is back`)
    state.reported = false
    state.waitMs = AGAIN_AFTER_MS
  }

  const open = () => {
    try {
      const bus = options.connect()
      state.bus = bus
      attach(bus).catch((error: unknown) => lose(bus, error))
    } catch (error) {
      // An address that nobody can connect to, or none at all.
      if (!state.reported) note(`The ${name} bus is not there`, error)
      state.reported = true
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

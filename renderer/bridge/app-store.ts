import type { Bridge } from '@core/ipc/bridge'
import type { AppSnapshot } from '@core/ipc/views'

/** Main's state as last heard, and when the session part of it arrived (ms of `performance.now()`). */
export interface AppState extends AppSnapshot {
  readonly sessionHeardAtMs: number
}

export interface AppStore {
  get(): AppState
  subscribe(listener: () => void): () => void
}

/** Of all that main tells, only a whole state has this. */
const isWhole = (told: Partial<AppSnapshot>): told is AppSnapshot => told.about !== undefined

/** What of a newer state is another than what is known. */
const differing = (known: AppSnapshot, newer: AppSnapshot): Partial<AppSnapshot> =>
  Object.fromEntries(
    Object.entries(newer).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name as keyof AppSnapshot]),
    ),
  )

/**
 * Asks for one snapshot, then follows the changes. A starting main tells the whole state before it comes to answer; then
 * that is the first, and the answer says what has changed since. Rejects with a sentence when main refuses.
 */
export async function openAppStore(bridge: Bridge): Promise<AppStore> {
  const listeners = new Set<() => void>()
  const early: Partial<AppSnapshot>[] = []
  const held: { state: AppState | null } = { state: null }
  const begin = (whole: AppSnapshot): AppState =>
    (held.state ??= { ...whole, ...Object.assign({}, ...early), sessionHeardAtMs: performance.now() })

  const follow = (known: AppState, changed: Partial<AppSnapshot>) => {
    const heard = changed.session ? { sessionHeardAtMs: performance.now() } : {}
    held.state = { ...known, ...changed, ...heard }
    listeners.forEach((listener) => listener())
  }

  const told = new Promise<AppSnapshot>((resolve) => {
    bridge.on('app:changed', (changed) => {
      if (held.state) return follow(held.state, changed)
      early.push(changed)
      if (isWhole(changed)) resolve(begin(changed))
    })
  })
  const asked = bridge.request('app:snapshot').then((reply) => {
    if (!reply.ok) throw new Error(reply.failure.message)
    if (held.state) {
      const news = differing(held.state, reply.value)
      if (Object.keys(news).length > 0) follow(held.state, news)
    }
    return reply.value
  })
  const first = begin(await Promise.race([told, asked]))
  return {
    get: () => held.state ?? first,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

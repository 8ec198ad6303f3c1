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

/** Asks for one snapshot, then follows the changes. Rejects with a sentence when main refuses. */
export async function openAppStore(bridge: Bridge): Promise<AppStore> {
  const listeners = new Set<() => void>()
  const early: Partial<AppSnapshot>[] = []
  const held: { state: AppState | null } = { state: null }

  bridge.on('app:changed', (changed) => {
    if (!held.state) {
      early.push(changed)
      return
    }
    const heard = changed.session ? { sessionHeardAtMs: performance.now() } : {}
    held.state = { ...held.state, ...changed, ...heard }
    listeners.forEach((listener) => listener())
  })

  const reply = await bridge.request('app:snapshot')
  if (!reply.ok) throw new Error(reply.failure.message)
  const first: AppState = {
    ...reply.value,
    ...Object.assign({}, ...early),
    sessionHeardAtMs: performance.now(),
  }
  held.state = first
  return {
    get: () => held.state ?? first,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

import type { Bridge } from '@core/ipc/bridge'
import type { AppSnapshot } from '@core/ipc/views'

/** Main's state as last received, and when the session part of it arrived (ms of `performance.now()`). */
export interface AppState extends AppSnapshot {
  readonly sessionReceivedAtMs: number
}

export interface AppStore {
  get(): AppState
  subscribe(listener: () => void): () => void
}

/**
 * Asks for one snapshot, then follows the changes.
 * @throws Error with a sentence when main refuses
 */
export async function openAppStore(bridge: Bridge): Promise<AppStore> {
  const listeners = new Set<() => void>()
  const early: Partial<AppSnapshot>[] = []
  let state: AppState | null = null
  bridge.on('app:changed', (changed) => {
    if (state === null) return void early.push(changed)
    const received = changed.session ? { sessionReceivedAtMs: performance.now() } : {}
    state = { ...state, ...changed, ...received }
    listeners.forEach((listener) => listener())
  })
  const reply = await bridge.request('app:snapshot')
  if (!reply.ok) throw new Error(reply.failure.message)
  const first: AppState = {
    ...reply.value,
    ...Object.assign({}, ...early),
    sessionReceivedAtMs: performance.now(),
  }
  state = first
  return {
    get: () => state ?? first,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

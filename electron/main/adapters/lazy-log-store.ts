import type { LogStore } from '../ports/log-store'

/**
 * The log store, made at its first use: its driver and its file cost nothing before the window shows.
 * Closing a log that was never used does nothing.
 */
export function lazyLogStore(make: () => LogStore): LogStore {
  const held: { store: LogStore | null } = { store: null }
  return new Proxy({} as LogStore, {
    get(_target, name: keyof LogStore) {
      if (name === 'close' && !held.store) return () => {}
      held.store ??= make()
      return held.store[name]
    },
  })
}

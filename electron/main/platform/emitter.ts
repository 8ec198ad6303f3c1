import type { Cancel } from '../ports'

/** A list of listeners. A listener that throws does not prevent the others from being called. */
export function emitter<T = void>(onError: (error: unknown) => void = () => {}) {
  const listeners = new Set<(payload: T) => void>()
  return {
    on(listener: (payload: T) => void): Cancel {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(payload: T): void {
      for (const listener of [...listeners]) {
        try {
          listener(payload)
        } catch (error) {
          onError(error)
        }
      }
    },
  }
}

import type { LogFailure, LogStore } from './log-store'

/**
 * The same log, with every failure heard: most callers only say a sentence to whoever asked, while a file that is
 * damaged, or a disk that is full, concerns the whole app.
 */
export const watchedLog = (log: LogStore, onFailure: (failure: LogFailure) => void): LogStore =>
  new Proxy(log, {
    get(target, name: keyof LogStore) {
      const call = target[name] as (...args: unknown[]) => unknown
      if (name === 'close') return call
      return (...args: unknown[]) => {
        const hear = (result: unknown) => {
          const given = result as { kind?: string; error?: LogFailure } | undefined
          if (given?.kind === 'failed' && given.error) onFailure(given.error)
          return result
        }
        const result = call(...args)
        return result instanceof Promise ? result.then(hear) : hear(result)
      }
    },
  })

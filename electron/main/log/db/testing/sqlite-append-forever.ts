import type { SessionEntry } from '@core/log/entry/entry'
import { sessionEntry } from '@core/log/testing/answers'
import { sqliteLogStore } from '../sqlite-log-store'

/** A plain session for tests that need many; `n` makes the id and moves the time by a minute. */
export const plainSession = (n: number): SessionEntry =>
  sessionEntry(`session-${String(n).padStart(8, '0')}`, Date.UTC(2026, 0, 1) + n * 60_000)

/** Saves entries until the process is killed, telling the number of each one that was acknowledged. */
export const appendForever = (path: string, from: number, tell: (n: number) => void): void => {
  const store = sqliteLogStore(path, { soon: (task) => task() })
  for (let n = from; ; n++) {
    const saved = store.add(plainSession(n))
    if (saved.kind === 'failed') throw new Error(saved.error.detail)
    tell(n)
  }
}

import type { SessionEntry } from '@core/log/entry'
import { sqliteLogStore } from '../sqlite-log-store'

/** A plain session for tests that need many; `n` makes the id and moves the time by a minute. */
export const plainSession = (n: number): SessionEntry => {
  const at = Date.UTC(2026, 0, 1) + n * 60_000
  return {
    kind: 'session',
    id: `session-${String(n).padStart(8, '0')}`,
    at,
    utcOffsetMinutes: 0,
    localDate: new Date(at).toISOString().slice(0, 10),
    zone: 'Etc/UTC',
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    note: '',
    areas: [],
    side: null,
    trigger: null,
    position: null,
    medicine: null,
    wentAlong: [],
    spikeId: null,
    origin: 'manual',
    hand: 'left',
    plannedMinutes: 3,
    pressedMs: 150_000,
    ending: 'completed',
    technique: 'circles',
    before: 6,
    after: 4,
    later: null,
    handFelt: null,
    test: null,
  }
}

/** Saves entries until the process is killed, telling the number of each one that was acknowledged. */
export const appendForever = (path: string, from: number, tell: (n: number) => void): void => {
  const store = sqliteLogStore(path, { soon: (task) => task() })
  for (let n = from; ; n++) {
    const saved = store.add(plainSession(n))
    if (saved.kind === 'failed') throw new Error(saved.error.detail)
    tell(n)
  }
}

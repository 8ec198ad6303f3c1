import { describe, expect, it } from 'vitest'
import type { Entry } from '@core/log/entry/entry'
import { failed, ok } from '@core/log/entry/result'
import type { LogStore } from '../log/log-store'
import { benchClock, earlierSession, memoryDocuments } from './testing/session-bench'
import { createWaitingEntries } from './waiting-entries'

const bench = (documents = memoryDocuments()) => {
  const { clock, controls } = benchClock()
  const entries = new Map<string, Entry>()
  const disk = { locked: true, locksAfterRead: false }
  const locked = failed({ reason: 'locked' as const, detail: '' })
  const log = {
    get: (id: string) => (disk.locked ? locked : ok(entries.get(id) ?? null)),
    add: (entry: Entry) =>
      disk.locked || disk.locksAfterRead ? locked : ok(void entries.set(entry.id, entry)),
  } as unknown as LogStore
  const stored: string[] = []
  const waiting = createWaitingEntries({
    clock,
    log,
    documents,
    diary: { note: () => {} },
    onStored: ({ id }) => stored.push(id),
  })
  return { waiting, controls, entries, disk, stored, documents }
}

describe('a session that the log cannot take', () => {
  it.each(['reading', 'writing'] as const)(
    'is kept while %s fails, and comes in when the log is free',
    (what) => {
      const { waiting, controls, entries, disk, stored, documents } = bench()
      if (what === 'writing') Object.assign(disk, { locked: false, locksAfterRead: true })
      const session = earlierSession({ before: 6 })
      waiting.add(session)
      expect(entries.size).toBe(0)
      controls.advance(60_000)
      expect(stored).toEqual([])
      Object.assign(disk, { locked: false, locksAfterRead: false })
      controls.advance(5_000)
      expect([...entries.values()]).toEqual([session])
      expect(stored).toEqual([session.id])
      expect(documents.held.size).toBe(0)
    },
  )

  it('is kept over a restart', () => {
    const documents = memoryDocuments()
    const session = earlierSession({ before: 6 })
    bench(documents).waiting.add(session)
    const { controls, disk, entries } = bench(documents)
    disk.locked = false
    controls.advance(5_000)
    expect([...entries.keys()]).toEqual([session.id])
  })
})

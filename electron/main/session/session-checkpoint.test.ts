import { expect, test } from 'vitest'
import { planSession } from '@core/session/plan'
import { benchClock, benchSessions, benchWindows, memoryDocuments } from './testing/session-bench'

const PLAN = planSession({ kind: 'preset', preset: 3, firstHand: 'left', settleMs: 0 } as never)

test.each([2_000, 3_600_000])('a session that was cut off is offered for the log %i ms later', (laterMs) => {
  const { clock, controls } = benchClock()
  const documents = memoryDocuments()
  const { windows } = benchWindows()
  benchSessions(clock, documents, windows).start('a-session', 'spike', PLAN, 7)
  controls.advance(60_000)
  const left = structuredClone(documents.held.get('session'))
  controls.advance(laterMs)
  documents.held.set('session', left)
  const next = benchSessions(clock, documents, windows)
  expect(next.state.kind).toBe('ended')
  expect(next.recovered).toMatchObject({ id: 'a-session', before: 7, completed: false })
})

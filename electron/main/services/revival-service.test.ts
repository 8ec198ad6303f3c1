import { describe, expect, test } from 'vitest'
import { planSession } from '@core/session/plan'
import { GAP_ENDS_MS } from '@core/session/session'
import type { Windows } from '../ports'
import type { Revival } from '../ports/revival'
import { createNoticeBoard } from './notice-board'
import { followRevival } from './revival-service'
import { benchClock, benchSessions, benchWindows, memoryDocuments } from './testing/session-bench'

const PLAN = planSession({ kind: 'preset', preset: 3, firstHand: 'left', settleMs: 0 } as never)

/** A session that was cut off after so long, ms, and the sessions of an app that starts so much later, ms. */
function cutOff(afterMs: number, laterMs: number, goesOn: boolean) {
  const { clock, controls } = benchClock()
  const documents = memoryDocuments()
  const { windows } = benchWindows()
  benchSessions(clock, documents, windows).start('a-session', 'spike', PLAN, 7)
  controls.advance(afterMs)
  const left = structuredClone(documents.held.get('session'))
  controls.advance(laterMs)
  documents.held.set('session', left)
  return benchSessions(clock, documents, windows, goesOn)
}

const bench = (revivalIs: Partial<Revival>, isOpen: boolean) => {
  const { clock } = benchClock()
  const state = { isOpen, late: revivalIs.isBusLate ?? false, again: 0, shownNext: null as boolean | null }
  const heard: (() => void)[] = []
  const windows = {
    ...benchWindows().windows,
    get isOpen() {
      return state.isOpen
    },
    onVisibilityChanged: (listener: () => void) => {
      heard.push(listener)
      return () => {}
    },
  } as Windows
  const revival: Revival = {
    isRevived: revivalIs.isRevived ?? false,
    get isBusLate() {
      return state.late
    },
    onBusLate: (listener) => {
      heard.push(listener)
      return () => {}
    },
    showNext: (shown) => void (state.shownNext = shown),
    startAgain: () => void (state.again += 1),
  }
  const sessions = benchSessions(clock, memoryDocuments(), windows)
  const notices = createNoticeBoard()
  followRevival({ revival, windows, sessions, notices, diary: { note: () => {} } })
  return { state, sessions, notices, change: () => heard.forEach((listener) => listener()) }
}

describe('an app that came back', () => {
  test('says so in the window, and to nobody where there is none', () => {
    expect(bench({ isRevived: true }, true).notices.notices.map(({ kind }) => kind)).toEqual(['revived'])
    expect(bench({ isRevived: true }, false).notices.notices).toEqual([])
    expect(bench({}, true).notices.notices).toEqual([])
  })
  test('is to come back as it was seen', () => {
    const app = bench({}, true)
    expect(app.state.shownNext).toBe(true)
    app.state.isOpen = false
    app.change()
    expect(app.state.shownNext).toBe(false)
  })
})

describe('a bus that comes late', () => {
  test('starts the app again once there is neither window nor session', () => {
    const app = bench({}, true)
    app.sessions.start('a-session', 'manual', PLAN, null)
    app.state.late = true
    app.change()
    app.state.isOpen = false
    app.change()
    expect(app.state.again).toBe(0)
    app.sessions.stop()
    expect(app.state.again).toBe(1)
  })
  test('is no reason while it is in time', () => {
    const app = bench({}, false)
    app.change()
    expect(app.state.again).toBe(0)
  })
})

describe('a session that was cut off', () => {
  test('goes on from a standstill in an app that came back by itself', () => {
    const { state, recovered } = cutOff(60_000, 2_000, true)
    expect(recovered).toBeNull()
    expect(state).toMatchObject({
      kind: 'active',
      session: { id: 'a-session', before: 7, clock: { kind: 'paused', reason: 'restart' } },
    })
  })
  test('is offered for the log after a start by hand, and when its moment has passed', () => {
    for (const sessions of [cutOff(60_000, 2_000, false), cutOff(60_000, GAP_ENDS_MS + 5_000, true)]) {
      expect(sessions.state.kind).toBe('ended')
      expect(sessions.recovered).toMatchObject({ id: 'a-session', completed: false })
    }
  })
})

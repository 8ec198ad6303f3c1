import { describe, expect, test } from 'vitest'
import { planSession } from '@core/session/plan'
import { benchClock, benchSessions, benchWindows, memoryDocuments } from './testing/session-bench'
import { tidyWhenQuiet } from './tidy-service'

const PLAN = planSession({ kind: 'preset', preset: 3, firstHand: 'left', settleMs: 0 } as never)

function bench() {
  const { clock, controls } = benchClock()
  const state = { isVisible: true, tidied: 0 }
  const heard: (() => void)[] = []
  const windows = {
    get isVisible() {
      return state.isVisible
    },
    onVisibilityChanged: (listener: () => void) => {
      heard.push(listener)
      return () => {}
    },
  }
  const sessions = benchSessions(clock, memoryDocuments(), benchWindows().windows)
  const stop = tidyWhenQuiet({ clock, windows, sessions, tidyHeap: () => void state.tidied++ })
  const see = (isVisible: boolean) => {
    state.isVisible = isVisible
    heard.forEach((listener) => listener())
  }
  const tidiedIn = (ms: number) => {
    const before = state.tidied
    controls.advance(ms)
    return state.tidied - before
  }
  return { sessions, see, stop, tidiedIn }
}

describe('memory is tidied', () => {
  test('once, 5 s after the start', () => {
    const { tidiedIn } = bench()
    expect(tidiedIn(4_999)).toBe(0)
    expect(tidiedIn(1)).toBe(1)
    expect(tidiedIn(24 * 3_600_000)).toBe(0)
  })
  test('5 s after the window was put away, and not when it comes', () => {
    const { see, tidiedIn } = bench()
    tidiedIn(5_000)
    see(false)
    expect(tidiedIn(5_000)).toBe(1)
    see(true)
    expect(tidiedIn(60_000)).toBe(0)
    see(false)
    tidiedIn(3_000)
    see(false)
    expect(tidiedIn(4_999)).toBe(0)
    expect(tidiedIn(1)).toBe(1)
  })
  test('not during a session, but 5 s after it', () => {
    const { sessions, tidiedIn } = bench()
    sessions.start('a-session', 'spike', PLAN, null)
    expect(tidiedIn(60_000)).toBe(0)
    sessions.pause('user')
    expect(tidiedIn(60_000)).toBe(0)
    sessions.stop()
    expect(tidiedIn(4_999)).toBe(0)
    expect(tidiedIn(1)).toBe(1)
    expect(tidiedIn(60_000)).toBe(0)
  })
  test('not once the app is over', () => {
    const { stop, tidiedIn } = bench()
    stop()
    expect(tidiedIn(60_000)).toBe(0)
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { crashCount, CRASHES_AT_MOST, WITHIN_MS } from './crash-count'
import { watchPage, type WatchedPage } from './page-watch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const bench = () => {
  const state = { answers: true, devTools: false, loads: false, hung: 0, asked: 0 }
  const listeners = new Map<string, () => void>()
  const page: WatchedPage = {
    isDestroyed: () => false,
    isDevToolsOpened: () => state.devTools,
    isLoadingMainFrame: () => state.loads,
    mainFrame: {
      executeJavaScript: () => {
        state.asked += 1
        return state.answers ? Promise.resolve(0) : new Promise(() => {})
      },
    },
    on: (event, listener) => listeners.set(event, listener),
  }
  const watch = watchPage(
    page,
    () => ({ askEveryMs: 1_000, afterUnresponsiveMs: 5_000 }),
    () => void (state.hung += 1),
  )
  return { state, watch, tell: (event: string) => listeners.get(event)!() }
}

describe('watching a page', () => {
  it('asks nothing of a page whose cues nobody waits for', async () => {
    const { state } = bench()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(state.asked).toBe(0)
  })

  it('leaves a page that answers alone, and ends one that stopped answering after three questions', async () => {
    const { state, watch } = bench()
    watch.attend(true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(state.hung).toBe(0)
    state.answers = false
    await vi.advanceTimersByTimeAsync(2_900)
    expect(state.hung).toBe(0)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(state.hung).toBe(1)
  })

  it('does not take its own stutter for a hang', async () => {
    const { state, watch } = bench()
    watch.attend(true)
    for (let i = 0; i < 20; i++) {
      state.answers = i % 3 === 0
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(state.hung).toBe(0)
  })

  it('stops asking when nobody waits any more, and when it is over', async () => {
    const { state, watch } = bench()
    watch.attend(true)
    state.answers = false
    await vi.advanceTimersByTimeAsync(2_500)
    watch.attend(false)
    await vi.advanceTimersByTimeAsync(60_000)
    watch.attend(true)
    watch.dispose()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(state.hung).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits a while after unresponsive, and forgets it when the page responds', async () => {
    const { state, tell } = bench()
    tell('unresponsive')
    await vi.advanceTimersByTimeAsync(4_000)
    tell('responsive')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(state.hung).toBe(0)
    tell('unresponsive')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(state.hung).toBe(1)
  })

  it('gives a page all the time it needs to load', async () => {
    const { state, watch } = bench()
    state.answers = false
    state.loads = true
    watch.attend(true)
    await vi.advanceTimersByTimeAsync(120_000)
    state.answers = true
    state.loads = false
    await vi.advanceTimersByTimeAsync(60_000)
    expect(state.hung).toBe(0)
  })

  it('leaves a page at a breakpoint alone', async () => {
    const { state, watch, tell } = bench()
    state.devTools = true
    state.answers = false
    watch.attend(true)
    tell('unresponsive')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(state.hung).toBe(0)
  })
})

describe('counting crashes', () => {
  it('counts those of the last minute, and starts again when asked to', () => {
    const clock = { ms: 0 }
    const crashes = crashCount(() => clock.ms)
    for (let i = 1; i <= CRASHES_AT_MOST + 1; i++) expect(crashes.add()).toBe(i)
    clock.ms += WITHIN_MS
    expect(crashes.add()).toBe(1)
    expect(crashes.add()).toBe(2)
    crashes.forget()
    expect(crashes.add()).toBe(1)
  })
})

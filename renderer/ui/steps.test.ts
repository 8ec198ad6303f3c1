import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { everyStep } from './steps'

/** The page's time that `at` follows, ms. */
const BEGUN = 5_000

beforeEach(() => {
  vi.useFakeTimers({ now: BEGUN })
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** When it was called, by the time that it follows. */
function stepsOf(stepMs: number, at: () => number, forMs: number): readonly number[] {
  const called: number[] = []
  const end = everyStep(at, stepMs, () => called.push(at()))
  vi.advanceTimersByTime(forMs)
  end()
  vi.advanceTimersByTime(10 * stepMs)
  return called
}

test('It is called at once, then at the multiples of its step, and no more after its end', () => {
  expect(stepsOf(250, () => Date.now() - BEGUN + 130, 700)).toEqual([130, 250, 500, 750])
})

test('Times between two milliseconds are waited out: no step comes too early', () => {
  const called = stepsOf(125, () => Date.now() - BEGUN + 0.4, 400)
  expect(called.map(Math.floor)).toEqual([0, 125, 250, 375])
})

test('Two that follow the same time meet wherever their steps do', () => {
  const at = () => Date.now() - BEGUN + 40
  expect(stepsOf(500, at, 2_000).slice(1)).toEqual([500, 1_000, 1_500, 2_000])
  vi.setSystemTime(BEGUN)
  expect(stepsOf(125, at, 2_000)).toEqual(expect.arrayContaining([500, 1_000, 1_500, 2_000]))
})

test('A time that stands still is looked at once a step, not again and again', () => {
  expect(stepsOf(100, () => 0, 1_000)).toHaveLength(11)
  vi.setSystemTime(BEGUN)
  expect(stepsOf(100, () => 60_000, 1_000)).toHaveLength(11)
})

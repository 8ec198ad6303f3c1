import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beatOf } from './beat'

/** The page's time at which the followed time is 0, ms. */
const BEGUN = 5_000

beforeEach(() => {
  vi.useFakeTimers({ now: BEGUN })
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const since = () => Date.now() - BEGUN

/** When it was called, by the time that it follows. */
function beatsOf(everyMs: number, at: () => number, forMs: number): readonly number[] {
  const called: number[] = []
  const end = beatOf(at)(everyMs, () => called.push(at()))
  vi.advanceTimersByTime(forMs)
  end()
  vi.advanceTimersByTime(10 * everyMs)
  return called
}

test('It is called at once, then at the multiples of its beat, and no more after its end', () => {
  expect(beatsOf(250, () => since() + 130, 700)).toEqual([130, 250, 500, 750])
})

test('Times between two milliseconds are waited out: no beat comes too early', () => {
  expect(beatsOf(125, () => since() + 0.4, 400).map(Math.floor)).toEqual([0, 125, 250, 375])
})

test('A time that counts in is followed through 0', () => {
  expect(beatsOf(200, () => since() - 700, 1_000)).toEqual([-700, -600, -400, -200, 0, 200])
})

test('All who follow a time are called in one turn of one timer, whenever they began', () => {
  const onBeat = beatOf(since)
  const called: string[] = []
  const turn = () => called.push(String(since()))
  const ends = [onBeat(1_000, () => called.push(`${since()} slow`))]
  vi.advanceTimersByTime(70)
  ends.push(onBeat(200, turn))
  vi.advanceTimersByTime(430.5)
  ends.push(onBeat(100, () => called.push(`${since()} fast`)))
  vi.advanceTimersByTime(500)
  expect(vi.getTimerCount()).toBe(1)
  expect(called).toEqual([
    ...['0 slow', '70', '200', '400', '500 fast'],
    ...['600', '600 fast', '700 fast', '800', '800 fast', '900 fast', '1000 slow', '1000', '1000 fast'],
  ])
  for (const end of ends) end()
  expect(vi.getTimerCount()).toBe(0)
})

test('A time that stands still calls nobody again, and goes on where it stood', () => {
  let stands = true
  const at = () => (stands ? 60_030 : 60_030 + since() - 1_000)
  const called: number[] = []
  const end = beatOf(at)(100, () => called.push(at()))
  vi.advanceTimersByTime(1_000)
  expect(called).toEqual([60_030])
  stands = false
  vi.advanceTimersByTime(200)
  expect(called).toHaveLength(3)
  end()
})

test('Who is ended by another in the same turn is not called any more', () => {
  const onBeat = beatOf(since)
  const called: string[] = []
  const end = onBeat(100, () => {
    called.push('first')
    if (since() > 0) endSecond()
  })
  const endSecond = onBeat(100, () => called.push('second'))
  vi.advanceTimersByTime(250)
  expect(called).toEqual(['first', 'second', 'first', 'first'])
  end()
  expect(vi.getTimerCount()).toBe(0)
})

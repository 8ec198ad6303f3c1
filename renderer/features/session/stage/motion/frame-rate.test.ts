import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { missedShare, watchFrames, type NextFrame } from './frame-rate'

/** Moments of pictures, from the gaps between them. */
const moments = (gaps: readonly number[]) => gaps.reduce((all, gap) => [...all, all.at(-1)! + gap], [0])
const many = (gap: number, count = 100): number[] => Array.from({ length: count }, () => gap)

describe('the share of missed pictures', () => {
  test.each([60, 75, 120, 144, 50, 30])('is none on a display of %i a second that keeps its rate', (rate) => {
    expect(missedShare(moments(many(1000 / rate)))).toBe(0)
  })

  test('counts each picture that did not come', () => {
    // Every fifth picture takes twice as long: of six that were due, five came.
    const gaps = Array.from({ length: 100 }, (_, index) => (index % 5 === 0 ? 2 : 1) * (1000 / 60))
    expect(missedShare(moments(gaps))).toBeCloseTo(1 / 6, 1)
  })

  test('leaves out one stall, however long it was, and not a second one', () => {
    expect(missedShare(moments([...many(1000 / 60), 2_000]))).toBe(0)
    expect(missedShare(moments([...many(1000 / 60), 2_000, 2_000]))).toBeGreaterThan(0.5)
  })

  test('is a share, whatever the gaps are', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 5_000, noNaN: true }), { maxLength: 200 }), (gaps) => {
        const share = missedShare(moments(gaps))
        if (share === null) {
          expect(gaps.length).toBeLessThan(3)
          return
        }
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThan(1)
      }),
    )
  })
})

describe('watching the pictures', () => {
  /** Frames of so many ms, drawn at once. */
  const source = (gapMs: number) => {
    const waiting: ((atMs: number) => void)[] = []
    const next: NextFrame = (drawn) => {
      waiting.push(drawn)
      return () => void waiting.splice(waiting.indexOf(drawn), 1)
    }
    const run = (count: number) => {
      for (let n = 0; n < count; n++) waiting.shift()?.(n * gapMs)
    }
    return { next, run, waiting }
  }

  test('ends by itself after its time and tells the share', () => {
    const tell = vi.fn()
    const { next, run, waiting } = source(1000 / 60)
    watchFrames(3_000, tell, next)
    run(170)
    expect(tell).not.toHaveBeenCalled()
    run(400)
    expect(tell.mock.calls).toEqual([[0]])
    expect(waiting).toEqual([])
  })

  test('can be ended: then no picture is asked for and nothing is told', () => {
    const tell = vi.fn()
    const { next, run, waiting } = source(10)
    const stop = watchFrames(3_000, tell, next)
    run(20)
    stop()
    expect(waiting).toEqual([])
    run(1_000)
    expect(tell).not.toHaveBeenCalled()
  })
})

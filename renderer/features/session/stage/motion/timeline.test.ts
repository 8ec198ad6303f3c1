import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { recordedParts, valueAt } from './testing/recorded-parts'
import { createTimeline } from './timeline'

afterEach(() => void vi.restoreAllMocks())

describe('the clock of a session', () => {
  test('whatever the changes are, keys come in order and an animation is as long as its changes', () => {
    const change = fc.record({
      cut: fc.boolean(),
      fromMs: fc.integer({ min: 0, max: 300_000 }),
      lengthMs: fc.integer({ min: 0, max: 20_000 }),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    const perSecond = fc.constantFrom(undefined, 15, 30)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), perSecond, (changes, rate) => {
        const { element, animations } = recordedParts()
        const timeline = createTimeline()
        const track = timeline.track(element('pulse'), 'opacity', 0, { perSecond: rate })
        let last = 0
        for (const { cut, fromMs, lengthMs, value } of changes) {
          if (cut) track.set(fromMs, value)
          else track.to(fromMs, fromMs + lengthMs, value)
          last = Math.max(last + (cut ? 1 : 0), fromMs + (cut ? 0 : lengthMs))
        }
        timeline.build()
        const [animation] = animations
        const offsets = animation!.frames.map(({ offset }) => Number(offset))
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
        expect([offsets[0], offsets.at(-1)]).toEqual([0, 1])
        expect(animation!.startMs + animation!.durationMs).toBeGreaterThanOrEqual(last)
        expect(valueAt(animation!, last + 100_000)).toBe(changes.at(-1)!.value)
      }),
    )
  })

  test('what never changes is a style and no animation', () => {
    const { element, animations } = recordedParts()
    const timeline = createTimeline()
    timeline.track(element('band'), 'opacity', 0)
    timeline.build()
    expect(animations).toEqual([])
    expect(element('band').style.opacity).toBe('0')
  })

  test('running gives all animations one start time, standing one current time; a stall leaves nothing to catch up', () => {
    const { element, animations } = recordedParts()
    const timeline = createTimeline()
    for (const part of ['pulse', 'thumb']) timeline.track(element(part), 'opacity', 0).to(1_000, 2_000, 1)
    timeline.build()
    const now = vi.spyOn(performance, 'now').mockReturnValue(50_000)
    timeline.follow(12_000, true)
    expect(animations.map(({ startTime }) => startTime)).toEqual([38_000, 38_000])
    // Nothing was called for 30 s: the same start time says the same session time.
    now.mockReturnValue(80_000)
    timeline.follow(42_000, true)
    expect(animations.map(({ startTime }) => startTime)).toEqual([38_000, 38_000])
    timeline.follow(42_000, false)
    expect(animations.map(({ currentTime }) => currentTime)).toEqual([42_000, 42_000])
  })
})

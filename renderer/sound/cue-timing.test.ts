import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CUES, type ScheduledCue } from '@core/session/cues'
import { decideCues, dueCues, LATEST_MS, nextCue } from './cue-timing'

const plan: fc.Arbitrary<ScheduledCue[]> = fc
  .array(fc.record({ atMs: fc.integer({ min: 0, max: 300_000 }), cue: fc.constantFrom(...CUES) }), {
    maxLength: 30,
  })
  .map((cues) => cues.sort((a, b) => a.atMs - b.atMs))

describe('nextCue and dueCues', () => {
  const cues: ScheduledCue[] = [
    { atMs: 0, cue: 'prepare' },
    { atMs: 10_000, cue: 'press' },
    { atMs: 60_000, cue: 'ease' },
  ]
  it('takes the beginning as not yet played before the session', () => {
    expect(nextCue(cues, -1)).toEqual({ atMs: 0, cue: 'prepare' })
    expect(nextCue(cues, 0)).toEqual({ atMs: 10_000, cue: 'press' })
    expect(nextCue(cues, 60_000)).toBeNull()
  })
  it('leaves out the beginning of a stretch and includes its end', () => {
    expect(dueCues(cues, 0, 10_000).map(({ cue }) => cue)).toEqual(['press'])
    expect(dueCues(cues, 10_000, 10_000)).toEqual([])
  })
  it('deals every cue to exactly one of two stretches that meet', () => {
    fc.assert(
      fc.property(plan, fc.nat(300_000), fc.nat(300_000), (some, a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        const dealt = [...dueCues(some, -1, first), ...dueCues(some, first, second)]
        expect(dealt).toEqual(dueCues(some, -1, second))
      }),
    )
  })
})

describe('decideCues', () => {
  /** Wakes at any times, in order. */
  const wakes = fc
    .array(fc.nat(310_000), { minLength: 1, maxLength: 60 })
    .map((at) => at.sort((a, b) => a - b))

  it('plays each cue at most once, in order, never early and never over a second late', () => {
    fc.assert(
      fc.property(plan, wakes, (cues, times) => {
        let through = -1
        const played: ScheduledCue[] = []
        const skipped: ScheduledCue[] = []
        for (const now of times) {
          const decision = decideCues(cues, through, now)
          if (decision.play) {
            expect(now - decision.play.atMs).toBeGreaterThanOrEqual(0)
            expect(now - decision.play.atMs).toBeLessThanOrEqual(LATEST_MS)
            played.push(decision.play)
          }
          skipped.push(...decision.skipped)
          through = decision.doneThroughMs
        }
        expect(played).toEqual(cues.filter((cue) => played.includes(cue)))
        const dealt = cues.filter((cue) => cue.atMs <= times.at(-1)!)
        expect(played.length + skipped.length).toBe(dealt.length)
      }),
    )
  })

  it('plays only the last of several that are due at once', () => {
    const cues: ScheduledCue[] = [
      { atMs: 100, cue: 'ease' },
      { atMs: 500, cue: 'press' },
    ]
    const decision = decideCues(cues, 0, 700)
    expect(decision.play?.cue).toBe('press')
    expect(decision.skipped.map(({ cue }) => cue)).toEqual(['ease'])
  })

  it('does not bring back a cue when the clock is corrected backwards', () => {
    const cues: ScheduledCue[] = [{ atMs: 10_000, cue: 'press' }]
    const first = decideCues(cues, -1, 10_002)
    expect(first.play?.cue).toBe('press')
    const corrected = decideCues(cues, first.doneThroughMs, 9_990)
    expect(corrected.play).toBeNull()
    expect(decideCues(cues, corrected.doneThroughMs, 10_010).play).toBeNull()
  })
})

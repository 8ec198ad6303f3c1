import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cuesOf } from '@core/session/cues'
import { planSession } from '@core/session/plan'
import { padLoopSteps, sinesOf, type PadLoop } from './pad-loop'
import { PAD, PAD_SETS } from './pad-table'
import { duckAt, ducksOf, fullnessAt, padAt, placeInLoop } from './pad-track'

const RATE = 48_000
const plan = planSession({
  hand: 'left',
  minutes: 3,
  technique: 'circles',
  pressSeconds: 50,
  prepareSeconds: 10,
  firstHand: 'left',
})
const ducks = ducksOf(cuesOf(plan, { minute: true, ten: true }))
const db = (factor: number) => 20 * Math.log10(factor)

function loopOf(set: 'bowl' | 'wood'): PadLoop {
  const steps = padLoopSteps(PAD_SETS[set], RATE)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** How sharply a wave bends at a sample, the loop closed. */
const bendAt = (wave: Float32Array, i: number): number => {
  const at = (k: number) => wave[(k + wave.length) % wave.length]!
  return Math.abs(at(i + 1) - 2 * at(i) + at(i - 1))
}
/** The bend at the seam against the sharpest one elsewhere. */
const seamOf = (wave: Float32Array): number => {
  let elsewhere = 0
  for (let i = 100; i < wave.length - 100; i++) elsewhere = Math.max(elsewhere, bendAt(wave, i))
  return Math.max(bendAt(wave, -1), bendAt(wave, 0)) / elsewhere
}

describe('the loop of the audible breath', () => {
  test.each(['bowl', 'wood'] as const)(
    '%s closes on itself, and a loop that is cut short does not',
    (set) => {
      const { home, last } = loopOf(set)
      for (const wave of [home, last]) {
        expect(seamOf(wave)).toBeLessThanOrEqual(1)
        expect(seamOf(wave.subarray(0, wave.length - 37))).toBeGreaterThan(2)
      }
    },
  )

  test('every sine makes whole turns in the loop and lies between 120 Hz and 4 kHz', () => {
    for (const set of Object.values(PAD_SETS))
      for (const { hz } of [...sinesOf(set, set.home), ...sinesOf(set, set.last)]) {
        expect(hz * PAD.loopS).toBeCloseTo(Math.round(hz * PAD.loopS), 6)
        expect(hz).toBeGreaterThan(120)
        expect(hz).toBeLessThanOrEqual(PAD.highestHz)
      }
  })
})

describe('the audible breath in a session', () => {
  const moments = fc.double({ min: 0, max: plan.totalMs / 1000, noNaN: true })

  test('opens for four seconds and closes for six, louder and brighter together, and never once the other way', () => {
    expect([0, 4, 10].map(fullnessAt)).toEqual([0, 1, 0])
    fc.assert(
      fc.property(fc.double({ min: 15, max: 39, noNaN: true }), (atS) => {
        const [now, soon] = [padAt(plan, 'bowl', atS, 0), padAt(plan, 'bowl', atS + 0.05, 0)]
        const into = (atS - 10) % 10
        if (into > 9.9 || (into > 3.9 && into < 4)) return
        const opens = into < 4
        expect(soon.gain >= now.gain).toBe(opens)
        expect(soon.cutoffHz >= now.cutoffHz).toBe(opens)
      }),
    )
  })

  test('is silent at the first and the last moment of a session, and never louder than fully open', () => {
    expect(padAt(plan, 'wood', 0, 4).gain).toBe(0)
    expect(padAt(plan, 'wood', plan.totalMs / 1000, 4).gain).toBe(0)
    const most = PAD.baseGain * 10 ** ((PAD_SETS.wood.gainDb + 4) / 20)
    fc.assert(
      fc.property(moments, (atS) => {
        expect(padAt(plan, 'wood', atS, 4).gain).toBeLessThanOrEqual(most * 1.000001)
      }),
    )
  })

  test('no step anywhere: within 20 ms the level changes by less than 2 dB, the ducks included', () => {
    const level = (atS: number) => padAt(plan, 'bowl', atS, 0).gain * duckAt(ducks, atS)
    fc.assert(
      fc.property(fc.double({ min: 2, max: plan.totalMs / 1000 - 2, noNaN: true }), (atS) => {
        expect(Math.abs(db(level(atS + 0.02)) - db(level(atS)))).toBeLessThan(4)
        expect(
          Math.abs(db(padAt(plan, 'bowl', atS + 0.02, 0).gain / padAt(plan, 'bowl', atS, 0).gain)),
        ).toBeLessThan(2)
      }),
    )
  })

  test('the tone sinks ten seconds before the hand lets go and is back soon after', () => {
    const press = plan.phases.find(({ kind }) => kind === 'press')!
    const endS = (press.startMs + press.durationMs) / 1000
    const last = (atS: number) => padAt(plan, 'bowl', atS, 0).last
    expect([endS - 10.1, endS - 8.7, endS - 0.1, endS + 0.7].map(last)).toEqual([0, 1, 1, 0])
  })

  test('stands back at least 9 dB within 150 ms of a cue, and is back within 600 ms of its end', () => {
    for (const { atS, backS } of ducks) {
      expect(db(duckAt(ducks, atS))).toBeLessThanOrEqual(-9)
      expect(db(duckAt(ducks, atS - 0.15))).toBe(0)
      expect(db(duckAt(ducks, backS + 0.6))).toBeCloseTo(0, 6)
    }
    fc.assert(fc.property(moments, (atS) => void expect(duckAt(ducks, atS)).toBeLessThanOrEqual(1)))
  })

  test('begins at the breath’s own place in the loop', () => {
    expect(placeInLoop(plan, 13)).toBe(3)
    expect(placeInLoop(plan, 0)).toBe(0)
  })
})

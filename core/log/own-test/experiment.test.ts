import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Arm, SessionEntry } from '../entry/entry'
import { drawArms, sealArms, unsealArms } from './experiment-draw'
import type { OwnTest } from './experiment-plan'
import { experimentResult, isOver } from './experiment-result'
import type { Rating } from '../entry/rating'
import { arbitrarySession } from '../testing/arbitrary-entry'

const chanceFrom = (seed: number) => {
  const state = { value: seed }
  return () => {
    state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0
    return state.value / 2 ** 32
  }
}
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const turns = fc.integer({ min: 10, max: 40 })
const count = (arms: readonly Arm[], arm: Arm) => arms.filter((a) => a === arm).length

describe('drawArms', () => {
  it('is balanced, whatever chance says', () => {
    fc.assert(
      fc.property(turns, seed, (n, s) => {
        const arms = drawArms(n, chanceFrom(s))
        expect(arms).toHaveLength(n)
        expect(Math.abs(count(arms, 'press') - count(arms, 'rest'))).toBe(n % 2)
      }),
    )
  })

  it('is even over places: each turn is pressed about half the time', () => {
    const pressed = Array.from({ length: 10 }, () => 0)
    const chance = chanceFrom(7)
    for (let i = 0; i < 4000; i++)
      drawArms(10, chance).forEach((arm, turn) => (pressed[turn]! += arm === 'press' ? 1 : 0))
    // Four standard deviations of a fair coin tossed 4000 times are 126.
    for (const n of pressed) expect(Math.abs(n - 2000)).toBeLessThan(127)
  })
})

describe('sealArms', () => {
  it('opens to what was sealed, only with its own test, and shows no arm', () => {
    fc.assert(
      fc.property(turns, seed, fc.uuid(), fc.uuid(), (n, s, id, other) => {
        fc.pre(id !== other)
        const chance = chanceFrom(s)
        const arms = drawArms(n, chance)
        const sealed = sealArms(arms, id, chance)
        expect(unsealArms(sealed, id)).toEqual({ kind: 'ok', value: arms })
        expect(unsealArms(sealed, other)).toEqual({ kind: 'failed', error: 'broken-seal' })
        expect(sealed).not.toMatch(/press|rest/)
      }),
    )
  })

  it('notices a change of any character', () => {
    const id = 'test-0001'
    const chance = chanceFrom(3)
    const sealed = sealArms(drawArms(12, chance), id, chance)
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice(0, i) + (sealed[i] === '7' ? '8' : '7') + sealed.slice(i + 1)
      const opened = unsealArms(changed, id)
      // Noise bits may change freely; what must not happen is a different draw.
      if (opened.kind === 'ok') expect(opened).toEqual(unsealArms(sealed, id))
    }
    for (const rubbish of ['', 's1', 's1..', 's2.1.aa.1', 'x'.repeat(100)])
      expect(unsealArms(rubbish, id).kind).toBe('failed')
  })
})

const test: OwnTest = { id: 'test-0001', startedAt: 1e12, turns: 20, minutes: 3, opened: 20, stoppedAt: null }
// No turn of a test has moves.
const session = { ...fc.sample(arbitrarySession, { numRuns: 1, seed: 5 })[0]!, move: null }
const turn = (arm: Arm, n: number, before: Rating | null, after: Rating | null): SessionEntry => ({
  ...session,
  id: `turn-${arm}-${n}`,
  before,
  after,
  deletedAt: null,
  test: { testId: test.id, turn: n, arm },
})
const arm = (which: Arm, pairs: readonly (readonly [Rating | null, Rating | null])[]) =>
  pairs.map(([b, a], i) => turn(which, which === 'press' ? 2 * i + 1 : 2 * i + 2, b, a))

describe('experimentResult', () => {
  it('tells a plain difference', () => {
    const press = arm('press', [
      [8, 4],
      [7, 3],
      [8, 3],
      [6, 2],
      [7, 2],
    ])
    const rest = arm('rest', [
      [8, 7],
      [7, 7],
      [8, 8],
      [6, 6],
      [7, 6],
    ])
    const result = experimentResult({ ...test, opened: 10 }, [...press, ...rest])
    expect(result).toMatchObject({ verdict: 'press-lower', difference: -4, incomplete: 0 })
    expect(result.p).toBeCloseTo(2 / 252, 12)
    expect(result.press).toMatchObject({ turns: 5, pairs: 5, change: { median: -4 } })
    expect(
      experimentResult(test, [
        ...arm('rest', [
          [8, 4],
          [7, 3],
          [8, 3],
          [6, 2],
          [7, 2],
        ]),
        ...arm('press', [
          [8, 7],
          [7, 7],
          [8, 8],
          [6, 6],
          [7, 6],
        ]),
      ]).verdict,
    ).toBe('rest-lower')
  })

  it('cannot tell what it cannot tell', () => {
    const press = arm('press', [
      [8, 4],
      [7, 7],
      [8, 8],
      [6, 6],
      [7, 2],
    ])
    const rest = arm('rest', [
      [8, 7],
      [7, 3],
      [8, 8],
      [6, 5],
      [7, 6],
    ])
    expect(experimentResult(test, [...press, ...rest])).toMatchObject({ verdict: 'cannot-tell' })
    // Three against three: even the most extreme draw of twenty cannot rule out chance at this level.
    const few = [
      ...arm('press', [
        [9, 0],
        [9, 0],
        [9, 0],
      ]),
      ...arm('rest', [
        [9, 9],
        [9, 9],
        [9, 9],
      ]),
    ]
    expect(experimentResult(test, few)).toMatchObject({ verdict: 'cannot-tell', interval: null })
  })

  it('computes nothing from too few and counts the incomplete', () => {
    const entries = [
      ...arm('press', [
        [8, 4],
        [7, 3],
        [8, null],
      ]),
      ...arm('rest', [
        [8, 7],
        [7, 7],
        [8, 8],
      ]),
    ]
    expect(experimentResult({ ...test, opened: 6 }, entries)).toMatchObject({
      verdict: 'too-few',
      incomplete: 1,
      p: null,
    })
  })

  it('counts a turn that was opened but never recorded as incomplete', () => {
    expect(experimentResult({ ...test, opened: 2 }, [turn('press', 1, 8, 4)])).toMatchObject({
      incomplete: 1,
    })
  })

  it('takes a session of a turn that has both ratings before one that was cut off', () => {
    const cutOff = turn('rest', 2, 8, null)
    const again = { ...turn('rest', 2, 8, 7), id: 'turn-rest-again', at: cutOff.at + 1 }
    expect(experimentResult(test, [cutOff, again]).rest).toMatchObject({ turns: 1, pairs: 1 })
    expect(experimentResult(test, [again, cutOff]).rest).toMatchObject({ turns: 1, pairs: 1 })
  })

  it('leaves out what belongs to another test', () => {
    const stray = {
      ...turn('press', 1, 9, 0),
      test: { testId: 'another-test', turn: 1, arm: 'press' as const },
    }
    expect(experimentResult(test, [stray]).press.turns).toBe(0)
  })

  it('takes the first session of a turn and none that was deleted', () => {
    const first = turn('press', 1, 8, 4)
    const again = { ...turn('press', 1, 8, 8), id: 'turn-press-again', at: first.at + 1 }
    const deleted = { ...turn('press', 3, 9, 0), deletedAt: 1 }
    expect(experimentResult(test, [again, first, deleted]).press).toMatchObject({
      turns: 1,
      after: { median: 4 },
    })
  })

  it('is over when all turns are opened or when it was stopped', () => {
    expect(isOver(test)).toBe(true)
    expect(isOver({ ...test, opened: 19 })).toBe(false)
    expect(isOver({ ...test, opened: 3, stoppedAt: 1 })).toBe(true)
  })
})

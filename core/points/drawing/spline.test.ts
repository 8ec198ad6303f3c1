import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftHandPaths } from './left-hand-paths'
import type { Position } from '../position'
import { splinePath } from './spline'

const numbersOf = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

/** Neighbours at least 2 px apart, as in every drawing. */
const places = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 560 })), {
    minLength: 3,
    maxLength: 20,
  })
  .map((all) => all.map(([x, y], i): Position => [x + i * 402, y]))

describe('splinePath', () => {
  it('passes through every place, in order', () => {
    fc.assert(
      fc.property(places, (through) => {
        const numbers = numbersOf(splinePath(through, 'open'))
        const ends = [
          numbers.slice(0, 2),
          ...through.slice(1).map((_, i) => numbers.slice(6 + i * 6, 8 + i * 6)),
        ]
        expect(ends).toEqual(through.map((p) => [...p]))
      }),
    )
  })

  it('comes back to where it began when closed', () => {
    fc.assert(
      fc.property(places, (through) => {
        const path = splinePath(through, 'closed')
        expect(path.endsWith('Z')).toBe(true)
        expect(numbersOf(path).slice(-2)).toEqual([...through[0]!])
      }),
    )
  })

  it('leaves and reaches an open end straight', () => {
    expect(
      splinePath(
        [
          [0, 0],
          [10, 0],
        ],
        'open',
      ),
    ).toBe('M0 0 C0 0 10 0 10 0')
  })
})

describe('the paths of the drawing', () => {
  // The first numbers of outlines that were looked at and found good: a change of the spline shows here.
  it.each([
    ['skin', leftHandPaths.skin, [86, 560, 86, 560, 90.7, 533, 92, 520, 93.2, 507.7, 95.2, 496.5, 93.6, 484]],
    ['index bone', leftHandPaths.keyBones[1], [184.3, 414.5, 182.4, 412.2, 181.7, 409.4, 181.8, 405.8]],
    ['middle nail', leftHandPaths.nails[2]!, [168, 33.7, 171.1, 33.7, 175.3, 34.1, 177.2, 35.7]],
  ] as const)('draws the %s as it was approved', (_, path, expected) => {
    numbersOf(path)
      .slice(0, expected.length)
      .forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(0.15))
  })

  it('has nineteen bones, two of them tinted, five nails and seven wrist bones', () => {
    expect(leftHandPaths.bones).toHaveLength(17)
    expect(leftHandPaths.keyBones).toHaveLength(2)
    expect(leftHandPaths.nails).toHaveLength(5)
    expect(leftHandPaths.carpals).toHaveLength(7)
  })
})

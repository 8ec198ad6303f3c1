import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftHand, PX_PER_MM } from '../points/drawing/hand-geometry'
import { mirrorPosition } from '../points/drawing/mirror'
import type { Hand } from '../points/hand'
import { linggu } from '../points/points'
import { distance, type Position } from '../points/position'
import { readHand, showsBack } from './landmarks-to-hand'
import { drawnLandmarks } from './testing/drawn-landmarks'

const error = (place: Position, hand: Hand) =>
  distance(place, hand === 'left' ? linggu.position : mirrorPosition(linggu.position)) / PX_PER_MM

describe('the point on the landmarks of a hand', () => {
  it.each(['left', 'right'] as const)('is that of the drawing, on the drawing of the %s hand', (hand) => {
    const reading = readHand(drawnLandmarks(hand), hand)
    expect(error(reading.place, hand)).toBeLessThan(0.1)
    expect(reading.pxPerMm).toBeCloseTo(PX_PER_MM, 3)
    expect(reading.misfitMm).toBeLessThan(0.01)
    expect(reading.spreadMm).toBeLessThan(0.1)
    expect(showsBack(drawnLandmarks(hand), hand)).toBe(true)
  })

  const anyHand = fc.constantFrom<Hand>('left', 'right')
  const anyNoise = fc.array(fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })), {
    minLength: 21,
    maxLength: 21,
  })
  const shaken = (hand: Hand, noise: readonly (readonly [number, number])[]) =>
    drawnLandmarks(hand).map(([x, y], i): Position => [x + noise[i]![0], y + noise[i]![1]])

  it('turns, grows and moves with the hand', () => {
    fc.assert(
      fc.property(
        anyHand,
        anyNoise,
        fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 })),
        (hand, noise, turn, size, [dx, dy]) => {
          const move = ([x, y]: Position): Position => [
            dx + size * (x * Math.cos(turn) - y * Math.sin(turn)),
            dy + size * (x * Math.sin(turn) + y * Math.cos(turn)),
          ]
          const before = readHand(shaken(hand, noise), hand)
          const moved = shaken(hand, noise).map(move)
          const after = readHand(moved, hand)
          expect(distance(after.place, move(before.place)) / after.pxPerMm).toBeLessThan(1e-6)
          expect(after.pxPerMm / before.pxPerMm).toBeCloseTo(size, 6)
          expect(after.misfitMm).toBeCloseTo(before.misfitMm, 6)
          expect(after.thumbDegrees).toBeCloseTo(before.thumbDegrees, 6)
          expect(showsBack(moved, hand)).toBe(showsBack(shaken(hand, noise), hand))
        },
      ),
    )
  })

  it('of a mirrored hand is the mirrored point', () => {
    fc.assert(
      fc.property(anyNoise, (noise) => {
        const left = shaken('left', noise)
        const before = readHand(left, 'left')
        const after = readHand(left.map(mirrorPosition), 'right')
        expect(distance(after.place, mirrorPosition(before.place))).toBeLessThan(1e-6)
        expect(after.misfitMm).toBeCloseTo(before.misfitMm, 6)
        expect(after.thumbDegrees).toBeCloseTo(before.thumbDegrees, 6)
        expect(showsBack(left.map(mirrorPosition), 'right')).toBe(showsBack(left, 'left'))
      }),
    )
  })

  it('moves by less than the noise of the landmarks', () => {
    fc.assert(
      fc.property(anyHand, anyNoise, (hand, noise) => {
        const furthestMm = Math.max(...noise.map(([x, y]) => Math.hypot(x, y))) / PX_PER_MM
        expect(error(readHand(shaken(hand, noise), hand).place, hand)).toBeLessThanOrEqual(
          2 * furthestMm + 0.1,
        )
      }),
    )
  })

  it('lies between the two bones', () => {
    const { place } = readHand(drawnLandmarks('left'), 'left')
    expect(place[0]).toBeGreaterThan(leftHand.metacarpals[2].base[0])
    expect(place[0]).toBeLessThan(leftHand.metacarpals[1].head[0])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exp, ln, power, sinCosOfTurns, smoothStep } from './exact-math.mjs'

/** @param {number} min @param {number} max */
const between = (min, max) => fc.double({ min, max, noNaN: true })

it('agrees with the engine far beyond a 16-bit step', () => {
  fc.assert(
    fc.property(between(-8, 8), between(-50, 20), between(0.001, 1000), (turns, x, positive) => {
      const { sin, cos } = sinCosOfTurns(turns)
      expect(Math.abs(sin - Math.sin(2 * Math.PI * turns))).toBeLessThan(1e-13)
      expect(Math.abs(cos - Math.cos(2 * Math.PI * turns))).toBeLessThan(1e-13)
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13)
      expect(Math.abs(ln(positive) - Math.log(positive))).toBeLessThan(1e-13)
    }),
  )
})

it('keeps sine and cosine on the circle however long the phase', () => {
  fc.assert(
    fc.property(between(-1e6, 1e6), (turns) => {
      const { sin, cos } = sinCosOfTurns(turns)
      expect(Math.abs(sin * sin + cos * cos - 1)).toBeLessThan(1e-14)
    }),
  )
})

it('knows the round values', () => {
  expect(sinCosOfTurns(0)).toEqual({ sin: 0, cos: 1 })
  expect(exp(0)).toBe(1)
  expect(ln(1)).toBe(0)
  expect(power(10, -1)).toBeCloseTo(0.1, 14)
  expect([smoothStep(-1), smoothStep(0.5), smoothStep(2)]).toEqual([0, 0.5, 1])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomisationTest } from './randomisation-test'

/** Every way to choose `size` of `0..n-1`. */
const choices = (n: number, size: number): number[][] => {
  if (size === 0) return [[]]
  if (n < size) return []
  return [...choices(n - 1, size), ...choices(n - 1, size - 1).map((chosen) => [...chosen, n - 1])]
}

/** Counts out every draw of the values shifted by `d`; slow and plain. `d` should be a multiple of 1/8. */
const tails = (first: readonly number[], second: readonly number[], d: number) => {
  const values = [...first.map((v) => v - d), ...second]
  const total = values.reduce((a, b) => a + b, 0)
  const k = first.length
  const observed = first.reduce((a, b) => a + b - d, 0)
  const sums = choices(values.length, k).map((chosen) => chosen.reduce((sum, i) => sum + values[i]!, 0))
  expect(Number.isFinite(total)).toBe(true)
  return {
    upper: sums.filter((s) => s >= observed - 1e-9).length / sums.length,
    lower: sums.filter((s) => s <= observed + 1e-9).length / sums.length,
  }
}

describe('randomisationTest against published examples', () => {
  it('sixteen mice of Efron and Tibshirani, An Introduction to the Bootstrap, table 2.1', () => {
    // The book estimates 0.132 from 1000 draws; all 11 440 draws, counted by scipy 1.17's permutation_test
    // (alternative "greater", every permutation), give 0.1409965.
    const result = randomisationTest([94, 197, 16, 38, 99, 141, 23], [52, 104, 146, 10, 51, 30, 40, 27, 46])
    expect(result.difference).toBeCloseTo(30.63, 2)
    expect(result.pUpper).toBeCloseTo(1613 / 11440, 12)
    // Interval from an enumeration with exact fractions in Python.
    expect(result.interval).toEqual({ lower: -28.5, upper: 89 })
  })

  it('Nguyen 2009 (doi:10.15760/etd.7798), the example of the R package CIPerm', () => {
    const result = randomisationTest([19, 22, 25, 26], [23, 33, 40], 0.94)
    expect(result.difference).toBe(-9)
    expect(result.pLower).toBeCloseTo(3 / 35, 12)
    expect(result.interval).toEqual({ lower: -21, upper: 3 })
  })

  it('six cultures of Good, Permutation Tests, chapter 1: one of twenty draws', () => {
    const result = randomisationTest([121, 118, 110], [34, 12, 22])
    expect(result.pUpper).toBe(1 / 20)
    expect(result.interval).toBeNull()
  })

  it('a handout of Iowa State University (STAT 401), four subjects: two of six draws', () => {
    expect(randomisationTest([7, 5], [3, 1]).pUpper).toBeCloseTo(1 / 6, 12)
    expect(randomisationTest([7, 5], [3, 1]).p).toBeCloseTo(2 / 6, 12)
  })
})

const points = fc.integer({ min: -10, max: 10 })
const group = fc.array(points, { minLength: 1, maxLength: 6 })

describe('randomisationTest against counting out every draw', () => {
  it('has the same tails', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const { pUpper, pLower } = randomisationTest(first, second)
        const counted = tails(first, second, 0)
        expect(pUpper).toBeCloseTo(counted.upper, 12)
        expect(pLower).toBeCloseTo(counted.lower, 12)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps exactly the shifts in its interval that a test of each would keep', () => {
    fc.assert(
      fc.property(group, group, fc.integer({ min: -180, max: 180 }), (first, second, eighths) => {
        const d = eighths / 8
        const { interval } = randomisationTest(first, second, 0.8)
        const { upper, lower } = tails(first, second, d)
        const kept = upper > 0.1 + 1e-12 && lower > 0.1 + 1e-12
        if (interval === null)
          expect(1 / choices(first.length + second.length, first.length).length).toBeGreaterThan(0.1)
        else expect(d >= interval.lower - 1e-9 && d <= interval.upper + 1e-9).toBe(kept)
      }),
      { numRuns: 200 },
    )
  })

  it('turns around when the groups change places', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const [there, back] = [randomisationTest(first, second), randomisationTest(second, first)]
        expect(there.p).toBeCloseTo(back.p, 12)
        expect(there.difference).toBeCloseTo(-back.difference, 12)
        if (there.interval !== null) expect(back.interval?.lower).toBeCloseTo(-there.interval.upper, 9)
      }),
    )
  })

  it('counts out forty spikes (137 846 528 820 draws) without losing one', () => {
    const press = Array.from({ length: 20 }, (_, i) => -(i % 5))
    const { pUpper, pLower } = randomisationTest(press, press)
    expect(pUpper).toBe(pLower)
    expect(pUpper + pLower).toBeGreaterThan(1)
  })
})

import { describe, expect, it } from 'vitest'
import { integratedLoudness, truePeak } from './loudness.mjs'

const RATE = 48_000

/** @param {number} hz @param {number} dbfs @param {number} seconds @param {number} [phase] in turns */
const sine = (hz, dbfs, seconds, phase = 0) =>
  Float64Array.from(
    { length: seconds * RATE },
    (_, i) => 10 ** (dbfs / 20) * Math.sin(2 * Math.PI * ((hz * i) / RATE + phase)),
  )

/** @param {...Float64Array} parts */
const joined = (...parts) => {
  const out = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

describe('integrated loudness', () => {
  it('reads a full-scale 997 Hz sine in one channel as -3.01 LUFS', () => {
    expect(integratedLoudness(sine(997, 0, 10))).toBeCloseTo(-3.01, 2)
  })

  // EBU Tech 3341 gives these signals in two channels; one channel reads 3.01 less.
  it('follows the level of a steady tone', () => {
    expect(integratedLoudness(sine(1000, -23, 20))).toBeCloseTo(-23 - 3.01, 1)
    expect(integratedLoudness(sine(1000, -33, 20))).toBeCloseTo(-33 - 3.01, 1)
  })

  it('leaves out blocks more than 10 LU below the mean', () => {
    const signal = joined(sine(1000, -36, 10), sine(1000, -23, 60), sine(1000, -36, 10))
    expect(integratedLoudness(signal)).toBeCloseTo(-23 - 3.01, 1)
  })

  it('leaves out blocks below -70 LUFS before that', () => {
    const signal = joined(
      sine(1000, -72, 10),
      sine(1000, -36, 10),
      sine(1000, -23, 60),
      sine(1000, -36, 10),
      sine(1000, -72, 10),
    )
    expect(integratedLoudness(signal)).toBeCloseTo(-23 - 3.01, 1)
  })

  it('weighs frequencies: rumble counts less, treble more', () => {
    const middle = integratedLoudness(sine(997, -20, 5))
    expect(integratedLoudness(sine(30, -20, 5))).toBeLessThan(middle - 5)
    expect(integratedLoudness(sine(5000, -20, 5))).toBeGreaterThan(middle + 2)
  })

  it('reads silence as nothing at all', () => {
    expect(integratedLoudness(new Float64Array(RATE))).toBe(-Infinity)
  })
})

describe('true peak', () => {
  it('finds the peak that lies between two samples', () => {
    // A quarter of the rate, 45 degrees off: every sample is 3 dB below the peak.
    const signal = sine(RATE / 4, -6, 0.2, 1 / 8)
    const samplePeakDb = 20 * Math.log10(signal.reduce((max, x) => Math.max(max, Math.abs(x)), 0))
    expect(samplePeakDb).toBeCloseTo(-9.01, 1)
    // The sudden start rings a little above the steady peak.
    expect(truePeak(signal)).toBeGreaterThan(-6.1)
    expect(truePeak(signal)).toBeLessThan(-5)
  })

  it('agrees with the samples where the curve has its peak on one', () => {
    expect(truePeak(sine(1000, -6, 0.2))).toBeCloseTo(-6, 1)
  })
})

/**
 * Loudness and true peak of one channel at 48 kHz, after ITU-R BS.1770-4. The filter coefficients and
 * gates are the recommendation's own (annex 1, tables 1 and 2; true peak: annex 2, four times oversampled).
 */

const SAMPLE_RATE_HZ = 48_000
/** Blocks of 400 ms begin every 100 ms: they overlap by 75 %. */
const HOP_SAMPLES = 0.1 * SAMPLE_RATE_HZ
const HOPS_A_BLOCK = 4
/** Quieter blocks are silence, LUFS. */
const ABSOLUTE_GATE = -70
/** Blocks this much below the mean of the rest do not count, LU. */
const RELATIVE_GATE = -10

/** The head's lift of the treble. */
const SHELF = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
}
/** The ear's deafness to rumble. */
const HIGH_PASS = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] }

/**
 * @param {Float64Array} samples
 * @param {{ b: number[], a: number[] }} filter
 */
function biquad(samples, { b: [b0 = 0, b1 = 0, b2 = 0], a: [a1 = 0, a2 = 0] }) {
  const out = new Float64Array(samples.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    out[i] = y
  }
  return out
}

/** @param {number} power mean square of the weighted signal */
const lufs = (power) => -0.691 + 10 * Math.log10(power)

/** @param {readonly number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

/**
 * Mean square of each 400 ms block of the K-weighted signal.
 * @param {Float64Array} samples
 */
function blockPowers(samples) {
  const weighted = biquad(biquad(samples, SHELF), HIGH_PASS)
  // Blocks overlap, so squares are summed once for each hop and blocks add four of these.
  const hops = new Float64Array(Math.floor(weighted.length / HOP_SAMPLES))
  for (let hop = 0; hop < hops.length; hop++) {
    let sum = 0
    for (let i = hop * HOP_SAMPLES; i < (hop + 1) * HOP_SAMPLES; i++) sum += (weighted[i] ?? 0) ** 2
    hops[hop] = sum
  }
  /** @type {number[]} */
  const powers = []
  for (let first = 0; first + HOPS_A_BLOCK <= hops.length; first++) {
    const sum = hops.subarray(first, first + HOPS_A_BLOCK).reduce((total, x) => total + x, 0)
    powers.push(sum / (HOPS_A_BLOCK * HOP_SAMPLES))
  }
  return powers
}

/**
 * Integrated loudness.
 * @param {Float64Array} samples one channel, -1 to 1, 48 kHz, at least 0.4 s
 * @returns {number} LUFS; -Infinity for silence
 */
export function integratedLoudness(samples) {
  const heard = blockPowers(samples).filter((power) => lufs(power) > ABSOLUTE_GATE)
  if (heard.length === 0) return -Infinity
  const threshold = lufs(mean(heard)) + RELATIVE_GATE
  return lufs(mean(heard.filter((power) => lufs(power) > threshold)))
}

/** Phases of the oversampling filter, and taps of each: longer than the recommendation's 12, so it errs less. */
const PHASES = 4
const TAPS = 24

/** A windowed sinc for each point between two samples. */
const INTERPOLATORS = Array.from({ length: PHASES }, (_, phase) =>
  Float64Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - TAPS / 2 + 1 - phase / PHASES
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS / 2))
    return x === 0 ? 1 : (Math.sin(Math.PI * x) / (Math.PI * x)) * window
  }),
)

/**
 * True peak: the highest point of the curve through the samples.
 * @param {Float64Array} samples one channel, -1 to 1
 * @returns {number} dBTP; -Infinity for silence
 */
export function truePeak(samples) {
  let peak = 0
  for (let i = -TAPS; i < samples.length + TAPS; i++) {
    for (const taps of INTERPOLATORS) {
      let value = 0
      for (let tap = 0; tap < TAPS; tap++) value += (taps[tap] ?? 0) * (samples[i + tap - TAPS / 2 + 1] ?? 0)
      peak = Math.max(peak, Math.abs(value))
    }
  }
  return 20 * Math.log10(peak)
}

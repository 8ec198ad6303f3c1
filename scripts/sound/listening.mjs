/**
 * What the tests listen for: envelope, attack, onsets and pitch of a cue, by machine.
 */
import { SAMPLE_RATE_HZ } from './cue-tables.mjs'

/**
 * Envelope of a note: the magnitude of its analytic signal (Hilbert), by a plain Fourier transform.
 * @param {Float64Array} samples
 * @returns {Float64Array}
 */
export function envelope(samples) {
  let size = 1
  while (size < samples.length) size *= 2
  const re = new Float64Array(size)
  const im = new Float64Array(size)
  re.set(samples)
  transform(re, im, false)
  // Keep the positive frequencies, doubled: what comes back turns instead of swinging.
  for (let i = 1; i < size / 2; i++) {
    re[i] = (re[i] ?? 0) * 2
    im[i] = (im[i] ?? 0) * 2
  }
  re.fill(0, size / 2 + 1)
  im.fill(0, size / 2 + 1)
  transform(re, im, true)
  return Float64Array.from(samples, (_, i) => Math.hypot(re[i] ?? 0, im[i] ?? 0))
}

/**
 * Time of the last rise from 1 % to 90 % of the envelope's peak.
 * @param {Float64Array} samples one note alone
 * @returns {number} ms
 */
export function attackMs(samples) {
  const curve = envelope(samples)
  const peak = curve.reduce((max, x) => Math.max(max, x), 0)
  const top = curve.findIndex((x) => x > 0.9 * peak)
  let foot = top
  while (foot > 0 && (curve[foot] ?? 0) >= 0.01 * peak) foot--
  return ((top - foot) / SAMPLE_RATE_HZ) * 1000
}

/**
 * Strength of one frequency in a stretch of sound (Goertzel).
 * @param {Float64Array} samples
 * @param {number} start
 * @param {Float64Array} window as long as the stretch
 * @param {number} hz
 */
function strength(samples, start, window, hz) {
  const twoCos = 2 * Math.cos((2 * Math.PI * hz) / SAMPLE_RATE_HZ)
  let [s1, s2] = [0, 0]
  for (let i = 0; i < window.length; i++) {
    const s0 = (samples[start + i] ?? 0) * (window[i] ?? 0) + twoCos * s1 - s2
    s2 = s1
    s1 = s0
  }
  return Math.sqrt(Math.max(0, s1 * s1 + s2 * s2 - twoCos * s1 * s2)) / window.length
}

/**
 * How strongly each of some notes sounds, every 10 ms, in windows of 60 ms around that moment.
 * @param {Float64Array} samples
 * @param {readonly number[]} notesHz
 * @returns {number[][]} by note, then by frame
 */
function noteStrengths(samples, notesHz) {
  const length = 0.06 * SAMPLE_RATE_HZ
  const hop = 0.01 * SAMPLE_RATE_HZ
  const hann = Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length))
  const frames = Math.floor(samples.length / hop)
  return notesHz.map((hz) =>
    Array.from({ length: frames }, (_, i) => strength(samples, i * hop - length / 2, hann, hz)),
  )
}

/**
 * The strikes that can be heard in a cue: when one of the notes suddenly grows.
 * @param {Float64Array} samples
 * @param {readonly number[]} notesHz the notes to listen for
 * @returns {{ atMs: number, hz: number }[]} in order; one strike for notes within 60 ms of each other, the strongest
 */
export function strikes(samples, notesHz) {
  const strengths = noteStrengths(samples, notesHz)
  const loudest = strengths.flat().reduce((max, x) => Math.max(max, x), 0)
  const lag = 6
  /** @type {{ atMs: number, hz: number, growth: number }[]} */
  const found = []
  for (const [n, curve] of strengths.entries()) {
    const growth = curve.map((x, i) => x - (curve[i - lag] ?? 0))
    growth.forEach((g, i) => {
      const around = growth.slice(Math.max(0, i - 8), i + 9)
      if (g > 0.12 * loudest && g === Math.max(...around)) {
        found.push({ atMs: i * 10, hz: notesHz[n] ?? 0, growth: g })
      }
    })
  }
  found.sort((a, b) => a.atMs - b.atMs)
  /** @type {typeof found} */
  const merged = []
  for (const strike of found) {
    const before = merged.at(-1)
    if (!before || strike.atMs - before.atMs > 60) merged.push(strike)
    else if (strike.growth > before.growth) merged[merged.length - 1] = strike
  }
  return merged.map(({ atMs, hz }) => ({ atMs, hz }))
}

/**
 * In-place Fourier transform, length a power of two.
 * @param {Float64Array} re
 * @param {Float64Array} im
 * @param {boolean} inverse
 */
function transform(re, im, inverse) {
  const n = re.length
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1
    for (; j & bit; bit >>= 1) j ^= bit
    j ^= bit
    if (i < j) {
      swap(re, i, j)
      swap(im, i, j)
    }
  }
  for (let size = 2; size <= n; size *= 2) {
    const turn = ((inverse ? 2 : -2) * Math.PI) / size
    for (let k = 0; k < size / 2; k++) {
      const [c, s] = [Math.cos(turn * k), Math.sin(turn * k)]
      for (let a = k; a < n; a += size) {
        const b = a + size / 2
        const [br, bi] = [re[b] ?? 0, im[b] ?? 0]
        const [tr, ti] = [br * c - bi * s, br * s + bi * c]
        re[b] = (re[a] ?? 0) - tr
        im[b] = (im[a] ?? 0) - ti
        re[a] = (re[a] ?? 0) + tr
        im[a] = (im[a] ?? 0) + ti
      }
    }
  }
  if (!inverse) return
  for (let i = 0; i < n; i++) {
    re[i] = (re[i] ?? 0) / n
    im[i] = (im[i] ?? 0) / n
  }
}

/**
 * @param {Float64Array} array
 * @param {number} i
 * @param {number} j
 */
function swap(array, i, j) {
  const kept = array[i] ?? 0
  array[i] = array[j] ?? 0
  array[j] = kept
}

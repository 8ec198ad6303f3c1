import { exp, power, sinCosOfTurns, smoothStep } from './exact-math.mjs'
import { FULL_GAIN, HOME_HZ, SAMPLE_RATE_HZ, SCALE, SEED } from './cue-tables.mjs'

/** @import { Cue, Knock, Note, Voice } from './cue-tables.mjs' */

/** Partials above this are left out: they would only hiss. */
const HIGHEST_PARTIAL_HZ = 8000

/** How long a damped note takes to fall silent, s. */
const DAMPING_S = 0.14

/** A fall of 60 dB is a factor of 1000: ln(1000). */
const LN_60_DB = 6.907755278982137

/** Samples between fresh starts of a turning phasor, so that rounding cannot pile up. */
const ANCHOR_SAMPLES = 1024

/**
 * One cue as samples from -1 to 1, beginning and ending at exactly zero.
 * @param {Voice} voice
 * @param {Cue} cue
 * @returns {Float64Array} `cue.lengthS` seconds at 48 kHz
 */
export function synthesise(voice, cue) {
  const dry = new Float64Array(Math.round(cue.lengthS * SAMPLE_RATE_HZ))
  const noise = seededNoise(SEED)
  for (const note of cue.notes) strike(dry, voice, note, noise)
  const out = withReflections(dry, voice.reflections)
  const gain = FULL_GAIN * power(10, cue.gainDb / 20)
  const fadeSamples = Math.round(cue.fadeS * SAMPLE_RATE_HZ)
  for (let i = 0; i < out.length; i++) {
    out[i] = at(out, i) * gain * smoothStep((out.length - 1 - i) / fadeSamples)
  }
  return out
}

/**
 * Adds one note to `out`: its partials under a common rise and damping, then the mallet's touch.
 * @param {Float64Array} out
 * @param {Voice} voice
 * @param {Note} note
 * @param {() => number} noise
 */
function strike(out, voice, note, noise) {
  const first = Math.round(note.atS * SAMPLE_RATE_HZ)
  const hz = HOME_HZ * SCALE[note.pitch]
  const shape = noteShape(voice, note, out.length - first)
  // Higher bars and bowls ring shorter.
  const ringing = power(hz / voice.referenceHz, -voice.dampingExponent)
  for (const { ratio, level, t60S } of voice.partials) {
    const partialHz = hz * ratio
    if (partialHz > HIGHEST_PARTIAL_HZ) continue
    const softened = level / (1 + (partialHz / voice.softenHz) ** 4)
    addPartial(out, first, partialHz, note.velocity * softened, LN_60_DB / (t60S * ringing), shape)
  }
  if (voice.knock) addKnock(out, first, voice.knock, note.velocity, shape, noise)
}

/**
 * The note's rise (and fall, if damped), a factor from 0 to 1 for each sample from its start.
 * @param {Voice} voice
 * @param {Note} note
 * @param {number} length
 */
function noteShape(voice, note, length) {
  const riseS = (note.riseMs ?? voice.riseMs) / 1000
  const shape = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const t = i / SAMPLE_RATE_HZ
    const damped = note.dampAfterS === undefined ? 0 : smoothStep((t - note.dampAfterS) / DAMPING_S)
    shape[i] = smoothStep(t / riseS) * (1 - damped)
  }
  return shape
}

/**
 * One decaying sine, as a phasor that turns and shrinks by the same factor at every sample.
 * @param {Float64Array} out
 * @param {number} first index of the note's first sample
 * @param {number} hz
 * @param {number} level
 * @param {number} fallPerS natural-log units a second
 * @param {Float64Array} shape
 */
function addPartial(out, first, hz, level, fallPerS, shape) {
  const shrink = exp(-fallPerS / SAMPLE_RATE_HZ)
  const turn = sinCosOfTurns(hz / SAMPLE_RATE_HZ)
  const stepRe = shrink * turn.cos
  const stepIm = shrink * turn.sin
  let re = 0
  let im = 0
  for (let i = 0; i < shape.length; i++) {
    if (i % ANCHOR_SAMPLES === 0) {
      const t = i / SAMPLE_RATE_HZ
      const phase = sinCosOfTurns(hz * t)
      const size = level * exp(-fallPerS * t)
      re = size * phase.cos
      im = size * phase.sin
    }
    out[first + i] = at(out, first + i) + at(shape, i) * im
    const nextRe = re * stepRe - im * stepIm
    im = re * stepIm + im * stepRe
    re = nextRe
  }
}

/**
 * The mallet's touch: seeded noise through a two-pole band-pass, dying quickly.
 * @param {Float64Array} out
 * @param {number} first
 * @param {Knock} knock
 * @param {number} velocity
 * @param {Float64Array} shape
 * @param {() => number} noise
 */
function addKnock(out, first, knock, velocity, shape, noise) {
  const turn = sinCosOfTurns(knock.centreHz / SAMPLE_RATE_HZ)
  const alpha = turn.sin / (2 * knock.q)
  const a0 = 1 + alpha
  const a1 = -2 * turn.cos
  const a2 = 1 - alpha
  const shrink = exp(-LN_60_DB / knock.t60S / SAMPLE_RATE_HZ)
  const samples = Math.min(shape.length, Math.round(knock.t60S * 2 * SAMPLE_RATE_HZ))
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  let fall = 1
  for (let i = 0; i < samples; i++) {
    const x = noise()
    const y = (alpha * (x - x2) - a1 * y1 - a2 * y2) / a0
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    out[first + i] = at(out, first + i) + velocity * knock.level * at(shape, i) * fall * y
    fall *= shrink
  }
}

/**
 * The dry sound with its early reflections: a small room, not an echo.
 * @param {Float64Array} dry
 * @param {Voice['reflections']} reflections
 */
function withReflections(dry, reflections) {
  const out = Float64Array.from(dry)
  for (const { delayMs, gain } of reflections) {
    const lag = Math.round((delayMs * SAMPLE_RATE_HZ) / 1000)
    for (let i = lag; i < out.length; i++) out[i] = at(out, i) + gain * at(dry, i - lag)
  }
  return out
}

/**
 * White noise from -1 to 1 that is the same every time (mulberry32).
 * @param {number} seed
 */
function seededNoise(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2147483648 - 1
  }
}

/**
 * The sample at `i`; loops above stay inside their arrays, so the 0 is for the type only.
 * @param {Float64Array} samples
 * @param {number} i
 */
const at = (samples, i) => samples[i] ?? 0

import { Correlator, decimate } from './signal'
import type { Wave } from './wav'

export interface KnownCue {
  readonly name: string
  readonly wave: Wave
}

export interface HeardCue {
  readonly name: string
  /** Start, in ms from the beginning of the recording. */
  readonly startMs: number
  /** Likeness, 0 to 1; 1 is the cue and nothing else. A cue that was cut off gets at most 0.97. */
  readonly likeness: number
  /** Amplitude as a factor of the file's. */
  readonly gain: number
}

/** 4 kHz: the notes lie between 392 and 1307 Hz. */
const FACTOR = 12
const BLOCK_MS = 20
const SILENCE = 1e-4
const LIKE_ENOUGH = 0.75
const QUIETEST = 0.15
/** A cue that was cut off is known by its beginning, which is worth a little less than the whole. */
const BEGINNINGS = [
  { seconds: Infinity, worth: 1 },
  { seconds: 1.2, worth: 0.97 },
  { seconds: 0.6, worth: 0.94 },
]

interface Pattern {
  readonly cue: KnownCue
  readonly samples: Float64Array
  readonly energy: number
  readonly worth: number
}

interface Found {
  readonly cue: KnownCue
  /** Where it begins, in samples of the recording's full rate. */
  readonly at: number
  readonly likeness: number
  readonly gain: number
}

/**
 * Finds known cues in a recording, each where it begins (to a fraction of a millisecond when it sounds alone).
 *
 * Best first: the likest cue of a stretch of sound is taken out of it, then the rest is looked at again. So cues that
 * ring into each other are found, and so is one that was cut off in its middle. Cues quieter than 15 % of the loudest
 * are taken for rests of others.
 */
export function recogniseCues(recording: Wave, cues: readonly KnownCue[]): readonly HeardCue[] {
  if (cues.length === 0) throw new Error('No cues to listen for')
  for (const { name, wave } of cues)
    if (wave.rate !== recording.rate) throw new Error(`${name} has another sample rate than the recording`)
  const rate = recording.rate / FACTOR
  const patterns = cues.flatMap((cue) => patternsOf(cue, rate))
  const correlator = new Correlator(patterns.map((pattern) => pattern.samples))
  const signal = decimate(recording.samples, FACTOR)
  const heard = stretchesOfSound(signal, rate, correlator.longest).flatMap(({ from, to }) =>
    takeOut(signal.slice(from, to), patterns, correlator, rate).map((found) => ({
      name: found.cue.name,
      startMs: ((from * FACTOR + found.at) * 1000) / recording.rate,
      likeness: found.likeness,
      gain: found.gain,
    })),
  )
  const loudest = Math.max(0, ...heard.map((cue) => cue.gain))
  return heard.filter((cue) => cue.gain >= loudest * QUIETEST).sort((a, b) => a.startMs - b.startMs)
}

function patternsOf(cue: KnownCue, rate: number): readonly Pattern[] {
  const whole = decimate(cue.wave.samples, FACTOR)
  return BEGINNINGS.filter(({ seconds }) => seconds === Infinity || whole.length > seconds * rate * 1.1).map(
    ({ seconds, worth }) => {
      const samples = whole.slice(0, seconds * rate)
      return { cue, samples, energy: energy(samples, 0, samples.length), worth }
    },
  )
}

/** Where there is sound, with room around it; pauses shorter than half a second do not divide. */
function stretchesOfSound(
  signal: Float64Array,
  rate: number,
  room: number,
): readonly { readonly from: number; readonly to: number }[] {
  const block = Math.round((rate * BLOCK_MS) / 1000)
  const gap = rate / 2
  const stretches: { from: number; to: number }[] = []
  for (let from = 0; from < signal.length; from += block) {
    const to = Math.min(signal.length, from + block)
    if (energy(signal, from, to) < SILENCE * SILENCE * (to - from)) continue
    const last = stretches.at(-1)
    if (last !== undefined && from - last.to < gap) last.to = to
    else stretches.push({ from, to })
  }
  // A slow beginning starts below the threshold; a cut cue is shorter than its pattern, which must still fit.
  return stretches.map(({ from, to }) => ({
    from: Math.max(0, from - rate / 5),
    to: Math.min(signal.length, Math.max(to, Math.min(from + room, to + gap))),
  }))
}

function takeOut(
  rest: Float64Array,
  patterns: readonly Pattern[],
  correlator: Correlator,
  rate: number,
): readonly Found[] {
  const found: Found[] = []
  const least = (energy(rest, 0, rest.length) * QUIETEST * QUIETEST) / 10
  while (found.length < 50) {
    const best = likest(rest, patterns, correlator, least)
    if (best === undefined) break
    found.push(subtract(rest, best, Math.round((rate * BLOCK_MS) / 1000)))
  }
  return found
}

interface Likest {
  readonly pattern: Pattern
  /** In samples of the low rate, with fractions. */
  readonly at: number
  readonly likeness: number
}

function likest(
  rest: Float64Array,
  patterns: readonly Pattern[],
  correlator: Correlator,
  leastEnergy: number,
): Likest | undefined {
  const sums = new Float64Array(rest.length + 1)
  for (let i = 0; i < rest.length; i++) sums[i + 1] = sums[i]! + rest[i]! * rest[i]!
  let best: Likest | undefined
  for (const [index, products] of correlator.run(rest).entries()) {
    const pattern = patterns[index]!
    for (let at = 1; at < rest.length - 1; at++) {
      const product = products[at]!
      if (product < products[at - 1]! || product < products[at + 1]!) continue
      const there = sums[Math.min(rest.length, at + pattern.samples.length)]! - sums[at]!
      if (there < leastEnergy) continue
      const scale = pattern.worth / Math.sqrt(there * pattern.energy)
      // Between two samples of the low rate a high note can rise by half.
      if (product * scale < (best?.likeness ?? LIKE_ENOUGH) / 2) continue
      for (let step = -4; step <= 4; step++) {
        const likeness = scale * between(products, at + step / 8)
        if (likeness > (best?.likeness ?? LIKE_ENOUGH)) best = { pattern, at: at + step / 8, likeness }
      }
    }
  }
  return best
}

/** The band-limited value between samples. */
function between(values: Float64Array, at: number): number {
  const whole = Math.round(at)
  const fraction = at - whole
  if (fraction === 0) return values[whole]!
  let value = 0
  for (let i = Math.max(0, whole - 8); i <= Math.min(values.length - 1, whole + 8); i++) {
    const x = Math.PI * (at - i)
    value += (values[i]! * Math.sin(x) * (0.5 + 0.5 * Math.cos(x / 9))) / x
  }
  return value
}

/**
 * Takes a cue out of the rest, at the best of the full rate's samples around `near`, and only where that leaves less
 * behind: after a cut there is nothing to take it from.
 */
function subtract(rest: Float64Array, { pattern, at: near, likeness }: Likest, block: number): Found {
  const middle = Math.round(near * FACTOR)
  let best = { at: middle, start: 0, gain: 0, product: -Infinity, whole: pattern.samples }
  for (let at = middle - FACTOR / 2; at <= middle + FACTOR / 2; at++) {
    const start = Math.max(0, Math.floor(at / FACTOR))
    const whole = decimate(pattern.cue.wave.samples, FACTOR, at - start * FACTOR)
    let product = 0
    let own = 0
    for (let i = 0; i < pattern.samples.length && start + i < rest.length; i++) {
      product += whole[i]! * rest[start + i]!
      own += whole[i]! ** 2
    }
    if (product > best.product) best = { at, start, gain: product / own, product, whole }
  }
  const { gain, start, whole } = best
  for (let from = 0; from < whole.length; from += block) {
    const to = Math.min(whole.length, from + block, rest.length - start)
    let before = 0
    let after = 0
    for (let i = from; i < to; i++) {
      before += rest[start + i]! ** 2
      after += (rest[start + i]! - gain * whole[i]!) ** 2
    }
    if (after < before) for (let i = from; i < to; i++) rest[start + i]! -= gain * whole[i]!
  }
  return { cue: pattern.cue, at: best.at, likeness, gain }
}

function energy(samples: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += samples[i]! * samples[i]!
  return sum
}

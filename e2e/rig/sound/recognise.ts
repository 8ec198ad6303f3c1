import { HOP_MS, NOTES, noteLevels } from './levels'
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

const SILENCE = 1e-4
const LIKE_ENOUGH = 0.85
/** Quieter than this part of the loudest cue is a rest of another one: cues differ by 6 dB at most. */
const QUIETEST = 0.25
/** A cue that was cut off is known by its beginning, which is worth a little less than the whole. */
const BEGINNINGS = [
  { seconds: Infinity, worth: 1 },
  { seconds: 1.2, worth: 0.97 },
  { seconds: 0.6, worth: 0.94 },
]

interface Pattern {
  readonly name: string
  readonly levels: Float32Array
  readonly whole: Float32Array
  readonly energy: number
  readonly worth: number
}

interface Match {
  readonly pattern: Pattern
  /** In steps of the levels. */
  readonly at: number
  readonly likeness: number
}

/**
 * Finds known cues in a recording by the levels of their notes, each where it begins, within 5 ms (`recognise.spec.ts`).
 *
 * Best first: the likest cue of a stretch of sound is taken out of it, then the rest is looked at again. So cues that
 * ring into each other are found, and so is one that was cut off in its middle.
 */
export function recogniseCues(recording: Wave, cues: readonly KnownCue[]): readonly HeardCue[] {
  if (cues.length === 0) throw new Error('No cues to listen for')
  const patterns = cues.flatMap(patternsOf)
  const longest = Math.max(...patterns.map((pattern) => pattern.levels.length))
  const levels = noteLevels(recording)
  const found = stretchesOfSound(levels, longest).flatMap(({ from, to }) =>
    takeOut(levels.slice(from, to), patterns).map((cue) => ({
      ...cue,
      startMs: cue.startMs + (from / NOTES) * HOP_MS,
    })),
  )
  const loudest = Math.max(0, ...found.map((cue) => cue.gain))
  return found.filter((cue) => cue.gain >= loudest * QUIETEST).sort((a, b) => a.startMs - b.startMs)
}

function patternsOf({ name, wave }: KnownCue): readonly Pattern[] {
  const whole = noteLevels(wave)
  const size = (seconds: number) => ((seconds * 1000) / HOP_MS) * NOTES
  return BEGINNINGS.filter(({ seconds }) => seconds === Infinity || whole.length > size(seconds) * 1.1).map(
    ({ seconds, worth }) => {
      const levels = whole.slice(0, size(seconds))
      return { name, levels, whole, energy: product(levels, levels, 0, levels.length), worth }
    },
  )
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where there is sound, with room around it; pauses shorter than half a second do not divide. */
function stretchesOfSound(levels: Float32Array, room: number): readonly Stretch[] {
  const gap = (500 / HOP_MS) * NOTES
  const stretches: { from: number; to: number }[] = []
  for (let from = 0; from < levels.length; from += NOTES) {
    if (Math.max(...levels.subarray(from, from + NOTES)) < SILENCE) continue
    const last = stretches.at(-1)
    if (last !== undefined && from - last.to < gap) last.to = from + NOTES
    else stretches.push({ from, to: from + NOTES })
  }
  // A slow beginning starts below the threshold; a cut cue is shorter than its pattern, which must still fit.
  return stretches.map(({ from, to }) => ({
    from: Math.max(0, from - (200 / HOP_MS) * NOTES),
    to: Math.min(levels.length, Math.max(to, Math.min(from + room, to + gap))),
  }))
}

function takeOut(rest: Float32Array, patterns: readonly Pattern[]): readonly HeardCue[] {
  const found: HeardCue[] = []
  const least = product(rest, rest, 0, rest.length) * QUIETEST * QUIETEST * 0.1
  while (found.length < 50) {
    const best = likest(rest, patterns, least)
    if (best === undefined) break
    const { pattern, at, likeness } = best
    const gain = product(rest, pattern.levels, at * NOTES, pattern.levels.length) / pattern.energy
    found.push({ name: pattern.name, startMs: summit(rest, best) * HOP_MS, likeness, gain })
    subtract(rest, pattern.whole, at * NOTES, gain)
  }
  return found
}

function likest(rest: Float32Array, patterns: readonly Pattern[], leastEnergy: number): Match | undefined {
  const steps = rest.length / NOTES
  const sums = new Float64Array(steps + 1)
  for (let step = 0; step < steps; step++)
    sums[step + 1] =
      sums[step]! + product(rest, rest.subarray(step * NOTES, (step + 1) * NOTES), step * NOTES, NOTES)
  let best: Match | undefined
  for (const pattern of patterns) {
    const length = pattern.levels.length / NOTES
    for (let at = 0; at < steps; at++) {
      const there = sums[Math.min(steps, at + length)]! - sums[at]!
      if (there < leastEnergy) continue
      const likeness =
        (pattern.worth * product(rest, pattern.levels, at * NOTES, pattern.levels.length)) /
        Math.sqrt(there * pattern.energy)
      if (likeness > (best?.likeness ?? LIKE_ENOUGH)) best = { pattern, at, likeness }
    }
  }
  return best
}

/** The best place between two steps: the top of the parabola through the products around it. */
function summit(rest: Float32Array, { pattern, at }: Match): number {
  const value = (step: number) => product(rest, pattern.levels, step * NOTES, pattern.levels.length)
  if (at === 0) return 0
  const before = value(at - 1)
  const here = value(at)
  const after = value(at + 1)
  const bend = before - 2 * here + after
  return bend >= 0 ? at : at + Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)))
}

/** Subtracts the cue from the levels, at each step where that makes them smaller: after a cue was cut off they are silent. */
function subtract(rest: Float32Array, whole: Float32Array, at: number, gain: number): void {
  for (let from = 0; from < whole.length && at + from < rest.length; from += NOTES) {
    let before = 0
    let after = 0
    for (let i = from; i < from + NOTES; i++) {
      before += rest[at + i]! ** 2
      after += (rest[at + i]! - gain * whole[i]!) ** 2
    }
    if (after >= before) continue
    for (let i = from; i < from + NOTES; i++) rest[at + i] = Math.max(0, rest[at + i]! - gain * whole[i]!)
  }
}

/** Sum of products of `pattern` with `levels` from `at` on, as far as both go. */
function product(levels: Float32Array, pattern: Float32Array, at: number, length: number): number {
  const end = Math.min(length, levels.length - at)
  let sum = 0
  for (let i = 0; i < end; i++) sum += levels[at + i]! * pattern[i]!
  return sum
}

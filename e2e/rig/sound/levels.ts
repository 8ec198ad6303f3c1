import { decimate } from './decimate'
import type { Wave } from './wav'

/** The notes of the cues: G4, A4, B4, D5, E5, G5, A5, B5, D6, E6 in pure intervals over 392 Hz. */
const NOTES_HZ = [1, 9 / 8, 5 / 4, 3 / 2, 5 / 3, 2, 9 / 4, 5 / 2, 3, 10 / 3].map((ratio) => 392 * ratio)
const FACTOR = 12
const WINDOW_MS = 50
export const HOP_MS = 5
export const NOTES = NOTES_HZ.length

/**
 * How loud each note is, every 5 ms: `NOTES` numbers a step, one step after the other; a step's window is centred on
 * its time. Blind to phase, so that a stutter of a few ms, as a busy machine makes, changes little.
 */
export function noteLevels({ samples, rate }: Wave): Float32Array {
  const low = decimate(samples, FACTOR)
  const lowRate = rate / FACTOR
  const half = Math.round((lowRate * WINDOW_MS) / 2000)
  const hop = (lowRate * HOP_MS) / 1000
  const probes = NOTES_HZ.map((hz) => probe(hz, half, lowRate))
  const steps = Math.ceil(low.length / hop)
  const levels = new Float32Array(steps * NOTES)
  for (let step = 0; step < steps; step++) {
    const centre = Math.round(step * hop)
    const from = Math.max(-half, -centre)
    const to = Math.min(half, low.length - 1 - centre)
    let loud = false
    for (let i = from; i <= to; i++) loud ||= low[centre + i] !== 0
    if (!loud) continue
    for (const [note, { cos, sin }] of probes.entries()) {
      let re = 0
      let im = 0
      for (let i = from; i <= to; i++) {
        const sample = low[centre + i]!
        re += sample * cos[half + i]!
        im += sample * sin[half + i]!
      }
      levels[step * NOTES + note] = Math.hypot(re, im)
    }
  }
  return levels
}

function probe(
  hz: number,
  half: number,
  rate: number,
): { readonly cos: Float64Array; readonly sin: Float64Array } {
  const window = (i: number) => (0.5 + 0.5 * Math.cos((Math.PI * i) / (half + 1))) / half
  const at = (i: number) => (2 * Math.PI * hz * i) / rate
  const indices = Array.from({ length: 2 * half + 1 }, (_, i) => i - half)
  return {
    cos: Float64Array.from(indices, (i) => window(i) * Math.cos(at(i))),
    sin: Float64Array.from(indices, (i) => window(i) * Math.sin(at(i))),
  }
}

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { recogniseCues, type KnownCue } from './recognise'
import { readWav, type Wave } from './wav'

const CUES = join(import.meta.dirname, '../../../resources/cues')

/** A cue of the app as it was heard; `at` is epoch ms. */
export interface CueInTime {
  readonly name: string
  readonly at: number
  readonly likeness: number
  readonly gain: number
}

/** The app's cues of one set, by file name. */
export const cuesOfSet = (set: 'bowl' | 'wood'): readonly KnownCue[] =>
  readdirSync(join(CUES, set))
    .filter((name) => name.endsWith('.wav'))
    .map((name) => ({
      name: name.slice(0, -'.wav'.length),
      wave: readWav(readFileSync(join(CUES, set, name))),
    }))

/**
 * What was played, with the time at which it was heard.
 *
 * The time base is the machine's clock, the one `Date.now()` reads. Measured against the moments that PulseAudio itself
 * foretells for a click (`Sound.click`) it is right within 1 ms; an application that asks for blocks
 * smaller than 10 ms would make it late by at most those 10 ms.
 */
export class Recorded {
  readonly wave: Wave
  /** Epoch ms of the first sample. */
  readonly zeroAt: number

  constructor(wave: Wave, zeroAt: number) {
    this.wave = wave
    this.zeroAt = zeroAt
  }

  get lengthMs(): number {
    return (this.wave.samples.length * 1000) / this.wave.rate
  }

  /** Largest amplitude between two moments (epoch ms), 0 to 1. */
  peak(from = -Infinity, to = Infinity): number {
    let peak = 0
    for (let i = this.#frame(from); i < this.#frame(to); i++)
      peak = Math.max(peak, Math.abs(this.wave.samples[i]!))
    return peak
  }

  /** Moments (epoch ms) at which sound above `threshold` begins after at least `quietMs` without. */
  onsets(threshold = 0.01, quietMs = 100): readonly number[] {
    const quiet = (quietMs * this.wave.rate) / 1000
    const onsets: number[] = []
    let lastLoud = -Infinity
    for (const [i, sample] of this.wave.samples.entries()) {
      if (Math.abs(sample) < threshold) continue
      if (i - lastLoud > quiet) onsets.push(this.zeroAt + (i * 1000) / this.wave.rate)
      lastLoud = i
    }
    return onsets
  }

  /**
   * The app's cues in it, oldest first.
   * @param names those that may be in it, all when left out; fewer candidates stand a worse recording
   */
  cues(set: 'bowl' | 'wood' = 'bowl', names?: readonly string[]): readonly CueInTime[] {
    const known = cuesOfSet(set).filter(({ name }) => names?.includes(name) ?? true)
    return recogniseCues(this.wave, known).map(({ startMs, ...cue }) => ({
      ...cue,
      at: this.zeroAt + startMs,
    }))
  }

  #frame(at: number): number {
    const frame = Math.round(((at - this.zeroAt) * this.wave.rate) / 1000)
    return Math.max(0, Math.min(this.wave.samples.length, frame))
  }
}

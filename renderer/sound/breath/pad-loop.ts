import { PAD, type PadSet, type PadTone } from './pad-table'

const TAU = 2 * Math.PI
/** Samples of noise between two rests. */
const REST = 1 << 16

/** Both channels of the loop: the tones of pressing, and those of its last ten seconds. */
export interface PadLoop {
  readonly home: Float32Array<ArrayBuffer>
  readonly last: Float32Array<ArrayBuffer>
}

export interface Sine {
  readonly hz: number
  readonly level: number
  /** Turns. */
  readonly phase: number
}

const amplitude = (db: number): number => 10 ** (db / 20)

/** Noise from -1 to 1 that is the same for the same seed (mulberry32). */
function seededNoise(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2_147_483_648 - 1
  }
}

const wholeTurns = (hz: number): number => Math.round(hz * PAD.loopS) / PAD.loopS

/** The sines of some tones. Each makes whole turns in the loop. */
export function sinesOf(set: PadSet, tones: readonly PadTone[]): readonly Sine[] {
  const sines: Sine[] = []
  for (const { pitch, level, partials } of tones) {
    const phase = seededNoise(PAD.seed + Math.round(1_000 * pitch))
    for (const partial of set.partials.slice(0, partials)) {
      const hz = wholeTurns(PAD.centreHz * pitch * partial.ratio)
      // Each tone shimmers at a pace of its own, never faster than half a turn a second.
      const beat = Math.max(1 / PAD.loopS, wholeTurns(partial.beatHz * (1 + (pitch - 1) * 0.6)))
      for (const one of [
        { hz, level: level * partial.level },
        { hz: hz + beat, level: level * partial.level * partial.beatLevel },
      ])
        if (one.hz <= PAD.highestHz)
          sines.push({ hz: one.hz, level: one.level / (1 + (one.hz / PAD.softenHz) ** 4), phase: phase() })
    }
  }
  return sines
}

/** Adds one sine as a turning pointer, begun afresh every 1024 samples so that rounding cannot pile up. */
function addSine(out: Float64Array, rate: number, { hz, level, phase }: Sine): void {
  const [cos, sin] = [Math.cos((TAU * hz) / rate), Math.sin((TAU * hz) / rate)]
  for (let start = 0; start < out.length; start += 1_024) {
    const angle = TAU * ((hz * start) / rate + phase)
    let re = level * Math.cos(angle)
    let im = level * Math.sin(angle)
    const end = Math.min(out.length, start + 1_024)
    for (let i = start; i < end; i++) {
      out[i]! += im
      const next = re * cos - im * sin
      im = re * sin + im * cos
      re = next
    }
  }
}

/** Adds air: noise through a band-pass, twice, and each time twice round the loop, so that it has no beginning. */
function* addAir(out: Float64Array, rate: number, air: NonNullable<PadSet['air']>): Generator<void, void> {
  const w = (TAU * air.hz) / rate
  const alpha = Math.sin(w) / (2 * air.q)
  const [b, a1, a2] = [alpha, -2 * Math.cos(w), 1 - alpha].map((x) => x / (1 + alpha)) as [
    number,
    number,
    number,
  ]
  const random = seededNoise(PAD.seed)
  let wave = Float64Array.from(out, random)
  yield
  for (let pass = 0; pass < 2; pass++) {
    const filtered = new Float64Array(wave.length)
    let [x1, x2, y1, y2] = [0, 0, 0, 0]
    for (let round = 0; round < 2; round++)
      for (let i = 0; i < wave.length; i++) {
        const x = wave[i]!
        const y = b * (x - x2) - a1 * y1 - a2 * y2
        ;[x2, x1, y2, y1] = [x1, x, y1, y]
        filtered[i] = y
        if (i % REST === 0) yield
      }
    wave = filtered
  }
  // By its own strength, so that the level is the same at every sample rate.
  let power = 0
  for (const value of wave) power += value * value
  const gain = air.level / Math.sqrt(power / wave.length)
  for (let i = 0; i < out.length; i++) out[i]! += gain * wave[i]!
}

/**
 * Makes the loop at a sample rate, unscaled. Rests after each sine, so that a page can draw in between. What both channels
 * share is made once: it is the same wave, which does not move when one fades into the other.
 */
export function* padLoopSteps(set: PadSet, rate: number): Generator<void, PadLoop> {
  const isIn = (tones: readonly PadTone[]) => (tone: PadTone) =>
    tones.some(({ pitch }) => pitch === tone.pitch)
  const add = function* (out: Float64Array, tones: readonly PadTone[]) {
    for (const sine of sinesOf(set, tones)) {
      addSine(out, rate, sine)
      yield
    }
  }
  const shared = new Float64Array(Math.round(PAD.loopS * rate))
  yield* add(shared, set.home.filter(isIn(set.last)))
  if (set.air) yield* addAir(shared, rate, set.air)
  const finish = function* (tones: readonly PadTone[], gain: number) {
    const sum = shared.slice()
    yield* add(sum, tones)
    return Float32Array.from(sum, (value) => value * gain)
  }
  const home = yield* finish(
    set.home.filter((tone) => !isIn(set.last)(tone)),
    1,
  )
  const last = yield* finish(
    set.last.filter((tone) => !isIn(set.home)(tone)),
    amplitude(set.lastGainDb),
  )
  return { home, last }
}

import type { SessionPlan } from '@core/session/plan'
import type { CueSet } from '@core/settings/settings'
import { clockOffset } from './clock-offset'
import { padLoopSteps } from './pad-loop'
import { PAD, PAD_SETS } from './pad-table'
import { duckAt, padAt, placeInLoop, ramp, type Duck } from './pad-track'

/** What the audible breath needs of a session; made anew from every snapshot. */
export interface BreathTrack {
  readonly plan: SessionPlan
  readonly ducks: readonly Duck[]
  /** Session time goes on: neither paused nor counting in. */
  readonly running: boolean
  /** Session time now, ms; before 0 in the lead of a start. */
  readonly atMs: () => number
  readonly set: CueSet
  /** Level against the usual one, dB. */
  readonly levelDb: number
}

/**
 * A standing tone in a loop that breathes by gain and filter, both written ahead from the session's clock: it has no clock of
 * its own, so it cannot drift. After a stall it glides to where it should be.
 */
export interface BreathSound {
  /** Sounds as the track says; null ends it. */
  follow(track: BreathTrack | null): void
  dispose(): void
}

/** Distance of the points that are written, s; between them the engine draws straight lines. */
const POINT_S = 0.05
/** How far ahead gain and filter are scheduled, s: a page that is blocked for less does not change the sound. */
const AHEAD_S = 2.5
const WRITE_EVERY_MS = 200
/** A clock that is off by more is followed by a glide; by less, by the next points alone. */
const JUMP_S = 0.02
const GLIDE_S = 0.6
/** The longest that making the loop keeps the page from drawing, ms. */
const SLICE_MS = 8

/** @param destination the node that volume and mute work on */
export function createBreathSound(context: AudioContext, destination: AudioNode): BreathSound {
  const pads = new Map<CueSet, Promise<AudioBuffer>>()
  let sounding: ReturnType<typeof createPad> | null = null
  let track: BreathTrack | null = null
  let timer = 0
  /** Counts changes: a loop that was ready too late is not begun. */
  let changes = 0

  const loopOf = (set: CueSet): Promise<AudioBuffer> => {
    const made = pads.get(set) ?? makeLoop(context, set)
    pads.set(set, made)
    return made
  }
  const hush = () => {
    window.clearInterval(timer)
    sounding?.stop()
    sounding = null
  }
  const begin = async (wanted: BreathTrack) => {
    const change = (changes += 1)
    const buffer = await loopOf(wanted.set)
    if (change !== changes || !track?.running) return
    sounding = createPad(context, destination, buffer, () => track)
    sounding.start()
    timer = window.setInterval(() => sounding?.write(), WRITE_EVERY_MS)
  }

  return {
    follow(next) {
      const before = track
      track = next
      if (!next?.running) {
        changes += 1
        return hush()
      }
      if (sounding && before?.set === next.set) return sounding.glide()
      hush()
      void begin(next)
    },
    dispose() {
      changes += 1
      track = null
      hush()
    },
  }
}

/** Makes the loop at the context's own rate, a slice at a time: nothing to fetch, decode or resample. */
async function makeLoop({ sampleRate }: AudioContext, set: CueSet): Promise<AudioBuffer> {
  const steps = padLoopSteps(PAD_SETS[set], sampleRate)
  let sliceEndsMs = performance.now() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done) {
      const { home, last } = step.value
      const buffer = new AudioBuffer({ numberOfChannels: 2, length: home.length, sampleRate })
      buffer.copyToChannel(home, 0)
      buffer.copyToChannel(last, 1)
      return buffer
    }
    if (performance.now() < sliceEndsMs) continue
    await new Promise((resume) => setTimeout(resume))
    sliceEndsMs = performance.now() + SLICE_MS
  }
}

function createPad(
  context: AudioContext,
  destination: AudioNode,
  buffer: AudioBuffer,
  trackNow: () => BreathTrack | null,
) {
  const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 })
  const home = new GainNode(context, { gain: 1 })
  const last = new GainNode(context, { gain: 0 })
  const filter = new BiquadFilterNode(context, {
    type: 'lowpass',
    frequency: PAD.filter.closedHz,
    Q: PAD.filter.qDb,
  })
  const breath = new GainNode(context, { gain: 0 })
  const gate = new GainNode(context, { gain: 0 })
  splitter.connect(home, 0).connect(filter)
  splitter.connect(last, 1).connect(filter)
  filter.connect(breath).connect(gate).connect(destination)
  const source = new AudioBufferSourceNode(context, { buffer, loop: true })
  source.connect(splitter)
  const offset = clockOffset(context)

  /** The last point written: session and context time, s. */
  let written: { readonly s: number; readonly at: number } | null = null
  let glides = false

  const valuesAt = (track: BreathTrack, s: number): readonly [AudioParam, number][] => {
    const { gain, cutoffHz, last: lastTone } = padAt(track.plan, track.set, s, track.levelDb)
    return [
      [breath.gain, gain * duckAt(track.ducks, s)],
      [filter.frequency, cutoffHz],
      [home.gain, 1 - lastTone],
      [last.gain, lastTone],
    ]
  }

  const write = () => {
    const track = trackNow()
    if (!track) return
    const offsetS = offset(track.atMs() / 1000)
    const now = context.currentTime
    const nowS = now - offsetS
    if (written === null) {
      for (const [param, value] of valuesAt(track, nowS)) param.setValueAtTime(value, now)
      written = { s: nowS, at: now }
    } else if (glides || written.s < nowS || Math.abs(written.at - written.s - offsetS) > JUMP_S) {
      // A ramp begins at the event before it: behind the last one it needs an event of its own, or it would jump.
      for (const [param, value] of valuesAt(track, nowS + GLIDE_S)) {
        if (written.at > now) param.cancelAndHoldAtTime(now)
        else param.setValueAtTime(param.value, now)
        param.linearRampToValueAtTime(value, now + GLIDE_S)
      }
      written = { s: nowS + GLIDE_S, at: now + GLIDE_S }
    }
    glides = false
    while (written.s + POINT_S <= nowS + AHEAD_S) {
      const s: number = written.s + POINT_S
      const at = Math.max(written.at + POINT_S / 2, s + offsetS)
      for (const [param, value] of valuesAt(track, s)) param.linearRampToValueAtTime(value, at)
      written = { s, at }
    }
  }

  /** Half a cosine from one factor to another, in real time. */
  const swing = (from: number, to: number, at: number, lengthS: number) =>
    gate.gain.setValueCurveAtTime(
      Float32Array.from({ length: 33 }, (_, i) => from + (to - from) * ramp(i / 32)),
      at,
      lengthS,
    )

  return {
    /** Opens at the breath's own place: at the start of a session by its own rise, after a pause from silence. */
    start() {
      const track = trackNow()
      if (!track) return
      const now = context.currentTime
      const atS = track.atMs() / 1000
      source.start(now, placeInLoop(track.plan, atS))
      write()
      if (atS > 1) swing(0, 1, now, PAD.pause.riseS)
      else gate.gain.setValueAtTime(1, now)
    },
    write,
    /** Another level or another track: glides there. */
    glide() {
      glides = true
      write()
    },
    /** Falls within 80 ms from wherever it is, then costs nothing. */
    stop() {
      const now = context.currentTime
      const from = gate.gain.value
      gate.gain.cancelScheduledValues(now)
      swing(from, 0, now, PAD.pause.fallS)
      source.stop(now + PAD.pause.fallS + 0.02)
      source.onended = () => gate.disconnect()
    },
  }
}

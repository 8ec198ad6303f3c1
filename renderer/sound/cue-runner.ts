import { CUE_LENGTH_MS, type Cue, type ScheduledCue } from '@core/session/cues'
import { decideCues, LATEST_MS, nextCue } from './cue-timing'

/** A cue that sounds when a pause begins falls within this, in ms; then comes `paused`. */
const PAUSE_FADE_MS = 60
/** Silence between `resumed` and the cue of the phase that goes on, in ms. */
const RESUME_GAP_MS = 600
/** Free time a repeated phase cue needs before the next planned cue, beyond its own length, in ms. */
const CLEARANCE_MS = 400
/**
 * The latency is asked for anew this long before a cue, in ms: a stream that has only just opened, or moved to another
 * device, did not know it before. More than the longest latency that is believed.
 */
const ASK_AGAIN_MS = 350

/** A session as far as its sound goes; made anew from every snapshot. */
export interface CueTrack {
  /** The session's id: another id is another session, and starts from its own beginning. */
  readonly id: string
  /** In order of time. */
  readonly cues: readonly ScheduledCue[]
  readonly running: boolean
  /**
   * Session time now, in ms, extrapolated on a monotonic clock; stands still in a pause and a count-in.
   * It should run on past the plan's end, so that a last cue after a stall is known to be late.
   */
  readonly elapsedMs: () => number
  /** Milliseconds of 3-2-1 still to go; 0 outside. */
  readonly countInMs: () => number
  /** The cue of the phase going on, played again after a pause. */
  readonly phaseCue: Cue
}

export interface CueRunnerPorts {
  readonly play: (cue: Cue) => void
  readonly stopAll: (fadeMs: number) => void
  /** Calls `fire` once after `ms`; the function it gives back cancels. */
  readonly startTimer: (fire: () => void, ms: number) => () => void
  /** Monotonic time in ms. */
  readonly monotonicMs: () => number
  /** How long after `play` a sound is heard, in ms: cues are started this much early. */
  readonly latencyMs: () => number
  /** Called for each cue that was passed over. */
  readonly onSkipped?: (cue: ScheduledCue) => void
}

export interface CueRunner {
  /** Takes the newest snapshot. Calling it often, or twice with the same, changes nothing heard. */
  follow(track: CueTrack): void
  /** The session reached its end: plays its last cue unless that was heard, and forgets the session. */
  complete(): void
  /** The session was stopped: cancels every cue; whatever sounds fades. */
  stop(): void
}

interface Following {
  readonly track: CueTrack
  readonly doneThroughMs: number
  /** A cue outside the plan (`paused`, or the phase's after `resumed`) and when it is due, monotonic ms. */
  readonly extra: { readonly cue: Cue; readonly atMonoMs: number } | null
}

/**
 * Plays a session's cues at their session time with exactly one timer, re-armed at every snapshot.
 * It keeps no time of its own: whenever it wakes it asks the track how far the session is.
 */
export function createCueRunner(ports: CueRunnerPorts): CueRunner {
  let following: Following | null = null
  let cancelTimer: (() => void) | null = null

  const disarm = () => {
    cancelTimer?.()
    cancelTimer = null
  }
  const arm = (ms: number) => {
    disarm()
    cancelTimer = ports.startTimer(
      () => {
        cancelTimer = null
        wake()
      },
      // At least 1 ms: a clock that stands still must not spin.
      Math.max(1, ms),
    )
  }

  /** Does what is due now and arms the timer for what comes next. */
  const wake = () => {
    if (!following) return
    playExtra()
    playPlanned()
    armNext()
  }

  const playExtra = () => {
    if (!following?.extra || ports.monotonicMs() < following.extra.atMonoMs) return
    const { cue, atMonoMs } = following.extra
    following = { ...following, extra: null }
    if (ports.monotonicMs() - atMonoMs > LATEST_MS) return
    if (cue === 'paused' || roomFor(following, cue)) ports.play(cue)
  }

  const playPlanned = () => {
    if (!following?.track.running) return
    const { track, doneThroughMs } = following
    const decision = decideCues(track.cues, doneThroughMs, heardAtMs(track))
    following = { ...following, doneThroughMs: decision.doneThroughMs }
    for (const cue of decision.skipped) ports.onSkipped?.(cue)
    if (decision.play) ports.play(decision.play.cue)
  }

  /** Session time at which a sound started now is heard; before session time moves, a time before it. */
  const heardAtMs = (track: CueTrack) => track.elapsedMs() - track.countInMs() + ports.latencyMs()

  const roomFor = ({ track, doneThroughMs }: Following, cue: Cue) => {
    const next = nextCue(track.cues, doneThroughMs)
    return next === null || next.atMs - track.elapsedMs() >= CUE_LENGTH_MS[cue] + CLEARANCE_MS
  }

  const armNext = () => {
    if (!following) return
    const { track, doneThroughMs, extra } = following
    const waits: number[] = []
    if (extra) waits.push(extra.atMonoMs - ports.monotonicMs())
    const next = track.running ? nextCue(track.cues, doneThroughMs) : null
    if (next) {
      const wait = next.atMs - track.elapsedMs() + track.countInMs() - ports.latencyMs()
      waits.push(wait > ASK_AGAIN_MS ? wait - ASK_AGAIN_MS : wait)
    }
    if (waits.length > 0) arm(Math.min(...waits))
    else disarm()
  }

  const extraAfter = (before: Following | null, track: CueTrack): Following['extra'] => {
    if (before === null || before.track.running === track.running) return before?.extra ?? null
    if (!track.running) {
      ports.stopAll(PAUSE_FADE_MS)
      return { cue: 'paused', atMonoMs: ports.monotonicMs() + PAUSE_FADE_MS }
    }
    ports.play('resumed')
    const wait = Math.max(CUE_LENGTH_MS.resumed + RESUME_GAP_MS, track.countInMs() - ports.latencyMs())
    return { cue: track.phaseCue, atMonoMs: ports.monotonicMs() + wait }
  }

  return {
    follow(track) {
      const before = following?.track.id === track.id ? following : null
      following = {
        track,
        doneThroughMs: before?.doneThroughMs ?? -1,
        extra: extraAfter(before, track),
      }
      wake()
    },
    complete() {
      // Main may see the end a moment before this side's timer does: the last cue is due either way.
      const last = following?.track.cues.at(-1)
      if (following && last && last.atMs > following.doneThroughMs) {
        if (following.track.elapsedMs() - last.atMs <= LATEST_MS) ports.play(last.cue)
        else ports.onSkipped?.(last)
      }
      following = null
      disarm()
    },
    stop() {
      if (following) ports.stopAll(PAUSE_FADE_MS)
      following = null
      disarm()
    },
  }
}

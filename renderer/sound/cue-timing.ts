import type { ScheduledCue } from '@core/session/cues'

/** A cue later than this is not played any more: after a stall, an old order would mislead. In ms. */
export const LATEST_MS = 1_000

/** The first cue after `afterMs` of session time; null when none is left. */
export const nextCue = (cues: readonly ScheduledCue[], afterMs: number): ScheduledCue | null =>
  cues.find((cue) => cue.atMs > afterMs) ?? null

/** The cues that fall due in (`beforeMs`, `afterMs`] of session time, in order. */
export const dueCues = (
  cues: readonly ScheduledCue[],
  beforeMs: number,
  afterMs: number,
): readonly ScheduledCue[] => cues.filter((cue) => cue.atMs > beforeMs && cue.atMs <= afterMs)

export interface CueDecision {
  /** The one cue to play now, if any. */
  readonly play: ScheduledCue | null
  /** Cues passed over: overtaken by a later one, or too late themselves. */
  readonly skipped: readonly ScheduledCue[]
  /** Session time up to which every cue is now dealt with; feed it into the next decision. */
  readonly doneThroughMs: number
  /** The cue to wait for, if any. */
  readonly next: ScheduledCue | null
}

/**
 * What to do at `elapsedMs`: play at most one cue, the last that is due and not over a second late.
 * @param cues in order of time
 * @param doneThroughMs what the decision before this one said; -1 at the start of a session
 * @param elapsedMs session time at which a sound started now would be heard
 */
export function decideCues(
  cues: readonly ScheduledCue[],
  doneThroughMs: number,
  elapsedMs: number,
): CueDecision {
  const due = dueCues(cues, doneThroughMs, elapsedMs)
  const last = due.at(-1)
  const play = last !== undefined && elapsedMs - last.atMs <= LATEST_MS ? last : null
  // A clock corrected backwards must not bring back what has been heard.
  const through = Math.max(doneThroughMs, elapsedMs)
  return {
    play,
    skipped: due.filter((cue) => cue !== play),
    doneThroughMs: through,
    next: nextCue(cues, through),
  }
}

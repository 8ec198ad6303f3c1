import { isMovePhase, phaseAt, type Phase, type PressPhaseKind, type SessionPlan } from './plan'
import type { MovePhase } from './move-plan'

/** A sound with a visible twin. Gestures are described in docs/sound.md. */
export type Cue =
  'prepare' | 'press' | 'ease' | 'switch' | 'ten' | 'minute' | 'paused' | 'resumed' | 'done' | 'reminder'

export const CUES: readonly Cue[] = [
  'prepare', 'press', 'ease', 'switch', 'ten', 'minute', 'paused', 'resumed', 'done', 'reminder',
] // prettier-ignore

export interface ScheduledCue {
  /** Session time in ms. */
  readonly atMs: number
  readonly cue: Cue
}

/** Marks are choices; phase cues are the session itself. */
export interface Marks {
  readonly minute: boolean
  readonly ten: boolean
}

/** How long each cue sounds, in ms: the longer of the two sets, so that marks fit both. */
export const CUE_LENGTH_MS: Readonly<Record<Cue, number>> = {
  prepare: 2100,
  press: 1500,
  ease: 2200,
  switch: 1750,
  ten: 1300,
  minute: 1600,
  paused: 600,
  resumed: 950,
  done: 3100,
  reminder: 1800,
}

const PRESS_CUE: Readonly<Record<PressPhaseKind, Cue>> = {
  prepare: 'prepare',
  press: 'press',
  ease: 'ease',
  switch: 'switch',
  release: 'ease',
}

/**
 * Moves use the same gestures: a swell to get into position, rising to begin or to stay, falling to come back, low and
 * high for the other side.
 */
function moveCue(phase: MovePhase, before: Phase | undefined, after: Phase | undefined): Cue {
  switch (phase.kind) {
    case 'get-ready':
      return 'prepare'
    case 'hold':
      return 'press'
    case 'other-side':
      return 'switch'
    case 'rest':
      return 'ease'
    case 'move': {
      if (after?.kind === 'hold') return 'prepare'
      const turnsOver = before !== undefined && isMovePhase(before) && before.nth === phase.nth
      return turnsOver && before.kind === 'move' ? 'switch' : 'press'
    }
  }
}

const cueOf = ({ phases }: SessionPlan, at: number): Cue => {
  const phase = phases[at]!
  return isMovePhase(phase) ? moveCue(phase, phases[at - 1], phases[at + 1]) : PRESS_CUE[phase.kind]
}

const MARK_GAP_MS = 400
const MARK_LATEST_MS = 4000
const TEN_BEFORE_MS = 10_000

/** The cue that opens the phase going on at `elapsedMs`; played again after a pause. */
export const cueOfPhaseAt = (plan: SessionPlan, elapsedMs: number): Cue =>
  cueOf(plan, plan.phases.indexOf(phaseAt(plan, elapsedMs)))

/** Letting go goes on, and so does resting. */
const saysNothingNew = ({ phases }: SessionPlan, at: number): boolean => {
  const [kind, before] = [phases[at]!.kind, phases[at - 1]?.kind]
  return (kind === 'release' && before === 'ease') || (kind === 'rest' && before === 'rest')
}

/** Every cue of a plan, in order. Phase cues win; a mark steps behind one, or is dropped. */
export function cuesOf(
  plan: SessionPlan,
  marks: Marks = { minute: false, ten: false },
): readonly ScheduledCue[] {
  const cues: ScheduledCue[] = plan.phases.flatMap((phase, i) =>
    saysNothingNew(plan, i) ? [] : [{ atMs: phase.startMs, cue: cueOf(plan, i) }],
  )
  cues.push({ atMs: plan.totalMs, cue: 'done' })
  for (const mark of wantedMarks(plan, marks)) {
    const atMs = stepBehind(mark, cues)
    if (atMs !== undefined) cues.push({ atMs, cue: mark.cue })
  }
  return cues.sort((a, b) => a.atMs - b.atMs)
}

function wantedMarks(plan: SessionPlan, marks: Marks): ScheduledCue[] {
  const wanted: ScheduledCue[] = []
  for (const [i, phase] of plan.phases.entries()) {
    if (marks.minute && phase.kind === 'press' && phase.minute > 1)
      wanted.push({ atMs: phase.startMs, cue: 'minute' })
    const lastPress =
      phase.kind === 'press' &&
      !plan.phases.slice(i + 1).some((p) => p.kind === 'press' && p.hand === phase.hand)
    if (marks.ten && lastPress && phase.durationMs > TEN_BEFORE_MS)
      wanted.push({ atMs: phase.startMs + phase.durationMs - TEN_BEFORE_MS, cue: 'ten' })
  }
  return wanted
}

/** Moves a mark to 0.4 s after the cue it would touch; undefined when that is over 4 s late. */
function stepBehind(mark: ScheduledCue, cues: readonly ScheduledCue[]): number | undefined {
  let atMs = mark.atMs
  for (const cue of [...cues].sort((a, b) => a.atMs - b.atMs)) {
    const touches =
      atMs < cue.atMs + CUE_LENGTH_MS[cue.cue] + MARK_GAP_MS && cue.atMs < atMs + CUE_LENGTH_MS[mark.cue]
    if (touches) atMs = cue.atMs + CUE_LENGTH_MS[cue.cue] + MARK_GAP_MS
  }
  return atMs - mark.atMs > MARK_LATEST_MS ? undefined : atMs
}

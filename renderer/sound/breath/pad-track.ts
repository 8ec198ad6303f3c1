import { BREATH_IN_MS, BREATH_MS, breathStartMs, type PhaseKind, type SessionPlan } from '@core/session/plan'
import { CUE_LENGTH_MS, type ScheduledCue } from '@core/session/cues'
import { PAD, PAD_SETS } from './pad-table'
import type { CueSet } from '@core/settings/settings'

/** How the pad sounds at one moment, before volume. */
export interface PadMoment {
  /** Factor of amplitude. */
  readonly gain: number
  readonly cutoffHz: number
  /** 0: the tones of pressing; 1: those of its last ten seconds. */
  readonly last: number
}

/** When the pad stands back for a cue, seconds of session time. */
export interface Duck {
  readonly atS: number
  readonly backS: number
}

/** Half a cosine from 0 to 1: no corner at either end. */
export const ramp = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * x))
const amplitude = (db: number): number => 10 ** (db / 20)
const seconds = (ms: number): number => ms / 1000

/** 0 before breathing in, 1 after it, 0 again: the curve of the picture. */
export function fullnessAt(intoPhaseS: number): number {
  const [all, inS] = [seconds(BREATH_MS), seconds(BREATH_IN_MS)]
  const at = ((intoPhaseS % all) + all) % all
  return ramp(at < inS ? at / inS : (all - at) / (all - inS))
}

const restingDb = (kind: PhaseKind): number => (kind === 'press' ? 0 : PAD.restingDb)

/**
 * How the pad sounds at a moment, from that moment alone, so that it can be asked for any, forwards or back.
 *
 * @param atS session time, seconds
 * @param levelDb chosen level against the usual one
 */
export function padAt(plan: SessionPlan, set: CueSet, atS: number, levelDb: number): PadMoment {
  const atMs = atS * 1000
  const index = Math.max(
    0,
    plan.phases.findLastIndex((phase) => phase.startMs <= atMs),
  )
  const phase = plan.phases[index]!
  const before = plan.phases[index - 1]
  const intoS = seconds(atMs - phase.startMs)
  // The breath begins anew with each phase but a move; where it was not at rest there, it glides instead of jumping.
  let full = fullnessAt(seconds(atMs - breathStartMs(phase)))
  if (before && intoS < PAD.breathGlideS) {
    const was = fullnessAt(seconds(before.startMs + before.durationMs - breathStartMs(before)) - 1e-9)
    full += (was - full) * (1 - ramp(intoS / PAD.breathGlideS))
  }
  const own = restingDb(phase.kind)
  const step = before ? restingDb(before.kind) - own : 0
  const phaseDb = own + step * (1 - ramp(intoS / PAD.phaseGlideS))
  const edge = ramp(atS / PAD.riseS) * ramp((seconds(plan.totalMs) - atS) / PAD.fallS)
  const { gainDb } = PAD_SETS[set]
  const { closedHz, openHz } = PAD.filter
  return {
    gain: PAD.baseGain * amplitude(gainDb + levelDb + phaseDb + PAD.floorDb * (1 - full)) * edge,
    cutoffHz: closedHz * (openHz / closedHz) ** full,
    last: lastToneAt(plan, index, atS),
  }
}

/** The tone sinks ten seconds before the hand lets go, and is back when it has. */
function lastToneAt(plan: SessionPlan, index: number, atS: number): number {
  const lets = (at: number): boolean => {
    const [phase, next] = [plan.phases[at], plan.phases[at + 1]]
    return phase?.kind === 'press' && (next?.kind === 'ease' || next?.kind === 'release')
  }
  const phase = plan.phases[index]!
  const intoS = atS - seconds(phase.startMs)
  const { beforeS, glideS, backS } = PAD.last
  if (lets(index)) return ramp((intoS - (seconds(phase.durationMs) - beforeS)) / glideS)
  return lets(index - 1) ? 1 - ramp(intoS / backS) : 0
}

/** Where in the loop the pad begins, seconds: at the breath's own place. */
export function placeInLoop(plan: SessionPlan, atS: number): number {
  const phase = plan.phases.findLast(({ startMs }) => startMs <= atS * 1000) ?? plan.phases[0]!
  return Math.max(0, atS - seconds(breathStartMs(phase))) % PAD.loopS
}

/** When the pad stands back for the cues of a plan. Close ones become one, so that it does not pump between them. */
export function ducksOf(cues: readonly ScheduledCue[]): readonly Duck[] {
  const { beforeEndS, returnS, bridgeS } = PAD.duck
  const ducks: { atS: number; backS: number }[] = []
  for (const { atMs, cue } of cues) {
    const atS = seconds(atMs)
    const backS = seconds(atMs + CUE_LENGTH_MS[cue]) - beforeEndS
    const open = ducks.at(-1)
    if (open && atS - (open.backS + returnS) < bridgeS) open.backS = Math.max(open.backS, backS)
    else ducks.push({ atS, backS })
  }
  return ducks
}

/** Factor of amplitude of the pad under its ducks, at most 1. */
export function duckAt(ducks: readonly Duck[], atS: number): number {
  const { depthDb, leadS, attackS, returnS } = PAD.duck
  let db = 0
  for (const duck of ducks) {
    if (atS < duck.atS - leadS || atS > duck.backS + returnS) continue
    const down = ramp((atS - (duck.atS - leadS)) / attackS)
    const back = ramp((atS - duck.backS) / returnS)
    db = Math.min(db, depthDb * Math.min(down, 1 - back))
  }
  return amplitude(db)
}

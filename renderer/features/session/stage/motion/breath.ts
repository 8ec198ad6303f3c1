import {
  BREATH_IN_MS,
  BREATH_MS,
  breathStartMs,
  isMovePhase,
  type Phase,
  type SessionPlan,
} from '@core/session/plan'

/** One breath within a phase, session ms. */
export interface Breath {
  readonly startMs: number
  /** From breathing in to breathing out. */
  readonly turnMs: number
  readonly endMs: number
}

/** Phases in which the breath is guided. */
export const breathes = ({ kind }: Pick<Phase, 'kind'>): boolean =>
  kind !== 'prepare' && kind !== 'switch' && kind !== 'get-ready'

const breathsBetween = (fromMs: number, untilMs: number): readonly Breath[] =>
  Array.from({ length: Math.ceil((untilMs - fromMs) / BREATH_MS) }, (_, index) => {
    const startMs = fromMs + index * BREATH_MS
    return { startMs, turnMs: startMs + BREATH_IN_MS, endMs: startMs + BREATH_MS }
  })

/** The breaths of a phase: 4 s in, 6 s out, from its first moment (S57). The last one may be cut short by its end. */
export function breathsOf(phase: Phase): readonly Breath[] {
  if (!breathes(phase)) return []
  return breathsBetween(phase.startMs, phase.startMs + phase.durationMs)
}

/** All breaths of a session. One breath goes on through all moves: their phases are shorter than it. */
export const breathsOfPlan = (plan: SessionPlan): readonly Breath[] =>
  plan.phases.flatMap((phase) => {
    if (!isMovePhase(phase)) return breathsOf(phase)
    return phase.startMs === phase.breathFromMs ? breathsBetween(phase.startMs, plan.totalMs) : []
  })

/** What a breath asks for at a moment, and which second of it this is, from 1. */
export function breathAt(
  phase: Phase,
  elapsedMs: number,
): { readonly way: 'in' | 'out'; readonly second: number } | null {
  if (!breathes(phase)) return null
  const inBreathMs = Math.max(0, elapsedMs - breathStartMs(phase)) % BREATH_MS
  const way = inBreathMs < BREATH_IN_MS ? 'in' : 'out'
  return { way, second: Math.floor((inBreathMs - (way === 'in' ? 0 : BREATH_IN_MS)) / 1000) + 1 }
}

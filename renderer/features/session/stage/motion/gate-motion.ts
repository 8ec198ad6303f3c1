import type { SessionPlan } from '@core/session/plan'
import { breathes, breathsOf, breathsOfPlan } from './breath'
import { OUT, SINE } from './curves'
import { isFrugal, picturesPerSecond, type MotionMode } from './motion-mode'
import type { Part, Parts } from './parts'
import type { Timeline } from './timeline'
import { tracksFor } from './tracks'

export interface GateMotion {
  readonly timeline: Timeline
  readonly parts: Parts
  readonly plan: SessionPlan
  readonly mode: MotionMode
  readonly breathing: boolean
}

/** The gate's inner edge at the end of breathing out and of breathing in. */
const BAND = { closed: 'scale(0.998)', open: 'scale(1.118)' }

/** The breath is the gate: its inner edge opens for 4 s and comes back for 6 s. Not where it would cost too much. */
export function moveBand(motion: GateMotion): void {
  const { plan, mode, breathing } = motion
  const { fade, move } = tracksFor(motion)
  const seen = fade('band')
  const edge = move('band', BAND.closed)
  if (!breathing || isFrugal(mode) || mode === 'reduced') return
  for (const { startMs, turnMs, endMs } of breathsOfPlan(plan))
    edge.to(startMs, turnMs, BAND.open, SINE).to(turnMs, endMs, BAND.closed, SINE)
  plan.phases.forEach((phase, index) => {
    const before = plan.phases[index - 1]
    const waits = phase.kind === 'switch' || (phase.kind === 'get-ready' && before !== undefined)
    if (waits) seen.to(phase.startMs, phase.startMs + 900, 0)
    // It appears at its narrowest before the first breath; with it, where nothing comes before.
    if (breathes(phase) && before === undefined) seen.to(0, 900, 0.19, SINE)
    else if (breathes(phase) && !breathes(before!)) seen.to(phase.startMs - 1_600, phase.startMs, 0.19, SINE)
  })
  seen.to(plan.totalMs - 900, plan.totalMs, 0)
}

/** The way that is done, and a head where we are. Five pictures a second are enough where pictures cost much. */
export function moveRing({ timeline, parts, plan, mode }: GateMotion): void {
  const turn = (part: Part) => timeline.track(parts(part), 'transform', 'rotate(0deg)')
  const { totalMs } = plan
  const half = totalMs / 2
  const everySecond = (fromMs: number, untilMs: number) =>
    `steps(${Math.max(1, Math.round((untilMs - fromMs) / 1_000))})`
  const reduced = mode === 'reduced'
  const stepped = isFrugal(mode) || reduced
  const turning = (fromMs: number, untilMs: number) => (stepped ? everySecond(fromMs, untilMs) : 'linear')
  const armEasing = reduced
    ? everySecond(0, totalMs)
    : isFrugal(mode)
      ? `steps(${Math.max(1, Math.round(totalMs / 200))})`
      : 'linear'
  // The head is gone when the ring closes.
  tracksFor({ timeline, parts, mode })
    .fade('arm', 1)
    .to(totalMs, totalMs + 800, 0)
  turn('arm').to(0, totalMs, 'rotate(360deg)', armEasing)
  turn('right-turn').to(0, half, 'rotate(180deg)', turning(0, half))
  turn('left-turn').to(half, totalMs, 'rotate(180deg)', turning(half, totalMs))
}

/** Breathing without pressing: one circle, with the word in it. */
export function moveSwell(motion: GateMotion): void {
  const { plan, mode } = motion
  const { fade, move } = tracksFor(motion)
  const size = move('swell', 'scale(0.5)', picturesPerSecond(mode))
  const wordIn = fade('word-in')
  const wordOut = fade('word-out')
  // The counted breath takes the place of the circle.
  if (mode === 'reduced') return
  for (const phase of plan.phases) {
    const end = phase.startMs + phase.durationMs
    for (const { startMs, turnMs, endMs } of breathsOf(phase)) {
      const last = Math.min(endMs, end)
      size.to(startMs, turnMs, 'scale(1)', SINE).to(turnMs, endMs, 'scale(0.5)', SINE)
      wordIn.to(startMs, startMs + 420, 1, OUT).to(turnMs - 340, turnMs, 0)
      wordOut.to(turnMs - 20, turnMs + 400, 1, OUT).to(last - 340, last, 0)
    }
  }
}

import type { Phase, SessionPlan } from '@core/session/plan'

export const RING = { size: 600, centre: 300, radius: 282 } as const

/** Degrees of air on each side of an arc, so that round ends do not touch. */
const AIR = { press: 1.8, ease: 1.0 }

export interface Arc {
  readonly phase: Phase
  readonly look: 'press' | 'ease'
  /** Degrees from 12 o'clock, clockwise. */
  readonly from: number
  readonly to: number
}

/** One arc a phase; finding the spot belongs to the first pressing's arc. */
export function arcsOf(plan: SessionPlan): readonly Arc[] {
  const degrees = (ms: number) => (ms / plan.totalMs) * 360
  const arcs: Arc[] = []
  for (const phase of plan.phases) {
    const look = phase.kind === 'press' || phase.kind === 'prepare' ? 'press' : 'ease'
    const previous = arcs.at(-1)
    if (previous?.phase.kind === 'prepare' && phase.kind === 'press')
      arcs[arcs.length - 1] = { ...previous, to: degrees(phase.startMs + phase.durationMs) - AIR.press }
    else
      arcs.push({
        phase,
        look,
        from: degrees(phase.startMs) + AIR[look],
        to: degrees(phase.startMs + phase.durationMs) - AIR[look],
      })
  }
  return arcs
}

/** The longest piece of the done part that is drawn again when it grows. */
const PIECE_DEGREES = 10

/**
 * The done part of an arc in pieces that fit together, of which only the last one grows: what is drawn again is then
 * as small as that, not as large as everything done.
 */
export function doneParts(
  { from, to }: Pick<Arc, 'from' | 'to'>,
  now: number,
): readonly Pick<Arc, 'from' | 'to'>[] {
  const end = Math.min(to, now)
  const pieces = Math.max(0, Math.ceil((end - from) / PIECE_DEGREES))
  return Array.from({ length: pieces }, (_, index) => ({
    from: from + index * PIECE_DEGREES,
    to: Math.min(end, from + (index + 1) * PIECE_DEGREES),
  }))
}

/** A place on the ring, in its own px. */
export function onRing(degrees: number): { readonly x: number; readonly y: number } {
  const angle = ((degrees - 90) * Math.PI) / 180
  return { x: RING.centre + RING.radius * Math.cos(angle), y: RING.centre + RING.radius * Math.sin(angle) }
}

const at = (degrees: number): string => {
  const { x, y } = onRing(degrees)
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}

/** SVG path of an arc on the ring; empty when there is nothing to draw. */
export const arcPath = (from: number, to: number): string =>
  to <= from ? '' : `M${at(from)} A${RING.radius} ${RING.radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`

import { useId } from 'react'
import { isMovePhase, type SessionPlan } from '@core/session/plan'
import css from './stage.module.css'

/** The ring in its own px: 600 wide, like its view box. */
const CENTRE = 300
const RADIUS = 282
const WIDE = 12
const NARROW = 4
/** Air at each end of a slot, so that round ends do not touch. */
const AIR = 3.4

/** A stretch of the ring, degrees from 12 o'clock, clockwise. */
export interface Slot {
  readonly from: number
  readonly to: number
  readonly width: number
}

/**
 * One slot a phase: wide for pressing, narrow for letting go, none for changing hands. Finding belongs to the pressing
 * after it. A move has one slot for all its phases.
 */
export function slotsOf(plan: SessionPlan): readonly Slot[] {
  const slots: Slot[] = []
  let startMs: number | null = null
  plan.phases.forEach((phase, index) => {
    const next = plan.phases[index + 1]
    const goesOn = isMovePhase(phase) && next && isMovePhase(next) && next.nth === phase.nth
    if (phase.kind === 'prepare' || goesOn) {
      startMs ??= phase.startMs
      return
    }
    const endMs = phase.startMs + phase.durationMs
    const width = phase.kind === 'press' || (isMovePhase(phase) && phase.nth > 0) ? WIDE : NARROW
    const cap = ((width / 2 + AIR) / RADIUS) * (180 / Math.PI)
    const degrees = (ms: number) => (ms / plan.totalMs) * 360
    if (phase.kind !== 'switch')
      slots.push({ from: degrees(startMs ?? phase.startMs) + cap, to: degrees(endMs) - cap, width })
    startMs = null
  })
  return slots.filter(({ from, to }) => to > from)
}

const at = (degrees: number): string => {
  const angle = (degrees * Math.PI) / 180
  return `${(CENTRE + RADIUS * Math.sin(angle)).toFixed(2)} ${(CENTRE - RADIUS * Math.cos(angle)).toFixed(2)}`
}

const RIGHT_HALF = 'M300 9 A291 291 0 0 1 300 591 L300 573 A273 273 0 0 0 300 27 Z'
const LEFT_HALF = 'M300 9 A291 291 0 0 0 300 591 L300 573 A273 273 0 0 1 300 27 Z'

/**
 * The whole way, 12 o'clock, clockwise. Two half rings of one colour turn behind a stencil of paper with slots, and so
 * fill the slots; a head on a turning arm marks now.
 */
export function RingLayers({ plan }: { readonly plan: SessionPlan }) {
  return (
    <div className={`${css.layer} ${css.fills} ${css.ring}`} aria-hidden="true">
      <div className={`${css.layer} ${css.track}`} />
      <HalfRing part="right" side={css.rightHalf} path={LEFT_HALF} />
      <HalfRing part="left" side={css.leftHalf} path={RIGHT_HALF} />
      <Stencil slots={slotsOf(plan)} />
      <div data-part="arm" className={`${css.layer} ${css.arm}`}>
        <div className={`${css.layer} ${css.head}`} />
      </div>
    </div>
  )
}

interface HalfRingProps {
  readonly part: 'right' | 'left'
  readonly side: string | undefined
  readonly path: string
}

/** It begins outside the half of the ring in which it is seen, and turns into it. */
function HalfRing({ part, side, path }: HalfRingProps) {
  return (
    <div className={`${css.half} ${side ?? ''}`}>
      <div data-part={`${part}-turn`} className={css.layer}>
        <svg viewBox="0 0 600 600">
          <path className={css.done} d={path} />
        </svg>
      </div>
    </div>
  )
}

/** Paper all round the gate, with a hole for the hand and a slot for each phase. */
function Stencil({ slots }: { readonly slots: readonly Slot[] }) {
  const id = useId()
  return (
    <div className={`${css.layer} ${css.stencil}`}>
      <svg viewBox="-60 -60 720 720">
        <mask id={id} maskUnits="userSpaceOnUse" x="-60" y="-60" width="720" height="720">
          <circle cx={CENTRE} cy={CENTRE} r="356" fill="white" />
          <circle cx={CENTRE} cy={CENTRE} r="269.6" fill="black" />
          {slots.map(({ from, to, width }) => (
            <path
              key={from}
              d={`M${at(from)} A${RADIUS} ${RADIUS} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`}
              stroke="black"
              fill="none"
              strokeLinecap="round"
              strokeWidth={width}
            />
          ))}
        </mask>
        <rect className={css.paper} x="-60" y="-60" width="720" height="720" mask={`url(#${id})`} />
      </svg>
    </div>
  )
}

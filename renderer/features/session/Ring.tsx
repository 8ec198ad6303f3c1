import { useCallback, useMemo } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { useSteppedMotion } from '../../ui/use-stepped-motion'
import { arcPath, arcsOf, RING } from './ring-path'
import { useReading, type SessionTime } from './use-session-time'
import css from './ring.module.css'

interface RingProps {
  readonly session: ActiveSessionView
  readonly standing: boolean
  readonly time: SessionTime
}

/** How often the done part is redrawn; the head, which moves on the compositor, covers the step (10 px at most). */
const REDRAW_MS = 1000
/** The head goes 10 px a second at most. */
const ONCE_ROUND = {
  keyframes: [{ transform: 'rotate(0deg)' }, { transform: 'rotate(360deg)' }],
  perSecond: 5,
}

/** 12 o'clock, clockwise: thick arcs are pressing, thin arcs letting go, a round head marks now. */
export function Ring({ session, standing, time }: RingProps) {
  const { plan } = session
  const arcs = useMemo(() => arcsOf(plan), [plan])
  const now = useReading(
    useCallback(() => (time.elapsedMs() / plan.totalMs) * 360, [time, plan]),
    REDRAW_MS,
    !standing,
  )
  const head = useSteppedMotion<SVGGElement>({
    ...ONCE_ROUND,
    durationMs: plan.totalMs,
    at: time.elapsedMs,
    paused: standing,
  })
  return (
    <svg className={css.ring} viewBox={`0 0 ${RING.size} ${RING.size}`} aria-hidden="true">
      {arcs.map((arc) => (
        <path key={arc.from} className={`${css.track} ${css[arc.look]}`} d={arcPath(arc.from, arc.to)} />
      ))}
      <g className={css.done}>
        {arcs.map((arc) => (
          <path key={arc.from} className={css[arc.look]} d={arcPath(arc.from, Math.min(arc.to, now))} />
        ))}
      </g>
      <g ref={head} className={css.head} style={{ transform: `rotate(${now}deg)` }}>
        <circle cx={RING.centre} cy={RING.centre - RING.radius} r="11" />
      </g>
    </svg>
  )
}

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { arcPath, arcsOf, RING } from './ring-path'
import { useReading, type SessionTime } from './use-session-time'
import css from './ring.module.css'

interface RingProps {
  readonly session: ActiveSessionView
  readonly standing: boolean
  readonly time: SessionTime
}

/** How often the done part is redrawn; the head, which moves on the compositor, covers the step. */
const REDRAW_MS = 250

/** Turns the head with the session: one compositor animation over the whole plan. */
function useTurningHead(totalMs: number, time: SessionTime, standing: boolean) {
  const head = useRef<SVGGElement>(null)
  useEffect(() => {
    const element = head.current
    if (!element || standing) return
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const turn = element.animate([{ transform: 'rotate(0deg)' }, { transform: 'rotate(360deg)' }], {
      duration: totalMs,
      fill: 'both',
    })
    turn.currentTime = time.elapsedMs()
    return () => turn.cancel()
  }, [totalMs, time, standing])
  return head
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
  const head = useTurningHead(plan.totalMs, time, standing)
  return (
    <svg className={css.ring} viewBox={`0 0 ${RING.size} ${RING.size}`} aria-hidden="true">
      {arcs.map((arc) => (
        <path key={arc.from} className={`${css.track} ${css[arc.look]}`} d={arcPath(arc.from, arc.to)} />
      ))}
      {arcs.map((arc) => (
        <path
          key={arc.from}
          className={`${css.done} ${css[arc.look]}`}
          d={arcPath(arc.from, Math.min(arc.to, now))}
        />
      ))}
      <g ref={head} className={css.head} style={{ transform: `rotate(${now}deg)` }}>
        <circle cx={RING.centre} cy={RING.centre - RING.radius} r="11" />
      </g>
    </svg>
  )
}

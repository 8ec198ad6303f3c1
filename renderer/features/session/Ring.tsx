import { useCallback, useMemo } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { arcPath, arcsOf, doneParts, onRing, RING } from './ring-path'
import { useReading, type SessionTime } from './use-session-time'
import css from './ring.module.css'

interface RingProps {
  readonly session: ActiveSessionView
  readonly standing: boolean
  readonly time: SessionTime
}

/** It goes 10 px a second at most, in step with the digits. */
const REDRAW_MS = 1000
/** In the ring's own px, as in its styles. */
const HEAD_SIZE = 28

const VIEW_BOX = `0 0 ${RING.size} ${RING.size}`

/** From the upper left corner, in parts of itself. Not by turning, which Chromium composes anew each time. */
const movedTo = (degrees: number): string => {
  const { x, y } = onRing(degrees)
  const [right, down] = [x, y].map((px) => ((px / HEAD_SIZE - 0.5) * 100).toFixed(2))
  return `translate(${right}%, ${down}%)`
}

/** The whole way, 12 o'clock, clockwise: thick arcs are pressing, thin arcs letting go. */
export function RingTrack({ session }: Pick<RingProps, 'session'>) {
  return (
    <svg className={css.ring} viewBox={VIEW_BOX} aria-hidden="true">
      {arcsOf(session.plan).map((arc) => (
        <path key={arc.from} className={`${css.track} ${css[arc.look]}`} d={arcPath(arc.from, arc.to)} />
      ))}
    </svg>
  )
}

/** The part of the way that is done; a round head marks now. */
export function Ring({ session, standing, time }: RingProps) {
  const { plan } = session
  const arcs = useMemo(() => arcsOf(plan), [plan])
  const now = useReading(
    time,
    useCallback(() => (time.elapsedMs() / plan.totalMs) * 360, [time, plan]),
    REDRAW_MS,
    !standing,
  )
  const parts = arcs.flatMap((arc) => doneParts(arc, now).map((part) => ({ ...part, look: arc.look })))
  return (
    <>
      {parts.length > 0 && (
        <svg className={`${css.ring} ${css.done}`} viewBox={VIEW_BOX} aria-hidden="true">
          {parts.map((part) => (
            <path key={part.from} className={css[part.look]} d={arcPath(part.from, part.to)} />
          ))}
        </svg>
      )}
      <div className={css.head} style={{ transform: movedTo(now) }} />
    </>
  )
}

import { points } from '@core/points/points'
import { useSteppedMotion } from '../../ui/use-stepped-motion'
import { frameOf, placeWithin, thumbFrame, viewBoxOf } from './drawing-frame'
import { place } from './hand-side'
import { circling, PULSE, type Moment } from './press-motion'
import css from './pressed-drawing.module.css'
import { Thumb } from './PressingThumb'

interface MotionProps extends Moment {
  readonly flipped: boolean
}

/** Drawing px. */
const PULSE_RADIUS = 60

/** A disc round the point that grows and shrinks with the breath while pressing; gone while letting go. */
export function Pulse({ flipped, ...moment }: MotionProps) {
  const disc = useSteppedMotion<HTMLDivElement>({ ...PULSE, ...moment })
  const [x, y] = place(points.linggu.position, flipped)
  const square = {
    x: x - PULSE_RADIUS,
    y: y - PULSE_RADIUS,
    width: 2 * PULSE_RADIUS,
    height: 2 * PULSE_RADIUS,
  }
  return <div ref={disc} className={css.pulse} style={placeWithin(frameOf('point', flipped), square)} />
}

const CIRCLE = circling(1)
const FLIPPED_CIRCLE = circling(-1)

/** The other hand's thumb, going round in small circles. */
export function CirclingThumb({ flipped, ...moment }: MotionProps) {
  const mover = useSteppedMotion<HTMLDivElement>({ ...(flipped ? FLIPPED_CIRCLE : CIRCLE), ...moment })
  const frame = thumbFrame(flipped)
  return (
    <div ref={mover} className={css.circling} style={placeWithin(frameOf('point', flipped), frame)}>
      <Thumb flipped={flipped} viewBox={viewBoxOf(frame)} />
    </div>
  )
}

import { PX_PER_MM } from '@core/points/drawing/hand-geometry'
import { points, type PointId } from '@core/points/points'
import css from '../hand.module.css'
import type { Zoom } from '../drawing-frame'

/** A thumb pad is about 20 mm wide: it covers the whole V, so millimetres do not matter. */
const PAD_RADIUS = (20 * PX_PER_MM) / 2

/** The dot keeps about the same size on the screen however close the drawing is. */
const dotRadius: Readonly<Record<Zoom, number>> = { whole: 8, point: 7, labelled: 9 }

/** Linggu: a solid dot, and a dashed ring as wide as a thumb pad. */
export function LingguMark({ zoom, ring }: { readonly zoom: Zoom; readonly ring: boolean }) {
  const [x, y] = points.linggu.position
  return (
    <>
      {ring && <circle className={css.padRing} cx={x} cy={y} r={PAD_RADIUS} />}
      <circle className={css.dot} cx={x} cy={y} r={dotRadius[zoom]} />
    </>
  )
}

/** Hegu and Dabai: small and quiet, so that nobody takes them for the point. */
export function NeighbourMark({ id }: { readonly id: Exclude<PointId, 'linggu'> }) {
  const [x, y] = points[id].position
  return <circle className={css.neighbour} cx={x} cy={y} r={5} />
}

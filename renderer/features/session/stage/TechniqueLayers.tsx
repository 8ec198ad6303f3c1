import { points } from '@core/points/points'
import type { Technique } from '@core/session/plan'
import { Layer } from './Layer'
import { aroundPoint } from './places'
import css from './stage.module.css'

const RADIUS = 38
const [X, Y] = points.linggu.position

const at = (degrees: number): readonly [number, number] => {
  const angle = (degrees * Math.PI) / 180
  return [X + RADIUS * Math.cos(angle), Y + RADIUS * Math.sin(angle)]
}
const point = (degrees: number): string =>
  at(degrees)
    .map((n) => n.toFixed(2))
    .join(' ')
const arc = (from: number, to: number): string => `M${point(from)} A${RADIUS} ${RADIUS} 0 0 1 ${point(to)}`

/** Circles: an open arc with an arrow head. A steady hold: a closed ring. In halves that open when the thumb lets go. */
const HALVES: Readonly<Record<Technique, readonly [string, string]>> = {
  circles: [arc(-60, 85), `${arc(85, 230)} ${arrowHead()}`],
  steady: [arc(-90, 90), arc(90, 270)],
}

function arrowHead(): string {
  const [x, y] = at(230)
  return `M${x - 3} ${y + 12.5} L${x} ${y} L${x - 12.5} ${y + 1}`
}

export function TechniqueLayers(props: { readonly technique: Technique; readonly flipped: boolean }) {
  const { technique, flipped } = props
  const [near, far] = HALVES[technique]
  return (
    <>
      <Layer part="half-near" box={aroundPoint(52)} flipped={flipped}>
        <path className={css.technique} d={near} />
      </Layer>
      <Layer part="half-far" box={aroundPoint(52)} flipped={flipped}>
        <path className={css.technique} d={far} />
      </Layer>
    </>
  )
}

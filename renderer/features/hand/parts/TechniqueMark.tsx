import { points } from '@core/points/points'
import css from '../hand.module.css'

export type Technique = 'circles' | 'steady'

const RADIUS = 42

/** Small circles: an open arc with an arrowhead. Steady hold: a closed ring without one. Around the point. */
export function TechniqueMark({ technique }: { readonly technique: Technique }) {
  const [x, y] = points.linggu.position
  return (
    <g className={css.technique} transform={`translate(${x} ${y})`}>
      {technique === 'circles' ? (
        <>
          <path d={`M21 -36.4 A${RADIUS} ${RADIUS} 0 1 1 -27 -32.2`} />
          <path d="M-30.3 -19 L-27 -32.2 L-40.5 -31.3" />
        </>
      ) : (
        <circle r={RADIUS} />
      )}
    </g>
  )
}

import { wrongSpots, type WrongSpotId } from '@core/points/wrong-spots'
import css from '../hand.module.css'

interface WrongSpotsProps {
  /** The one that is being talked about. */
  readonly chosen: WrongSpotId | undefined
}

/** Crossed rings: the true spot is solid, so nothing here rests on colour. */
export function WrongSpots({ chosen }: WrongSpotsProps) {
  return wrongSpots.map(({ id, position: [x, y] }) => (
    <g
      key={id}
      className={css.wrong}
      data-chosen={id === chosen || undefined}
      transform={`translate(${x} ${y})`}
    >
      <circle r="10" />
      <path d="M-4 -4 4 4M4 -4-4 4" />
    </g>
  ))
}

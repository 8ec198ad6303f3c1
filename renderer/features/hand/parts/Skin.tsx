import { useId } from 'react'
import { leftHandPaths } from '@core/points/drawing/left-hand-paths'
import { ForearmFade } from './ForearmFade'
import css from '../hand.module.css'

/** Skin with its folds. The forearm fades out below the wrist. */
export function Skin() {
  const id = useId()
  return (
    <>
      <ForearmFade id={`${id}fill`} className={css.skinFade} />
      <ForearmFade id={`${id}edge`} className={css.skinEdgeFade} />
      <path className={css.skin} d={leftHandPaths.skin} fill={`url(#${id}fill)`} stroke={`url(#${id}edge)`} />
      <g className={css.folds}>
        {leftHandPaths.skinFolds.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </>
  )
}

/** Nails lie over the bones: they say that this is the back of the hand. */
export function Nails() {
  return (
    <g className={css.nails}>
      {leftHandPaths.nails.map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  )
}

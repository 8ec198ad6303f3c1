import { leftHandPaths } from '@core/points/hand-paths'
import css from './hand.module.css'

/** Skin with its folds. The forearm fades out below the wrist (the mask of HandDrawing). */
export function Skin() {
  return (
    <>
      <path className={css.skin} d={leftHandPaths.skin} />
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

import { useId } from 'react'
import { leftHandPaths } from '@core/points/drawing/left-hand-paths'
import { ForearmFade } from './ForearmFade'
import css from '../hand.module.css'

/** Schematic, dashed: a warning where not to press (S15), not anatomy to trust. */
export function Artery() {
  const id = useId()
  return (
    <>
      <ForearmFade id={id} className={css.arteryFade} />
      <path className={css.artery} d={leftHandPaths.radialArtery} stroke={`url(#${id})`} />
    </>
  )
}

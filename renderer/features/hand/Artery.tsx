import { leftHandPaths } from '@core/points/hand-paths'
import css from './hand.module.css'

/** Schematic, dashed: a warning where not to press (S15), not anatomy to trust. */
export function Artery() {
  return <path className={css.artery} d={leftHandPaths.radialArtery} />
}

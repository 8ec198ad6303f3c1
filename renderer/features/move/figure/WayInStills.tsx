import { mannerOf, type MoveDone, type Side } from '@core/move/motion'
import { MoveFigure } from './MoveFigure'
import { SCENES } from './scene'
import figureCss from './figure.module.css'
import css from './moving-figure.module.css'

interface WayInStillsProps {
  readonly done: MoveDone
  /** The side that is done now. */
  readonly side: Side
}

/** With reduced motion: where the move begins and where it goes, side by side. */
export function WayInStills({ done, side }: WayInStillsProps) {
  const { move, gentler } = done
  const scene = SCENES[move]
  const poses = gentler && scene.gentler ? scene.gentler : scene
  const from = poses.from ?? mannerOf(done).start
  return (
    <div className={css.stills}>
      {from !== poses.shows && (
        <>
          <MoveFigure move={move} side={side} pose={from} />
          <svg className={css.then} viewBox="0 0 40 30" aria-hidden="true">
            <path className={figureCss.arrow} d="M4 15H34M23 4 35 15 23 26" />
          </svg>
        </>
      )}
      <MoveFigure move={move} side={side} pose={poses.shows} />
    </div>
  )
}

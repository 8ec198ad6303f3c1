import { figureOf, isTurnedOver, poseFor, type Side } from '@core/move/motion'
import { moveOf, type MoveId } from '@core/move/moves'
import type { PoseId } from '@core/move/poses'
import { useText } from '../../../bridge/use-text'
import { partsOf, svgTransform, type PlacedPart } from './parts'
import { pictureWords } from './picture-words'
import { BOTTOM, SCENES, topOf } from './scene'
import { Shape } from './Shape'
import { Surroundings } from './Surroundings'
import css from './figure.module.css'

interface MoveFigureProps {
  readonly move: MoveId
  /** The leg that moves, or the side to which the chest turns. */
  readonly side?: Side
  /** The pose that is drawn; without it the one that stands for the move, with the way to it. */
  readonly pose?: PoseId
  readonly className?: string | undefined
}

/** One pose of a move: a person with what stands around. Fills its box. Described in words. */
export function MoveFigure({ move: id, side = 'right', pose, className }: MoveFigureProps) {
  const text = useText()
  const move = moveOf(id)
  const scene = SCENES[id]
  const shown = pose ?? scene.shows
  const whole = pose === undefined
  const figure = figureOf(poseFor(move, shown, side))
  const turnedOver = isTurnedOver(move, side)
  const mirrored = turnedOver || (move.sides === 'alternate' && side === 'right')
  const [left, right] = turnedOver ? [-scene.right, -scene.left] : [scene.left, scene.right]
  const top = topOf(scene)
  const parts = partsOf(figure)
  return (
    <svg
      className={[css.figure, className].filter(Boolean).join(' ')}
      viewBox={`${left} ${top} ${right - left} ${BOTTOM - top}`}
      preserveAspectRatio="xMidYMax meet"
      role="img"
      aria-label={pictureWords(text, shown, side, whole && scene.from !== undefined)}
    >
      <g transform={turnedOver ? 'scale(-1 1)' : undefined}>
        <Surroundings scene={scene} />
        {whole && scene.from && (
          <Ghost parts={partsOf(figureOf(poseFor(move, scene.from, side)))} now={parts} />
        )}
        {parts.map((part) => (
          <g key={part.id} transform={svgTransform(part.placement)}>
            <Shape part={part} />
          </g>
        ))}
      </g>
      {whole && (
        <g transform={mirrored ? 'scale(-1 1)' : undefined}>
          {scene.feel && <circle className={css.feel} cx={scene.feel[0]} cy={scene.feel[1]} r="25" />}
          {scene.arrow?.map((d) => (
            <path key={d} className={css.arrow} d={d} />
          ))}
        </g>
      )}
    </svg>
  )
}

interface GhostProps {
  readonly parts: readonly PlacedPart[]
  /** The figure that stands over it. */
  readonly now: readonly PlacedPart[]
}

/** Where the figure comes from, with broken lines. A foot that stays is drawn once. */
function Ghost({ parts, now }: GhostProps) {
  const stays = ({ id, placement }: PlacedPart): boolean => {
    const same = now.find((part) => part.id === id)?.placement
    return same !== undefined && Math.hypot(same.x - placement.x, same.y - placement.y) < 3
  }
  const outlines = parts.filter(
    (part) => !/-fill$|sleeve|ankle/.test(part.id) && !(part.id.endsWith('foot') && stays(part)),
  )
  return (
    <>
      {[css.ghostEdge, css.ghostFill].map((className) => (
        <g key={className} className={className}>
          {outlines.map((part) => (
            <g key={part.id} transform={svgTransform(part.placement)}>
              {part.shapes.map(({ d }) => (
                <path key={d} d={d} />
              ))}
            </g>
          ))}
        </g>
      ))}
    </>
  )
}

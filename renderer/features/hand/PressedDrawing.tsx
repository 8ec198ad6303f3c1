import { useId, type CSSProperties } from 'react'
import { useText } from '../../bridge/use-text'
import type { Beat } from '../../ui/beat'
import { Bones } from './Bones'
import { describeDrawing } from './describe-drawing'
import { frameOf, viewBoxOf } from './drawing-frame'
import { shownByDefault } from './drawn-hand'
import { FLIP, isFlipped, type Hand } from './hand-side'
import { layerMix } from './layer-mix'
import { LingguMark, NeighbourMark } from './PointMark'
import { CirclingThumb, Pulse } from './PressMotions'
import { Thumb } from './PressingThumb'
import pressed from './pressed-drawing.module.css'
import { Nails, Skin } from './Skin'
import { TechniqueMark, type Technique } from './TechniqueMark'
import { useComingClose } from './use-coming-close'

export interface PressedDrawingProps {
  /** The hand that is pressed. */
  readonly hand: Hand
  readonly hegu: boolean
  /** It begins as the whole hand: when a session starts, and while nothing else in it moves. */
  readonly comesClose: boolean
  readonly technique: Technique
  /**
   * `pressing`: the technique shows, the pulse breathes, the thumb circles.
   * `easing`: pulse and technique are gone, the thumb lifts. `still`: the pad rests on the spot.
   */
  readonly pulse: 'pressing' | 'easing' | 'still'
  /** Everything that moves stands still at once. */
  readonly paused: boolean
  readonly onBeat: Beat
  /**
   * How far into the press phase we are, ms: keeps pulse and thumb in step with the breath. Another function, and they
   * go on from where it says.
   */
  readonly pressedMs: () => number
}

const MIX = layerMix(0.5)
const STYLE = {
  '--bones': MIX.bones,
  '--skin-mix': MIX.skin,
  '--nails': MIX.nails,
  '--folds': MIX.folds,
} as CSSProperties

/**
 * The hand of a running session, close to the point, in a round place. In flat layers, one on the other: what moves is a
 * small picture of its own, in the pixels of the screen, and nothing that moves is cut by the round edge. Inside one SVG
 * each step would cost three times as much.
 */
export function PressedDrawing({
  hand,
  hegu,
  comesClose,
  technique,
  pulse,
  paused,
  onBeat,
  pressedMs,
}: PressedDrawingProps) {
  const text = useText()
  const id = useId()
  const flipped = isFlipped(hand, 'own')
  const { ref, coming } = useComingClose(comesClose, flipped)
  const viewBox = viewBoxOf(frameOf('point', flipped))
  const pressing = pulse === 'pressing'
  const moment = { onBeat, at: pressedMs, paused }
  const drawn = {
    hand,
    view: 'own',
    layer: 0.5,
    show: { ...shownByDefault, labels: false, thumb: true, hegu, ring: !pressing },
    technique: pressing ? technique : undefined,
    step: undefined,
  } as const
  const turned = flipped ? FLIP : undefined
  // Coming close it is moved as one, and the edge around it stands.
  const edge = coming ? pressed.whole : pressed.round
  return (
    <div
      className={`${pressed.drawing} ${coming ? pressed.round : ''}`}
      style={STYLE}
      role="img"
      aria-label={text.t('hand.drawing.name', { hand })}
      aria-describedby={`${id}words`}
      data-pulse={pulse}
      data-flipped={flipped || undefined}
    >
      <p id={`${id}words`} hidden>
        {describeDrawing(text, drawn)}
      </p>
      <div ref={ref} className={pressed.whole}>
        <div className={edge}>
          <svg viewBox={viewBox}>
            <g transform={turned}>
              <Skin />
              <Bones carpals />
              <Nails />
            </g>
          </svg>
        </div>
        {pressing && <Pulse flipped={flipped} {...moment} />}
        {/* Pressing, the thumb fades out before the edge; lifted, it would go over it. */}
        <div className={pressing ? pressed.whole : edge}>
          <div className={pressed.lift}>
            {pressing && technique === 'circles' ? (
              <CirclingThumb flipped={flipped} {...moment} />
            ) : (
              <Thumb flipped={flipped} viewBox={viewBox} />
            )}
          </div>
        </div>
        <svg viewBox={viewBox}>
          <g transform={turned}>
            {pressing && <TechniqueMark technique={technique} />}
            {hegu && <NeighbourMark id="hegu" />}
            <LingguMark zoom="point" ring={!pressing} />
          </g>
        </svg>
      </div>
    </div>
  )
}

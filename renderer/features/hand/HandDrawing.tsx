import { useId, type CSSProperties } from 'react'
import type { FinderStepId } from '@core/points/finder-steps'
import type { WrongSpotId } from '@core/points/wrong-spots'
import { useText } from '../../bridge/use-text'
import { Artery } from './parts/Artery'
import { Bones } from './parts/Bones'
import { describeDrawing } from './describe-drawing'
import type { Zoom } from './drawing-frame'
import { shownByDefault, type DrawnHand, type Shown } from './drawn-hand'
import { FLIP, isFlipped, type Hand, type View } from './hand-side'
import css from './hand.module.css'
import { Labels } from './Labels'
import { layerMix } from './layer-mix'
import { LingguMark, NeighbourMark } from './parts/PointMark'
import { ThumbLines, ThumbSkin } from './parts/PressingThumb'
import { Nails, Skin } from './parts/Skin'
import { StepHighlight } from './parts/StepHighlight'
import { useZoomingViewBox } from './use-zooming-view-box'
import { WrongSpots } from './parts/WrongSpots'

export interface HandDrawingProps {
  /** The hand that is pressed. */
  readonly hand: Hand
  readonly view?: View
  /** 0 skin, 0.5 both, 1 bone. */
  readonly layer?: number
  readonly show?: Partial<Shown>
  readonly zoom?: Zoom
  /** The step of the finder that is pointed at. */
  readonly step?: FinderStepId
  /** The wrong spot that is talked about. */
  readonly wrongSpot?: WrongSpotId
  readonly className?: string | undefined
}

/** The back of one hand with the point: one SVG, drawn from the geometry of core/points. Fills its box. */
export function HandDrawing({
  hand,
  view = 'own',
  layer = 0.5,
  show,
  zoom = 'whole',
  step,
  wrongSpot,
  className,
}: HandDrawingProps) {
  const text = useText()
  const id = useId()
  const flipped = isFlipped(hand, view)
  const { ref, viewBox } = useZoomingViewBox(zoom, flipped)

  const shown: Shown = { ...shownByDefault, ...show }
  const drawn: DrawnHand = {
    hand,
    view,
    layer,
    show: shown,
    technique: undefined,
    step,
  }
  const mix = layerMix(shown.bones ? layer : 0)
  const neighbours = (['hegu', 'dabai'] as const).filter(
    // The crossed ring already stands on Hegu.
    (point) => shown[point] && !(point === 'hegu' && shown.wrongSpots),
  )
  const style = {
    '--bones': mix.bones,
    '--skin-mix': mix.skin,
    '--nails': mix.nails,
    '--folds': mix.folds,
  } as CSSProperties

  return (
    <svg
      ref={ref}
      className={[css.hand, className].filter(Boolean).join(' ')}
      style={style}
      viewBox={viewBox}
      preserveAspectRatio="xMidYMid meet"
      role="img"
      aria-label={text.t('hand.drawing.name', { hand })}
      aria-describedby={`${id}words`}
      data-zoom={zoom}
    >
      <desc id={`${id}words`}>{describeDrawing(text, drawn)}</desc>
      <g transform={flipped ? FLIP : undefined}>
        <Skin />
        {shown.bones && <Bones carpals={shown.carpals} />}
        <Nails />
        {shown.artery && <Artery />}
        {shown.thumb && (
          <>
            <ThumbSkin />
            <ThumbLines />
          </>
        )}
        {neighbours.map((point) => (
          <NeighbourMark key={point} id={point} />
        ))}
        <LingguMark zoom={zoom} ring={shown.ring} />
        {step && <StepHighlight step={step} />}
        {shown.wrongSpots && <WrongSpots chosen={wrongSpot} />}
      </g>
      {shown.labels && (
        <Labels
          zoom={zoom}
          flipped={flipped}
          neighbours={neighbours}
          artery={shown.artery}
          wrongSpots={shown.wrongSpots}
          chosenWrongSpot={wrongSpot}
        />
      )}
    </svg>
  )
}

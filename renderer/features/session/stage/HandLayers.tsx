import { useId, type CSSProperties } from 'react'
import { leftHandPaths } from '@core/points/drawing/left-hand-paths'
import { points } from '@core/points/points'
import type { Technique } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { Bones } from '../../hand/parts/Bones'
import { describeDrawing } from '../../hand/describe-drawing'
import { shownByDefault } from '../../hand/drawn-hand'
import { isFlipped, place, type Hand } from '../../hand/hand-side'
import { layerMix } from '../../hand/layer-mix'
import { LingguMark, NeighbourMark } from '../../hand/parts/PointMark'
import { Nails, Skin } from '../../hand/parts/Skin'
import { Layer } from './Layer'
import { aroundPoint, lengthIn, placeOf, WHOLE_HAND, type Box } from './places'
import { PressingThumb } from './PressingThumb'
import { TechniqueLayers } from './TechniqueLayers'
import css from './stage.module.css'

interface HandLayersProps {
  readonly hand: Hand
  readonly technique: Technique
  readonly hegu: boolean
  /** The pressing is under way: for the words that describe the picture. */
  readonly pressing: boolean
  /** The hand of the present phase; the other one waits and is not read out. */
  readonly present: boolean
  /** It comes from the Ready screen, and is not cut by the gate yet. */
  readonly arriving: boolean
}

const MIX = layerMix(0.5)
const LAYERS = {
  '--bones': MIX.bones,
  '--skin-mix': MIX.skin,
  '--nails': MIX.nails,
  '--folds': MIX.folds,
} as CSSProperties

const [POINT_X, POINT_Y] = points.linggu.position
const KEY_BONES: Box = [172, 248, 322, 446]
const THUMB_BONE: Box = [206, 328, 322, 446]
const FINGER_BONE: Box = [172, 248, 246, 434]
/** The two lines of the V: along the finger bone, along the thumb bone. Drawing px. */
const V_LINES = {
  finger: { from: [234, 284], to: [213, 420] },
  thumb: { from: [282, 346], to: [213, 421] },
} as const
const WORD_AT = { breath: [243, 354], v: [249, 338], finger: [257, 233], thumb: [331, 350] } as const

/** The hand that is pressed, in flat layers: what moves is a small picture of its own. */
export function HandLayers({ hand, technique, hegu, pressing, present, arriving }: HandLayersProps) {
  const text = useText()
  const { t } = text
  const id = useId()
  const flipped = isFlipped(hand, 'own')
  const [thumbBone, fingerBone] = leftHandPaths.keyBones
  const drawn = {
    hand,
    view: 'own',
    layer: 0.5,
    show: { ...shownByDefault, labels: false, thumb: true, hegu, ring: !pressing },
    technique: pressing ? technique : undefined,
    step: undefined,
  } as const
  const described = present
    ? {
        role: 'img',
        'aria-label': t('hand.drawing.name', { hand }),
        'aria-describedby': `${id}words`,
      }
    : { 'aria-hidden': true }
  return (
    <div data-hand={hand} className={css.hand} style={LAYERS} {...described}>
      <p id={`${id}words`} hidden>
        {describeDrawing(text, drawn)}
      </p>
      <div data-part="round" className={`${css.layer} ${css.fills}`}>
        <Layer part="whole" box={WHOLE_HAND} flipped={flipped} className={css.whole}>
          <clipPath id={`${id}round`}>
            <circle cx="230" cy="390" r="175" />
          </clipPath>
          <g clipPath={arriving ? undefined : `url(#${id}round)`}>
            <Skin />
            <Bones carpals />
            <Nails />
            {hegu && <NeighbourMark id="hegu" />}
            {arriving && <LingguMark zoom="point" ring />}
          </g>
        </Layer>
      </div>
      <Layer part="glow-finger" box={FINGER_BONE} flipped={flipped}>
        <path className={css.glow} d={fingerBone} />
      </Layer>
      <Layer part="glow-thumb" box={THUMB_BONE} flipped={flipped}>
        <path className={css.glow} d={thumbBone} />
      </Layer>
      <Layer part="deep" box={KEY_BONES} flipped={flipped}>
        <path className={css.deep} d={fingerBone} />
        <path className={css.deep} d={thumbBone} />
      </Layer>
      <Layer part="pulse" box={aroundPoint(100)} flipped={flipped} className={css.pulse} />
      <Layer part="relief" box={aroundPoint(66)} flipped={flipped} className={css.relief} />
      <Layer part="dent" box={aroundPoint(50)} flipped={flipped}>
        <radialGradient id={`${id}dent`}>
          <stop className={css.dent} offset=".25" stopOpacity=".5" />
          <stop className={css.dent} offset=".62" stopOpacity=".22" />
          <stop className={css.dent} offset="1" stopOpacity="0" />
        </radialGradient>
        <circle cx={POINT_X} cy={POINT_Y} r="38" fill={`url(#${id}dent)`} />
        {FOLDS.map((d) => (
          <path key={d} className={css.fold} d={d} />
        ))}
      </Layer>
      <VLine part="line-finger" flipped={flipped} {...V_LINES.finger} />
      <VLine part="line-thumb" flipped={flipped} {...V_LINES.thumb} />
      <PressingThumb flipped={flipped} />
      <TechniqueLayers technique={technique} flipped={flipped} />
      <Layer part="pad" box={aroundPoint(27)} flipped={flipped}>
        <LingguMark zoom="point" ring />
      </Layer>
      <Layer part="dot" box={aroundPoint(12)} flipped={flipped}>
        <LingguMark zoom="point" ring={false} />
      </Layer>
      <Word part="word-in" at={WORD_AT.breath} flipped={flipped} className={css.breathWord}>
        {t('session.breath.in')}
      </Word>
      <Word part="word-out" at={WORD_AT.breath} flipped={flipped} className={css.breathWord}>
        {t('session.breath.out')}
      </Word>
      <Word part="name-v" at={WORD_AT.v} flipped={flipped} className={css.vName}>
        V
      </Word>
      <Word part="name-finger" at={WORD_AT.finger} flipped={flipped} className={css.boneName} outwards>
        {t('session.stage.fingerBone')}
      </Word>
      <Word part="name-thumb" at={WORD_AT.thumb} flipped={flipped} className={css.boneName} outwards>
        {t('session.stage.thumbBone')}
      </Word>
    </div>
  )
}

const onCircle = (radius: number, degrees: number): string => {
  const angle = (degrees * Math.PI) / 180
  return `${(POINT_X + radius * Math.cos(angle)).toFixed(2)} ${(POINT_Y + radius * Math.sin(angle)).toFixed(2)}`
}
const fold = (radius: number, from: number, to: number, sweep: 0 | 1): string =>
  `M${onCircle(radius, from)} A${radius} ${radius} 0 0 ${sweep} ${onCircle(radius, to)}`
/** Small folds of the skin around the pressing pad. */
const FOLDS = [fold(33, 196, 252, 1), fold(39, 208, 240, 1), fold(33, 96, 152, 0), fold(33, 286, 330, 1)]

interface VLineProps {
  readonly part: string
  readonly flipped: boolean
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

/** One line of the V. It grows by `scaleX` from its first end. */
function VLine({ part, flipped, from, to }: VLineProps) {
  const [a, b] = [place(from, flipped), place(to, flipped)]
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0])
  return (
    <div
      className={css.vTurn}
      style={{
        ...placeOf(from, flipped),
        width: lengthIn(Math.hypot(b[0] - a[0], b[1] - a[1])),
        height: lengthIn(4.2),
        transform: `translateY(-50%) rotate(${angle.toFixed(4)}rad)`,
      }}
    >
      <div data-part={part} className={css.vLine} />
    </div>
  )
}

interface WordProps {
  readonly part: string
  readonly at: readonly [number, number]
  readonly flipped: boolean
  readonly className: string | undefined
  /** It begins at its place and runs away from the hand, instead of standing over its place. */
  readonly outwards?: boolean
  readonly children: string
}

/** A word in the drawing. Words are placed, never mirrored. */
function Word({ part, at, flipped, className, outwards = false, children }: WordProps) {
  const where = placeOf(at, flipped)
  const style = outwards && flipped ? { right: `calc(100% - ${String(where.left)})`, top: where.top } : where
  return (
    <div
      data-part={part}
      className={`${css.layer} ${className ?? ''}`}
      data-flipped={flipped || undefined}
      style={style}
    >
      {children}
    </div>
  )
}

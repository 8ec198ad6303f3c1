import type { FinderStepId } from '@core/points/finder-steps'
import { leftHand, THUMB_WEB } from '@core/points/drawing/hand-geometry'
import { points } from '@core/points/points'
import { splinePath } from '@core/points/drawing/spline'
import css from '../hand.module.css'

/** From the wrist to the tip of the little finger: the edge that lies on a tabletop. */
const LITTLE_EDGE = splinePath(leftHand.outline.slice(2, 12), 'open')
/** From the index finger over the skin fold to the thumb: the rim of the glass. */
const OPEN_THUMB = splinePath(
  [
    [257, 165.6],
    [251.4, 213],
    [250, 262],
    [266, 324],
    [291, 303.6],
    [306.2, 270.4],
    [319, 243],
  ],
  'open',
)

const [lingguX, lingguY] = points.linggu.position

/** What one step of the finder points at, on the left hand. */
export function StepHighlight({ step }: { readonly step: FinderStepId }) {
  return (
    <g className={css.highlight} data-step={step}>
      {shapes[step]}
    </g>
  )
}

const slideArrow = (
  <>
    <path d="M258 328 C249 344 240 358 231 374" />
    <path d="M240.5 367.5 L230 375.5 L229 362.5" />
  </>
)

const shapes: Readonly<Record<FinderStepId, React.ReactNode>> = {
  open: (
    <>
      <path d={LITTLE_EDGE} />
      <path d={OPEN_THUMB} />
    </>
  ),
  web: (
    <>
      <circle cx={THUMB_WEB[0] - 2} cy={THUMB_WEB[1] - 2} r="16" />
      <circle className={css.highlightSpot} cx={THUMB_WEB[0] - 2} cy={THUMB_WEB[1] - 2} r="5" />
    </>
  ),
  slide: (
    <>
      <circle className={css.highlightSpot} cx={THUMB_WEB[0] - 4} cy={THUMB_WEB[1] - 1} r="5" />
      {slideArrow}
    </>
  ),
  hollow: (
    <>
      <circle cx={lingguX} cy={lingguY} r="24" />
      {slideArrow}
    </>
  ),
  press: (
    <>
      <path d="M232 378 L240 352" />
      <path d="M230.5 361.5 L240.5 350.5 L245.5 364.5" />
    </>
  ),
}

import type { PointId } from '@core/points/points'
import type { WrongSpotId } from '@core/points/wrong-spots'
import type { Position } from '@core/points/position'
import type { Zoom } from './drawing-frame'

/** Where words stand on the drawing of a left hand, px: a leader line from the mark, then lines of text. */
export interface LabelPlace {
  readonly leader: readonly Position[]
  /** Baseline of each line of text. */
  readonly lines: readonly Position[]
  /** Words on the thumb side grow away from the hand; those on the other side grow towards the edge too. */
  readonly grows: 'thumbwards' | 'outward'
}

const thumbwards = (leader: readonly Position[], x: number, ...baselines: readonly number[]): LabelPlace => ({
  leader,
  lines: baselines.map((y) => [x, y]),
  grows: 'thumbwards',
})

const lingguWhole = thumbwards(
  [
    [243.6, 414],
    [309, 445],
    [322, 445],
  ],
  327,
  451,
  472,
)
const lingguLabelled = thumbwards(
  [
    [241, 417],
    [262, 436],
    [330, 436],
  ],
  336,
  436,
  454,
)

/** First the name, then the name in the other script. */
export const lingguLabel = (zoom: Zoom): LabelPlace => (zoom === 'whole' ? lingguWhole : lingguLabelled)

/** Hegu's words stand under the thumb, Dabai's between index finger and thumb, where the drawing is empty. */
export const neighbourLabels: Readonly<Record<Exclude<PointId, 'linggu'>, LabelPlace>> = {
  hegu: thumbwards(
    [
      [235, 345],
      [262, 372],
      [330, 372],
    ],
    336,
    377,
  ),
  dabai: thumbwards(
    [
      [239, 291],
      [271, 196],
      [276, 196],
    ],
    280,
    201,
  ),
}

/** At the forearm, clear of the warning at the snuffbox. */
export const arteryLabel: LabelPlace = thumbwards(
  [
    [239, 500],
    [262, 533],
    [270, 533],
  ],
  276,
  529,
  547,
)

export const wrongLabels: Readonly<Record<WrongSpotId, LabelPlace>> = {
  hegu: thumbwards(
    [
      [240.8, 342.4],
      [330, 342.4],
    ],
    336,
    338,
    356,
  ),
  bone: thumbwards(
    [
      [280, 391],
      [330, 391],
    ],
    336,
    396,
  ),
  snuffbox: thumbwards(
    [
      [249, 479],
      [300, 479],
      [308, 487],
      [330, 487],
    ],
    336,
    492,
    510,
  ),
  gap: {
    leader: [
      [172.5, 352],
      [10, 352],
    ],
    lines: [[4, 357]],
    grows: 'outward',
  },
}

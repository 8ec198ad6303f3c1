import { allPhalanxPaths, metacarpalPath } from './bones'
import { DIGITS, type Ellipse, type HandGeometry } from './hand-geometry'
import { nailPath } from './nails'
import { skinFoldPaths } from './skin-folds'
import { splinePath } from './spline'

/** Everything the drawing fills or strokes, as SVG path data of one hand. */
export interface HandPaths {
  readonly skin: string
  readonly skinFolds: readonly string[]
  readonly nails: readonly string[]
  /** Finger bones, then the three metacarpals that are not part of the V. */
  readonly bones: readonly string[]
  /** The thumb's and the index finger's metacarpal. */
  readonly keyBones: readonly [thumb: string, index: string]
  readonly carpals: readonly Ellipse[]
  readonly radialArtery: string
}

export const handPaths = (hand: HandGeometry): HandPaths => ({
  skin: splinePath(hand.outline, 'open'),
  skinFolds: skinFoldPaths(hand),
  nails: DIGITS.map((digit) => nailPath(hand.fingers[digit])),
  bones: [
    ...allPhalanxPaths(hand),
    ...([3, 4, 5] as const).map((digit) => metacarpalPath(hand.metacarpals[digit])),
  ],
  keyBones: [metacarpalPath(hand.metacarpals[1]), metacarpalPath(hand.metacarpals[2])],
  carpals: Object.values(hand.carpals),
  radialArtery: splinePath(hand.radialArtery, 'open'),
})

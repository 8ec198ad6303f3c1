import { PX_PER_MM, type HandGeometry, type Metacarpal } from './hand-geometry'
import {
  add,
  direction,
  distance,
  dot,
  midpoint,
  offset,
  quarterTurn,
  scale,
  subtract,
  type Position,
} from '../position'

/** +1 where the thumb lies on the right of the drawing (left hand), -1 where it lies on the left. */
export const thumbSide = (hand: HandGeometry): 1 | -1 => (hand.hand === 'left' ? 1 : -1)

/** The V between thumb bone and index bone, px. */
export interface VLandmark {
  /** Corner of the thumb bone's base that faces the index bone. */
  readonly thumbCorner: Position
  /** Corner of the index bone's base that faces the thumb bone. */
  readonly indexCorner: Position
  /** Where the facing edges come together. The two bones form no joint with each other (S16). */
  readonly apex: Position
  /** Unit direction from the apex out of the V, halfway between the two bones. */
  readonly bisector: Position
}

/**
 * The V is read from the facing edges of the bones, not from their centre lines: those meet on the wrist crease,
 * 35 mm from the point, because an open thumb stands at 40 degrees.
 */
export const vLandmark = (hand: HandGeometry): VLandmark => {
  const thumb = hand.metacarpals[1]
  const index = hand.metacarpals[2]
  const side = thumbSide(hand)
  const uThumb = direction(thumb.base, thumb.head)
  const uIndex = direction(index.base, index.head)
  const thumbCorner = offset(thumb.base, uThumb, 0, -side * thumb.halfWidths.base)
  const indexCorner = offset(index.base, uIndex, 0, side * index.halfWidths.base)
  return {
    thumbCorner,
    indexCorner,
    apex: midpoint(thumbCorner, indexCorner),
    bisector: direction([0, 0], add(uThumb, uIndex)),
  }
}

/** How far Linggu lies from the apex of the V towards the fingers, mm: just distal of the bases (S2, S3). */
const LINGGU_FROM_APEX_MM = 8

/** In the hollow of the V, just on the finger side of where the two bones come together (S1, S2, S3, S4). */
export const lingguPosition = (hand: HandGeometry): Position => {
  const { apex, bisector } = vLandmark(hand)
  return add(apex, scale(bisector, LINGGU_FROM_APEX_MM * PX_PER_MM))
}

/** Where a place lies against a bone: `along` 0 at the base and 1 at the head, `aside` px, + to the thumb side. */
export interface BonePlace {
  readonly along: number
  readonly aside: number
}

export const placeOnBone = (hand: HandGeometry, bone: Metacarpal, place: Position): BonePlace => {
  const u = direction(bone.base, bone.head)
  const from = subtract(place, bone.base)
  return {
    along: dot(from, u) / distance(bone.base, bone.head),
    aside: thumbSide(hand) * dot(from, quarterTurn(u)),
  }
}

/** The place at `along` of a bone and `aside` px to its thumb side. */
export const besideBone = (hand: HandGeometry, bone: Metacarpal, { along, aside }: BonePlace): Position => {
  const length = distance(bone.base, bone.head)
  return offset(bone.base, direction(bone.base, bone.head), along * length, thumbSide(hand) * aside)
}

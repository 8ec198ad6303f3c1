import type { Hand } from '../points/hand'
import { leftHand, PX_PER_MM, type HandGeometry } from '../points/drawing/hand-geometry'
import { lingguPosition } from '../points/drawing/landmarks'
import {
  add,
  direction,
  distance,
  dot,
  midpoint,
  quarterTurn,
  scale,
  subtract,
  type Position,
} from '../points/position'
import { fitSimilarity, residual } from './similarity'

/** The ring reaches this far from its middle, mm on that hand. A camera cannot see the hollow, so it never shrinks. */
export const RING_RADIUS_MM = 12

/** What a picture says of the hand in it. */
export interface HandReading {
  /** Where the point lies, px of the picture. */
  readonly place: Position
  /** Px of the picture for a mm on the hand. */
  readonly pxPerMm: number
  /** How badly the palm fits the drawing's, mm. A hand that is not flat fits badly. */
  readonly misfitMm: number
  /** Breadth of the knuckles by length of the palm. */
  readonly palmRatio: number
  /** Between thumb bone and index bone, degrees. */
  readonly thumbDegrees: number
  /** How far the two ways to find the point differ, mm. */
  readonly spreadMm: number
}

/** The model's numbers of the places that are used. */
const WRIST = 0
const THUMB_BASE = 1
const THUMB_KNUCKLE = 2
const KNUCKLES = { index: 5, middle: 9, ring: 13, little: 17 } as const

const bones = leftHand.metacarpals
/** The middle of the wrist crease on the drawing, as the model means it. */
const DRAWN_WRIST: Position = [168, 484]
/** The same places on the app's drawing of the left hand. */
const drawn: Readonly<Record<number, Position>> = {
  [WRIST]: DRAWN_WRIST,
  [THUMB_BASE]: bones[1].base,
  [THUMB_KNUCKLE]: bones[1].head,
  [KNUCKLES.index]: bones[2].head,
  [KNUCKLES.middle]: bones[3].head,
  [KNUCKLES.ring]: bones[4].head,
  [KNUCKLES.little]: bones[5].head,
}
const drawnMm = (a: number, b: number): number => distance(drawn[a]!, drawn[b]!) / PX_PER_MM
const DRAWN_BREADTH_MM = drawnMm(KNUCKLES.index, KNUCKLES.little)
const DRAWN_LENGTH_MM = drawnMm(WRIST, KNUCKLES.middle)

const PALM = [WRIST, KNUCKLES.index, KNUCKLES.middle, KNUCKLES.ring, KNUCKLES.little]
const WITH_THUMB = [WRIST, THUMB_BASE, KNUCKLES.index, KNUCKLES.middle, KNUCKLES.ring, KNUCKLES.little]
const WEIGHTS = [1, 1, 2, 1, 1, 1]
const drawnPalm = PALM.map((i) => drawn[i]!)
const drawnWithThumb = WITH_THUMB.map((i) => drawn[i]!)

/** From the index knuckle to the base of its bone, in the frame of the palm: towards the fingers, to the thumb side; mm. */
const INDEX_BONE = (() => {
  const axis = direction(drawn[WRIST]!, drawn[KNUCKLES.middle]!)
  const bone = scale(subtract(bones[2].base, bones[2].head), 1 / PX_PER_MM)
  return { along: dot(bone, axis), aside: dot(bone, quarterTurn(axis)) }
})()

/** The base of the index bone, which the model does not know. The thumb lies on the right. */
function indexBase(at: (i: number) => Position, pxPerMm: number): Position {
  const axis = direction(at(WRIST), at(KNUCKLES.middle))
  const along = scale(axis, INDEX_BONE.along * pxPerMm)
  return add(add(at(KNUCKLES.index), along), scale(quarterTurn(axis), INDEX_BONE.aside * pxPerMm))
}

/** The drawing's own rule, in the V between the two bones as they lie on this hand. */
function byBones(at: (i: number) => Position, base: Position, pxPerMm: number): Position {
  const toDrawing = PX_PER_MM / pxPerMm
  const bone = (from: Position, to: Position) => ({
    base: scale(from, toDrawing),
    head: scale(to, toDrawing),
  })
  const hand: HandGeometry = {
    ...leftHand,
    metacarpals: {
      ...bones,
      1: { ...bones[1], ...bone(at(THUMB_BASE), at(THUMB_KNUCKLE)) },
      2: { ...bones[2], ...bone(base, at(KNUCKLES.index)) },
    },
  }
  return scale(lingguPosition(hand), 1 / toDrawing)
}

/**
 * Where Linggu lies on a hand: the middle between the drawing's rule for the two bones, and the drawing laid over the
 * palm as a whole. Each errs to its own side.
 * @param landmarks the model's 21 places, px of a picture that is not mirrored
 * @param hand which hand it is, seen from its back
 */
export function readHand(landmarks: readonly Position[], hand: Hand): HandReading {
  // The geometry is that of a left hand, thumb on the right.
  const flip = ([x, y]: Position): Position => [hand === 'right' ? -x : x, y]
  const at = (i: number): Position => flip(landmarks[i]!)
  const breadth = distance(at(KNUCKLES.index), at(KNUCKLES.little))
  const length = distance(at(WRIST), at(KNUCKLES.middle))
  const pxPerMm = (breadth / DRAWN_BREADTH_MM + length / DRAWN_LENGTH_MM) / 2
  const base = indexBase(at, pxPerMm)
  const fromBones = byBones(at, base, pxPerMm)
  const fromPalm = fitSimilarity(drawnWithThumb, WITH_THUMB.map(at), WEIGHTS).apply(lingguPosition(leftHand))
  const palm = PALM.map(at)
  const thumb = direction(at(THUMB_BASE), at(THUMB_KNUCKLE))
  const index = direction(base, at(KNUCKLES.index))
  const degrees = (Math.atan2(dot(quarterTurn(index), thumb), dot(index, thumb)) * 180) / Math.PI
  return {
    place: flip(midpoint(fromBones, fromPalm)),
    pxPerMm,
    misfitMm: residual(fitSimilarity(drawnPalm, palm), drawnPalm, palm) / pxPerMm,
    palmRatio: breadth / length,
    thumbDegrees: degrees,
    spreadMm: distance(fromBones, fromPalm) / pxPerMm,
  }
}

/** Whether the back of the hand faces the camera, for a hand whose side is known. */
export function showsBack(landmarks: readonly Position[], hand: Hand): boolean {
  const [ax, ay] = subtract(landmarks[KNUCKLES.index]!, landmarks[WRIST]!)
  const [bx, by] = subtract(landmarks[KNUCKLES.little]!, landmarks[WRIST]!)
  const thumbOnTheRight = ax * by - ay * bx < 0
  return thumbOnTheRight === (hand === 'left')
}

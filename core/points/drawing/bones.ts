import type { Finger, HalfWidths, HandGeometry, Metacarpal } from './hand-geometry'
import { DIGITS } from './hand-geometry'
import { direction, distance, offset, type Position } from '../position'
import { splinePath } from './spline'

/** What a joint takes away from each end of a finger bone, px: the bones do not touch in the drawing. */
const JOINT_GAP = 2

/** Where along the bone (0 base, 1 head) which share of which half-width applies. */
const PROFILE = [
  { at: 0.02, of: 'base', share: 0.75 },
  { at: 0.07, of: 'base', share: 1 },
  { at: 0.24, of: 'shaft', share: 1.08 },
  { at: 0.5, of: 'shaft', share: 1 },
  { at: 0.76, of: 'shaft', share: 1.08 },
  { at: 0.92, of: 'head', share: 1 },
  { at: 0.985, of: 'head', share: 0.62 },
] as const

/**
 * The outline of a long bone from its two ends and three half-widths, as closed path data.
 * @param from centre of the base @param to centre of the head, both px
 */
export const bonePath = (from: Position, to: Position, halfWidths: HalfWidths): string => {
  const length = distance(from, to)
  const u = direction(from, to)
  const side = (sign: 1 | -1): Position[] =>
    PROFILE.map(({ at, of, share }) => offset(from, u, at * length, sign * share * halfWidths[of]))
  return splinePath([...side(-1), to, ...side(1).reverse(), from], 'closed')
}

/**
 * Half the width of a bone as it is drawn, px.
 * @param along 0 at the base, 1 at the head
 */
export const halfWidthAt = (halfWidths: HalfWidths, along: number): number => {
  const knots = [
    { at: 0, width: 0 },
    ...PROFILE.map(({ at, of, share }) => ({ at, width: share * halfWidths[of] })),
    { at: 1, width: 0 },
  ]
  const next = Math.min(
    Math.max(
      knots.findIndex(({ at }) => at > along),
      1,
    ),
    knots.length - 1,
  )
  const [a, b] = [knots[next - 1]!, knots[next]!]
  return a.width + ((b.width - a.width) * (along - a.at)) / (b.at - a.at)
}

export const metacarpalPath = (bone: Metacarpal): string => bonePath(bone.base, bone.head, bone.halfWidths)

/** The bones of one finger from the knuckle outward. */
export const phalanxPaths = (finger: Finger): string[] =>
  finger.bones.map((halfWidths, i) => {
    const from = finger.joints[i]!
    const to = finger.joints[i + 1]!
    const u = direction(from, to)
    return bonePath(offset(from, u, JOINT_GAP, 0), offset(to, u, -JOINT_GAP, 0), halfWidths)
  })

export const allPhalanxPaths = (hand: HandGeometry): string[] =>
  DIGITS.flatMap((digit) => phalanxPaths(hand.fingers[digit]))

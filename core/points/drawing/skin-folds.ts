import { DIGITS, type Finger, type HandGeometry } from './hand-geometry'
import { direction, distance, offset, roundTenth, type Position } from '../position'

/** Half the length of a fold, as a share of the joint's half-width. */
const FOLD_SHARE = 0.8
/** How far a fold bulges, and how far apart two folds lie, px. */
const BULGE = 4
const APART = 7

const arc = (from: Position, bend: Position, to: Position): string =>
  `M${from.map(roundTenth).join(' ')} Q${bend.map(roundTenth).join(' ')} ${to.map(roundTenth).join(' ')}`

/** Two short folds over each inner joint of a finger; they bulge away from each other. */
const foldsOverFinger = (finger: Finger): string[] =>
  finger.joints.slice(1, -1).flatMap((joint, i) => {
    const u = direction(finger.joints[i]!, joint)
    const half = finger.bones[i]!.head * FOLD_SHARE
    return ([1, -1] as const).map((sign) => {
      const along = (sign * APART) / 2
      return arc(
        offset(joint, u, along, -half),
        offset(joint, u, along + sign * BULGE, 0),
        offset(joint, u, along, half),
      )
    })
  })

/** One wide, shallow fold over each knuckle. */
const foldOverKnuckle = (hand: HandGeometry, digit: 2 | 3 | 4 | 5): string => {
  const { base, head, halfWidths } = hand.metacarpals[digit]
  const u = direction(base, head)
  const back = -distance(base, head) * 0.03
  return arc(
    offset(head, u, back, -halfWidths.head),
    offset(head, u, back + 3 * BULGE, 0),
    offset(head, u, back, halfWidths.head),
  )
}

/** The folds of the skin, drawn by eye over the joints; open path data, px. */
export const skinFoldPaths = (hand: HandGeometry): string[] => [
  ...DIGITS.flatMap((digit) => foldsOverFinger(hand.fingers[digit])),
  ...([2, 3, 4, 5] as const).map((digit) => foldOverKnuckle(hand, digit)),
  arc(...hand.wristLine),
]

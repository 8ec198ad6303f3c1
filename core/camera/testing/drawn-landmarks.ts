import { leftHand } from '../../points/drawing/hand-geometry'
import { mirrorPosition } from '../../points/drawing/mirror'
import type { Hand } from '../../points/hand'
import type { Position } from '../../points/position'

const { metacarpals, fingers } = leftHand

/** The 21 places of the model, read from the app's drawing of the back of a hand, px of the drawing. */
export function drawnLandmarks(hand: Hand): readonly Position[] {
  const finger = (digit: 2 | 3 | 4 | 5): readonly Position[] => fingers[digit].joints.slice(0, 4)
  const left: readonly Position[] = [
    [168, 484],
    metacarpals[1].base,
    ...fingers[1].joints.slice(0, 3),
    ...finger(2),
    ...finger(3),
    ...finger(4),
    ...finger(5),
  ]
  return hand === 'left' ? left : left.map(mirrorPosition)
}

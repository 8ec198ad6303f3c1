import {
  DIGITS,
  HAND_WIDTH,
  type Digit,
  type Ellipse,
  type Finger,
  type HandGeometry,
  type Metacarpal,
} from './hand-geometry'
import type { Position } from '../position'

/** The same place on the other hand: x' = 400 - x. Shapes are mirrored, words never. */
export const mirrorPosition = ([x, y]: Position): Position => [HAND_WIDTH - x, y]

const mirrorMetacarpal = (bone: Metacarpal): Metacarpal => ({
  ...bone,
  base: mirrorPosition(bone.base),
  head: mirrorPosition(bone.head),
})

const mirrorFinger = (finger: Finger): Finger => ({
  ...finger,
  joints: finger.joints.map(mirrorPosition),
  softTip: mirrorPosition(finger.softTip),
})

const mirrorEllipse = (e: Ellipse): Ellipse => ({ ...e, centre: mirrorPosition(e.centre), turn: -e.turn })

const eachDigit = <T>(make: (digit: Digit) => T): Record<Digit, T> =>
  Object.fromEntries(DIGITS.map((digit) => [digit, make(digit)])) as Record<Digit, T>

/** The other hand. Mirroring twice gives the same numbers back. */
export const mirrorHand = (hand: HandGeometry): HandGeometry => ({
  hand: hand.hand === 'left' ? 'right' : 'left',
  metacarpals: eachDigit((digit) => mirrorMetacarpal(hand.metacarpals[digit])),
  fingers: eachDigit((digit) => mirrorFinger(hand.fingers[digit])),
  carpals: Object.fromEntries(
    Object.entries(hand.carpals).map(([name, ellipse]) => [name, mirrorEllipse(ellipse)]),
  ) as HandGeometry['carpals'],
  outline: hand.outline.map(mirrorPosition),
  wristLine: [
    mirrorPosition(hand.wristLine[0]),
    mirrorPosition(hand.wristLine[1]),
    mirrorPosition(hand.wristLine[2]),
  ],
  radialArtery: hand.radialArtery.map(mirrorPosition),
})

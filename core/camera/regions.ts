import { add, scale, subtract, type Position } from '../points/position'
import type { Palm } from './palms'
import type { Affine } from './planes'
import type { PictureSize } from './sighting'

/** Side of the landmark model's square, px. */
export const HAND_SIZE = 224

/** A turned square of the picture in which a hand lies. */
export interface Region {
  readonly centre: Position
  /** Side, px of the picture. */
  readonly side: number
  /** Clockwise on the picture, radians; 0: fingers up. */
  readonly turn: number
}

/** A vector of the upright hand (y downward), as it lies on the picture. */
const turned = ([x, y]: Position, turn: number): Position => [
  x * Math.cos(turn) - y * Math.sin(turn),
  x * Math.sin(turn) + y * Math.cos(turn),
]

/** The turn of a hand whose fingers point from `from` to `to`. */
const turnOf = (from: Position, to: Position): number => {
  const turn = Math.PI / 2 - Math.atan2(from[1] - to[1], to[0] - from[0])
  return turn - 2 * Math.PI * Math.floor((turn + Math.PI) / (2 * Math.PI))
}

/** How much larger than the palm's box the hand's square is, and how far it is moved towards the fingers. */
const AROUND_PALM = { larger: 2.6, towardsFingers: 0.5 }
/** The same for the box around the landmarks of the picture before. */
const AROUND_LANDMARKS = { larger: 2, towardsFingers: 0.1 }

/** Where the hand of a palm lies. */
export function regionOfPalm({ centre, width, height, places }: Palm): Region {
  const turn = turnOf(places[0]!, places[2]!)
  const moved = turned([0, -AROUND_PALM.towardsFingers * height], turn)
  return { centre: add(centre, moved), side: Math.max(width, height) * AROUND_PALM.larger, turn }
}

/** Wrist, thumb without its end, and of each finger the knuckle and the joint after it. */
const STEADY_LANDMARKS = [0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 17, 18] as const

/** Where a hand lies, judged by its landmarks in the picture before. */
export function regionOfLandmarks(landmarks: readonly Position[]): Region {
  const [wrist, index, middle, ring] = [0, 5, 9, 13].map((i) => landmarks[i]!) as [
    Position,
    Position,
    Position,
    Position,
  ]
  const fingers = scale(add(scale(add(index, ring), 0.5), middle), 0.5)
  const turn = turnOf(wrist, fingers)
  const upright = STEADY_LANDMARKS.map((i) => turned(landmarks[i]!, -turn))
  const range = (axis: 0 | 1) => {
    const values = upright.map((place) => place[axis])
    return { low: Math.min(...values), high: Math.max(...values) }
  }
  const [x, y] = [range(0), range(1)]
  const [width, height] = [x.high - x.low, y.high - y.low]
  const middleOfBox: Position = [
    (x.low + x.high) / 2,
    (y.low + y.high) / 2 - AROUND_LANDMARKS.towardsFingers * height,
  ]
  return {
    centre: turned(middleOfBox, turn),
    side: Math.max(width, height) * AROUND_LANDMARKS.larger,
    turn,
  }
}

/** From a pixel of a model's square of `size` px to the picture. */
export function regionMap({ centre, side, turn }: Region, size: number): Affine {
  const step = side / size
  const [a, d] = turned([step, 0], turn)
  const [b, e] = turned([0, step], turn)
  const half = (size - 1) / 2
  const [c, f] = subtract(centre, [a * half + b * half, d * half + e * half])
  return { a, b, c, d, e, f }
}

/** A place of a model's square, px of the square, on the picture. */
export const onPicture = (map: Affine, [u, v]: Position): Position => [
  map.a * u + map.b * v + map.c,
  map.d * u + map.e * v + map.f,
]

/** Whether a place lies inside a region. */
export function liesIn({ centre, side, turn }: Region, place: Position): boolean {
  const [x, y] = turned(subtract(place, centre), -turn)
  return Math.abs(x) <= side / 2 && Math.abs(y) <= side / 2
}

/** The whole picture in the middle of a square, with black beside it where it is not one. */
export const wholePicture = ({ width, height }: PictureSize): Region => ({
  centre: [(width - 1) / 2, (height - 1) / 2],
  side: Math.max(width, height),
  turn: 0,
})

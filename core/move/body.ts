/**
 * The body that the moves are drawn with, in fractions of its height (H). After Drillis and Contini; the trunk's parts,
 * the hand, hips and shoulders are set by eye. It is for drawing only, and no number of it is ever shown.
 */
export const BODY = {
  foot: 0.039,
  shin: 0.246,
  thigh: 0.245,
  lowTrunk: 0.11,
  midTrunk: 0.09,
  upperTrunk: 0.088,
  neck: 0.052,
  head: 0.13,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.06,
  /** From the line of the shin along the floor. */
  toe: 0.11,
  heel: 0.04,
  /** Half the distance between the hip joints, and between the shoulders, seen from the front. */
  halfHips: 0.052,
  halfShoulders: 0.115,
} as const

/** What the figure sits on, leans on and steps on, H. */
export const FURNITURE = { seat: 0.235, tableTop: 0.42, wall: 0.53, step: 0.1 } as const

/** H; x grows to the viewer's right, y up from the floor. */
export type Point = readonly [x: number, y: number]

export const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]]
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
export const lengthOf = ([x, y]: Point): number => Math.hypot(x, y)

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI

/** A vector that points up at 0 degrees, and leans forward (to the right) with a growing angle. */
export const up = (length: number, angle: number): Point => [
  length * Math.sin(radians(angle)),
  length * Math.cos(radians(angle)),
]
/** A vector that points down at 0 degrees, and swings forward (to the right) with a growing angle. */
export const down = (length: number, angle: number): Point => [
  length * Math.sin(radians(angle)),
  -length * Math.cos(radians(angle)),
]

/** Which way `to` lies from `from`, degrees from down, + forward. */
export const angleTo = (from: Point, to: Point): number => {
  const [x, y] = minus(to, from)
  return degrees(Math.atan2(x, -y))
}

/**
 * The angles of two bones from `from`, so that the second one ends at `to`; as near as they reach.
 * @param bend on which side the joint between them lies: 1 in front of the line (knee), -1 behind it (elbow)
 * @returns degrees from down, + forward
 */
export function reach(
  from: Point,
  to: Point,
  [first, second]: readonly [number, number],
  bend: 1 | -1,
): readonly [first: number, second: number] {
  const way = minus(to, from)
  const distance = Math.min(Math.max(lengthOf(way), Math.abs(first - second) + 1e-6), first + second - 1e-9)
  const line = angleTo(from, to)
  const atFirst = degrees(Math.acos((first ** 2 + distance ** 2 - second ** 2) / (2 * first * distance)))
  const atSecond = degrees(Math.acos((second ** 2 + distance ** 2 - first ** 2) / (2 * second * distance)))
  return [line + bend * atFirst, line - bend * atSecond]
}

import { BODY, type Point } from './body'
import type { FrontPose } from './poses'

/**
 * A person who sits and faces the viewer. The body is reckoned in space (x to the viewer's right, y up, z toward the
 * viewer) and drawn flat, so a part that comes toward the viewer is drawn shorter than it is.
 */
export interface FrontFigure {
  readonly view: 'front'
  readonly neck: Point
  readonly headTop: Point
  /** How much the face has moved to the viewer's right, as a share of half the head's width: -1 to 1. */
  readonly faceTurn: number
  /** Height and width of the trunk as drawn, as a share of what they are. */
  readonly trunkHeight: number
  readonly trunkWidth: number
  readonly right: FrontLimbs
  readonly left: FrontLimbs
  readonly crossed: boolean
}

export interface FrontLimbs {
  readonly hip: Point
  readonly knee: Point
  readonly ankle: Point
  readonly shoulder: Point
  readonly elbow: Point
  readonly wrist: Point
}

type Space = readonly [x: number, y: number, z: number]

const add = (a: Space, b: Space, times = 1): Space => [
  a[0] + b[0] * times,
  a[1] + b[1] * times,
  a[2] + b[2] * times,
]
const dot = (a: Space, b: Space): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const flat = ([x, y]: Space): Point => [x, y]
const unit = (a: Space): Space => {
  const length = Math.sqrt(dot(a, a))
  return [a[0] / length, a[1] / length, a[2] / length]
}

/** Where the elbow is, when the wrist is at `wrist` and the elbow points toward `toward`. */
function elbowOf(shoulder: Space, wrist: Space, toward: Space): Space {
  const way = add(wrist, shoulder, -1)
  const distance = Math.min(Math.sqrt(dot(way, way)), BODY.upperArm + BODY.forearm - 1e-9)
  const line = unit(way)
  const along = (BODY.upperArm ** 2 - BODY.forearm ** 2 + distance ** 2) / (2 * distance)
  const aside = Math.sqrt(Math.max(0, BODY.upperArm ** 2 - along ** 2))
  const out = unit(add(toward, line, -dot(toward, line)))
  return add(add(shoulder, line, along), out, aside)
}

/** Height of the hip joints of a person who sits, H. */
const SEAT = 0.285
const TRUNK = BODY.lowTrunk + BODY.midTrunk + BODY.upperTrunk

/** Hands that lie on the crossed leg: on the ankle and on the knee. They do not push. */
const ON_SHIN = { right: [-0.132, 0.41, 0.19], left: [0.067, 0.375, 0.19] } as const
/** Wrists before the opposite shoulder, as seen from between the shoulders. */
const ON_SHOULDER = { right: [0.075, -0.02, 0.075], left: [-0.075, -0.02, 0.075] } as const
/** The right arm lies over the left one. */
const ELBOW = {
  shoulders: { right: [-1.3, -1, 0.6], left: [1.3, -1, 0.4] },
  shin: { right: [-1, 0, -0.25], left: [1, 0, -0.25] },
} as const

/**
 * The figure of a pose that may lie between two poses: its numbers may be mixed.
 * Unlike a picture that is turned over, `turn` to the other side keeps the same arm on top.
 */
export function frontFigure(pose: FrontPose): FrontFigure {
  const [lean, turn] = [(pose.lean * Math.PI) / 180, (pose.turn * Math.PI) / 180]
  /** A point of the upper body, from between the hips, where it is after leaning and turning. */
  const moved = ([x, y, z]: Space): Space => {
    const [turnedX, turnedZ] = [
      x * Math.cos(turn) + z * Math.sin(turn),
      z * Math.cos(turn) - x * Math.sin(turn),
    ]
    return [
      turnedX,
      SEAT + y * Math.cos(lean) - turnedZ * Math.sin(lean),
      y * Math.sin(lean) + turnedZ * Math.cos(lean),
    ]
  }
  const limbs = (which: 'right' | 'left'): FrontLimbs => {
    const sign = which === 'right' ? -1 : 1
    const shoulder = moved([sign * BODY.halfShoulders, TRUNK, 0])
    const [wx, wy, wz] = ON_SHOULDER[which]
    const wrist: Space = pose.hands === 'shoulders' ? moved([wx, TRUNK + wy, wz]) : ON_SHIN[which]
    const [ex, ey, ez] = ELBOW[pose.hands][which]
    const toward: Space =
      pose.hands === 'shoulders' ? add(moved([ex, ey, ez]), moved([0, 0, 0]), -1) : [ex, ey, ez]
    const crossed = pose.crossed && which === 'right'
    const kneeX = pose.crossed ? 0.062 : sign * 0.064
    return {
      hip: [sign * BODY.halfHips, SEAT],
      knee: crossed ? [-0.182, 0.37] : [kneeX, SEAT],
      ankle: crossed ? [0.062, 0.34] : [kneeX, BODY.foot],
      shoulder: flat(shoulder),
      elbow: flat(elbowOf(shoulder, wrist, toward)),
      wrist: flat(wrist),
    }
  }
  return {
    view: 'front',
    neck: flat(moved([0, TRUNK + BODY.neck, 0])),
    headTop: flat(moved([0, TRUNK + BODY.neck + BODY.head, 0])),
    faceTurn: Math.sin(turn),
    trunkHeight: Math.cos(lean),
    trunkWidth: Math.cos(turn),
    right: limbs('right'),
    left: limbs('left'),
    crossed: pose.crossed,
  }
}

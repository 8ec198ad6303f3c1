import { BODY, down, minus, plus, reach, up, type Point } from './body'
import type { Anchor, Arm, Leg, SidePose } from './poses'

/** A leg seen from the side: where its joints are (H), and how its parts lie (degrees from down, + forward). */
export interface DrawnLeg {
  readonly hip: Point
  readonly knee: Point
  readonly ankle: Point
  readonly heel: Point
  readonly toe: Point
  readonly thighAngle: number
  readonly shinAngle: number
  /** 0 = flat, + toes up. */
  readonly footAngle: number
}

export interface DrawnArm {
  readonly shoulder: Point
  readonly elbow: Point
  readonly wrist: Point
  readonly upperAngle: number
  readonly foreAngle: number
}

/** A person seen from the right side, who faces right. */
export interface SideFigure {
  readonly view: 'side'
  readonly hip: Point
  readonly waist: Point
  readonly chest: Point
  readonly shoulder: Point
  readonly neck: Point
  readonly headTop: Point
  /** Degrees from up, + forward, from the low trunk to the head. */
  readonly trunkAngles: readonly [low: number, mid: number, upper: number, neck: number, head: number]
  readonly near: DrawnLeg
  readonly far: DrawnLeg
  readonly nearArm: DrawnArm
  readonly farArm: DrawnArm
}

/** How a leg lies in the world: angles from down, and the foot's from flat. */
type LegAngles = readonly [thigh: number, shin: number, foot: number]
type ArmAngles = readonly [upper: number, fore: number]

const drawLeg = (hip: Point, [thighAngle, shinAngle, footAngle]: LegAngles): DrawnLeg => {
  const knee = plus(hip, down(BODY.thigh, thighAngle))
  const ankle = plus(knee, down(BODY.shin, shinAngle))
  const sole = plus(ankle, down(BODY.foot, footAngle))
  return {
    hip,
    knee,
    ankle,
    heel: minus(sole, down(BODY.heel, footAngle + 90)),
    toe: plus(sole, down(BODY.toe, footAngle + 90)),
    thighAngle,
    shinAngle,
    footAngle,
  }
}

const drawArm = (shoulder: Point, [upperAngle, foreAngle]: ArmAngles): DrawnArm => {
  const elbow = plus(shoulder, down(BODY.upperArm, upperAngle))
  return { shoulder, elbow, wrist: plus(elbow, down(BODY.forearm, foreAngle)), upperAngle, foreAngle }
}

const legAngles = ([hip, knee, ankle]: Leg, pelvis: number): LegAngles => {
  const shin = hip - pelvis - knee
  return [hip - pelvis, shin, shin + ankle]
}
const armAngles = ([shoulder, elbow]: Arm, chest: number): ArmAngles => [
  shoulder - chest,
  shoulder - chest + elbow,
]

/** The figure of a pose with its hip joint in the origin, before it is put in its place. */
function atOrigin(pose: Pick<SidePose, 'trunk' | 'near' | 'far' | 'nearArm' | 'farArm'>): SideFigure {
  const [pelvis, lumbar, thorax, neckBend] = pose.trunk
  const chestAngle = pelvis + lumbar + thorax
  const headAngle = chestAngle + neckBend
  const neckAngle = (chestAngle + headAngle) / 2
  const hip: Point = [0, 0]
  const waist = plus(hip, up(BODY.lowTrunk, pelvis))
  const chest = plus(waist, up(BODY.midTrunk, pelvis + lumbar))
  const shoulder = plus(chest, up(BODY.upperTrunk, chestAngle))
  const neck = plus(shoulder, up(BODY.neck, neckAngle))
  return {
    view: 'side',
    hip,
    waist,
    chest,
    shoulder,
    neck,
    headTop: plus(neck, up(BODY.head, headAngle)),
    trunkAngles: [pelvis, pelvis + lumbar, chestAngle, neckAngle, headAngle],
    near: drawLeg(hip, legAngles(pose.near, pelvis)),
    far: drawLeg(hip, legAngles(pose.far ?? pose.near, pelvis)),
    nearArm: drawArm(shoulder, armAngles(pose.nearArm, chestAngle)),
    farArm: drawArm(shoulder, armAngles(pose.farArm ?? pose.nearArm, chestAngle)),
  }
}

/** How far a figure must be moved, so that what stays in its place is there. */
function shiftTo(figure: SideFigure, anchor: Anchor, at: Point): Point {
  const soles = [figure.near, figure.far].flatMap(({ heel, toe }) => [heel[1], toe[1]])
  if (anchor === 'floor') return [at[0], -Math.min(...soles)]
  const now = { hip: figure.hip, feet: figure.near.ankle, hands: figure.nearArm.wrist }[anchor]
  return minus(at, now)
}

function shifted(figure: SideFigure, by: Point): SideFigure {
  const hip = plus(figure.hip, by)
  const shoulder = plus(figure.shoulder, by)
  const { near, far, nearArm, farArm } = figure
  return {
    ...figure,
    hip,
    waist: plus(figure.waist, by),
    chest: plus(figure.chest, by),
    shoulder,
    neck: plus(figure.neck, by),
    headTop: plus(figure.headTop, by),
    near: drawLeg(hip, [near.thighAngle, near.shinAngle, near.footAngle]),
    far: drawLeg(hip, [far.thighAngle, far.shinAngle, far.footAngle]),
    nearArm: drawArm(shoulder, [nearArm.upperAngle, nearArm.foreAngle]),
    farArm: drawArm(shoulder, [farArm.upperAngle, farArm.foreAngle]),
  }
}

export const sideFigure = (pose: SidePose): SideFigure => {
  const figure = atOrigin(pose)
  return shifted(figure, shiftTo(figure, pose.anchor, pose.at))
}

/** Heel and toe this near to the floor: the foot stands on it. H. */
const STANDS_WITHIN = 0.012
const stands = ({ heel, toe }: DrawnLeg): boolean =>
  Math.abs(heel[1]) < STANDS_WITHIN && Math.abs(toe[1]) < STANDS_WITHIN

/** Adds numbers of several poses, each by its weight. */
const mix = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
const mixPoints = (points: readonly Point[], weights: readonly number[]): Point => [
  mix(
    points.map(([x]) => x),
    weights,
  ),
  mix(
    points.map(([, y]) => y),
    weights,
  ),
]
const mixAll = <T extends readonly number[]>(rows: readonly T[], weights: readonly number[]): T =>
  rows[0]!.map((_, column) =>
    mix(
      rows.map((row) => row[column]!),
      weights,
    ),
  ) as readonly number[] as T

/** A foot that changes its place is lifted by this much on its way, H. */
const STEP_LIFT = 0.016
/** Which part of the time each foot uses for its step: one after the other. */
const STEP_PART = { near: [0, 0.6], far: [0.4, 1] } as const

/**
 * The figure on its way through poses. Angles are mixed; then feet that stand and hands that rest are put where they
 * belong, so that neither slides on the way.
 * @param weightsAt which share each pose has at a time from 0 to 1; the shares add up to 1
 */
export function sideFigureBetween(
  poses: readonly SidePose[],
  time: number,
  weightsAt: (time: number) => readonly number[],
): SideFigure {
  const weights = weightsAt(time)
  const first = poses[0]!
  const mixed = atOrigin({
    trunk: mixAll(
      poses.map(({ trunk }) => trunk),
      weights,
    ),
    near: mixAll(
      poses.map(({ near }) => near),
      weights,
    ),
    far: mixAll(
      poses.map(({ near, far }) => far ?? near),
      weights,
    ),
    nearArm: mixAll(
      poses.map(({ nearArm }) => nearArm),
      weights,
    ),
    farArm: mixAll(
      poses.map(({ nearArm, farArm }) => farArm ?? nearArm),
      weights,
    ),
  })
  const at = mixPoints(
    poses.map((pose) => pose.at),
    weights,
  )
  const placed = shifted(mixed, shiftTo(mixed, first.anchor, at))
  const figures = poses.map(sideFigure)
  const handsRest = poses.every((pose) => pose.handsRest)

  const leg = (which: 'near' | 'far'): DrawnLeg => {
    if (first.anchor === 'floor' || !figures.every((figure) => stands(figure[which]))) return placed[which]
    const ankles = figures.map((figure) => figure[which].ankle)
    const steps = Math.abs(ankles.at(-1)![0] - ankles[0]![0]) > 0.02
    const [from, until] = STEP_PART[which]
    const ownTime = Math.min(1, Math.max(0, (time - from) / (until - from)))
    // Poses are rounded: a foot that makes no step stays between the places that they give it.
    const [x] = mixPoints(ankles, steps ? weightsAt(ownTime) : ankles.map(() => 1 / ankles.length))
    const lift = steps ? STEP_LIFT * Math.sin(Math.PI * ownTime) ** 2 : 0
    const [thigh, shin] = reach(placed.hip, [x, BODY.foot + lift], [BODY.thigh, BODY.shin], 1)
    return drawLeg(placed.hip, [thigh, shin, 0])
  }
  const arm = (which: 'nearArm' | 'farArm'): DrawnArm => {
    if (!handsRest) return placed[which]
    const wrist = mixPoints(
      figures.map((figure) => figure[which].wrist),
      weights,
    )
    return drawArm(placed.shoulder, reach(placed.shoulder, wrist, [BODY.upperArm, BODY.forearm], -1))
  }
  return { ...placed, near: leg('near'), far: leg('far'), nearArm: arm('nearArm'), farArm: arm('farArm') }
}

/** The angles of a figure's joints, degrees; as a pose writes them. */
export function jointsOf(figure: SideFigure) {
  const [pelvis, mid, chest, , head] = figure.trunkAngles
  const legOf = ({ thighAngle, shinAngle, footAngle }: DrawnLeg) => ({
    hip: thighAngle + pelvis,
    knee: thighAngle - shinAngle,
    ankle: footAngle - shinAngle,
  })
  const armOf = ({ upperAngle, foreAngle }: DrawnArm) => ({
    shoulder: upperAngle + chest,
    elbow: foreAngle - upperAngle,
  })
  return {
    pelvis,
    lumbar: mid - pelvis,
    thorax: chest - mid,
    neck: head - chest,
    legs: [legOf(figure.near), legOf(figure.far)],
    arms: [armOf(figure.nearArm), armOf(figure.farArm)],
  }
}

/**
 * The positions of the moves as joint angles, in degrees. Lengths are in fractions of the body's height (H).
 *
 * - `pelvis`: lean of the low trunk from upright, + forward. `lumbar`, `thorax`, `neck`: bend added at each joint above
 *   it, + forward (rounding, chin down), - backward.
 * - `leg` [hip, knee, ankle]: hip 0 = thigh in line with the low trunk, + flexed; knee 0 = straight, + bent; ankle 0 =
 *   foot square to the shin, + toes toward the shin.
 * - `arm` [shoulder, elbow]: shoulder 0 = hanging along the trunk, + forward; elbow 0 = straight, + bent.
 *
 * Side views face right: the near side is the right one. docs/move.md says where the angles come from.
 */
export type Leg = readonly [hip: number, knee: number, ankle: number]
export type Arm = readonly [shoulder: number, elbow: number]

/** What stays in its place while the rest moves. */
export type Anchor = 'hip' | 'feet' | 'hands' | 'floor'

export interface SidePose {
  readonly view: 'side'
  readonly anchor: Anchor
  /** Where the anchor is, H: hip joint, near ankle or near wrist, from the left end of the scene and the floor. */
  readonly at: readonly [x: number, y: number]
  readonly trunk: readonly [pelvis: number, lumbar: number, thorax: number, neck: number]
  readonly near: Leg
  /** Like the near one where it is left out. */
  readonly far?: Leg
  readonly nearArm: Arm
  readonly farArm?: Arm
  /** The hands rest on something: thighs, hips, seat, table or wall. */
  readonly handsRest?: true
}

/** Seen from the front, as flat projections of a body that leans and turns. */
export interface FrontPose {
  readonly view: 'front'
  /** Forward from the hips, degrees. */
  readonly lean: number
  /** Chest and head, degrees to the person's left; the pelvis stays. */
  readonly turn: number
  /** Hands on the opposite shoulders, or on the crossed leg. */
  readonly hands: 'shoulders' | 'shin'
  /** The right ankle lies on the left leg, just above the knee. */
  readonly crossed: boolean
}

export type Pose = SidePose | FrontPose

const side = (pose: Omit<SidePose, 'view'>): SidePose => ({ view: 'side', ...pose })
const front = (pose: Omit<FrontPose, 'view'>): FrontPose => ({ view: 'front', ...pose })

const SEAT = [0, 0.285] as const

const walkNear = side({
  anchor: 'floor',
  at: [0, 0],
  trunk: [2, 0, 0, 0],
  near: [19, 2, 8],
  far: [-10, 18, 14],
  nearArm: [-18, 12],
  farArm: [27, 20],
})
const walkNearPassing = side({
  anchor: 'floor',
  at: [0, 0],
  trunk: [2, 0, 0, 0],
  near: [4, 4, 2],
  far: [28, 58, 4],
  nearArm: [4, 14],
  farArm: [4, 14],
})
const swapped = (pose: SidePose): SidePose => ({
  ...pose,
  near: pose.far ?? pose.near,
  far: pose.near,
  nearArm: pose.farArm ?? pose.nearArm,
  farArm: pose.nearArm,
})

const standing = { anchor: 'feet', near: [0, 0, 0], trunk: [0, 0, 0, 0] } as const
const rising = { anchor: 'feet', at: [0.181, 0.039] } as const

export const poses = {
  'rock.tall': side({
    anchor: 'hip',
    at: SEAT,
    trunk: [8, -10, 4, -2],
    near: [98, 90, 0],
    nearArm: [19, 47],
    handsRest: true,
  }),
  'rock.slump': side({
    anchor: 'hip',
    at: SEAT,
    trunk: [-15, 25, 20, -10],
    near: [75, 90, 0],
    nearArm: [39, 64],
    handsRest: true,
  }),
  // Without the slump: the hip is never bent past a right angle.
  'rock.easy': side({
    anchor: 'hip',
    at: SEAT,
    trunk: [-6, 6, 2, -2],
    near: [84, 90, 0],
    nearArm: [26, 50],
    handsRest: true,
  }),
  'rock.upright': side({
    anchor: 'hip',
    at: SEAT,
    trunk: [0, -6, 4, 0],
    near: [90, 90, 0],
    nearArm: [22, 46],
    handsRest: true,
  }),
  'turn.start': front({ lean: 0, turn: 0, hands: 'shoulders', crossed: false }),
  'turn.end': front({ lean: 0, turn: 30, hands: 'shoulders', crossed: false }),
  'four.start': front({ lean: 0, turn: 0, hands: 'shin', crossed: true }),
  'four.lean': front({ lean: 22, turn: 0, hands: 'shin', crossed: true }),
  'slider.start': side({
    anchor: 'hip',
    at: [0, 0.281],
    trunk: [0, 0, 5, 30],
    near: [90, 100, 10],
    nearArm: [-7, 33],
    handsRest: true,
  }),
  'slider.end': side({
    anchor: 'hip',
    at: [0, 0.281],
    trunk: [0, 0, 0, -15],
    near: [90, 30, 0],
    far: [90, 100, 10],
    nearArm: [-10, 32],
    handsRest: true,
  }),
  'stand.ready': side({ ...rising, trunk: [0, 0, 0, 0], near: [90, 105, 15], nearArm: [1, 68] }),
  'stand.lean': side({ ...rising, trunk: [35, 0, 5, -15], near: [125, 105, 15], nearArm: [16, 110] }),
  'stand.rise': side({ ...rising, trunk: [38, 0, 4, -20], near: [82, 58, 14], nearArm: [-13, 104] }),
  'stand.tall': side({ ...rising, trunk: [0, 0, 0, 0], near: [0, 0, 0], nearArm: [3, 8] }),
  'back.start': side({ ...standing, at: [0, 0.039], nearArm: [-44, 75], handsRest: true }),
  'back.end': side({
    anchor: 'feet',
    at: [0, 0.039],
    trunk: [-4, -12, -8, 4],
    near: [-9, 0, 5],
    nearArm: [-57, 85],
    handsRest: true,
  }),
  'hinge.start': side({
    anchor: 'hands',
    at: [0.266, 0.451],
    trunk: [33, 0, 0, -12],
    near: [37, 4, 0],
    nearArm: [47, 0],
    handsRest: true,
  }),
  'hinge.end': side({
    anchor: 'hands',
    at: [0.266, 0.451],
    trunk: [55, 0, 0, 0],
    near: [65, 12, 2],
    nearArm: [99, 0],
    handsRest: true,
  }),
  'calf.start': side({
    anchor: 'feet',
    at: [0, 0.039],
    trunk: [12, 0, 0, -4],
    near: [0, 0, 12],
    far: [26, 0, -14],
    nearArm: [95, 0],
    handsRest: true,
  }),
  'calf.end': side({
    anchor: 'feet',
    at: [0, 0.039],
    trunk: [18, 0, 0, -4],
    near: [-2, 0, 20],
    far: [43, 38, 12],
    nearArm: [68, 86],
    handsRest: true,
  }),
  'ham.start': side({
    anchor: 'hip',
    at: [0, 0.53],
    trunk: [3, 0, 0, 0],
    near: [49, 15, 0],
    far: [3, 0, 0],
    nearArm: [21, 12],
    farArm: [4, 24.3],
    handsRest: true,
  }),
  'ham.end': side({
    anchor: 'hip',
    at: [0, 0.53],
    trunk: [18, 0, 0, 0],
    near: [64, 15, 0],
    far: [18, 0, 0],
    nearArm: [36, 12],
    farArm: [-4.4, 47.6],
    handsRest: true,
  }),
  'walk.near': walkNear,
  'walk.nearPassing': walkNearPassing,
  'walk.far': swapped(walkNear),
  'walk.farPassing': swapped(walkNearPassing),
} as const satisfies Record<string, Pose>

export type PoseId = keyof typeof poses

export const poseOf = (id: PoseId): Pose => poses[id]

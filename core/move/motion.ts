import { frontFigure, type FrontFigure } from './front-figure'
import { cycleSeconds, moveOf, type Move, type MoveId, type MoveStep } from './moves'
import { poseOf, type FrontPose, type Pose, type PoseId, type SidePose } from './poses'
import { sideFigure, sideFigureBetween, type SideFigure } from './side-figure'

export type Figure = SideFigure | FrontFigure
export type Side = 'left' | 'right'

/**
 * Which share each of `count` poses has at a time from 0 (the first) to 1 (the last), passing them at equal intervals.
 * The motion begins and ends at rest and has no corners on its way.
 */
export function weightsAt(count: number, time: number): readonly number[] {
  const weights = Array.from({ length: count }, () => 0)
  const give = (index: number, share: number) => {
    weights[index] = weights[index]! + share
  }
  const last = count - 1
  const along = Math.min(1, Math.max(0, time)) * last
  const from = Math.min(Math.floor(along), last - 1)
  const u = along - from
  give(from, 1 - 3 * u ** 2 + 2 * u ** 3)
  give(from + 1, 3 * u ** 2 - 2 * u ** 3)
  const slope = (index: number, share: number) => {
    if (index === 0 || index === last) return
    give(index + 1, share / 2)
    give(index - 1, -share / 2)
  }
  slope(from, u ** 3 - 2 * u ** 2 + u)
  slope(from + 1, u ** 3 - u ** 2)
  return weights
}

export const figureOf = (pose: Pose): Figure => (pose.view === 'side' ? sideFigure(pose) : frontFigure(pose))

/**
 * The figure on its way from the first to the last pose.
 * @param time 0 to 1
 */
export function figureBetween(poses: readonly Pose[], time: number): Figure {
  const sides = poses.filter((pose): pose is SidePose => pose.view === 'side')
  if (sides.length === poses.length)
    return sideFigureBetween(sides, time, (at) => weightsAt(sides.length, at))
  const fronts = poses.filter((pose): pose is FrontPose => pose.view === 'front')
  const weights = weightsAt(fronts.length, time)
  const mixed = (read: (pose: FrontPose) => number) =>
    fronts.reduce((sum, pose, index) => sum + read(pose) * weights[index]!, 0)
  return frontFigure({ ...fronts[0]!, lean: mixed(({ lean }) => lean), turn: mixed(({ turn }) => turn) })
}

/** The side that a pose is written for: chest to the left, everything else with the right leg. */
const writtenFor = ({ sides }: Move): Side => (sides === 'alternate' ? 'left' : 'right')

/** Whether the picture is turned over for a side. A turn of the chest goes the other way instead. */
export const isTurnedOver = (move: Move, side: Side): boolean =>
  move.sides === 'each' && side !== writtenFor(move)

/** A pose as it is for a side, before the picture is turned over. */
export function poseFor(move: Move, pose: PoseId, side: Side): Pose {
  const found = poseOf(pose)
  return found.view === 'front' && move.sides === 'alternate' && side !== writtenFor(move)
    ? { ...found, turn: -found.turn }
    : found
}

/**
 * The side of a repetition.
 * @param repetition from 0
 * @param first the side that goes first
 */
export function sideOf(move: Move, repetition: number, first: Side): Side {
  const second = first === 'left' ? 'right' : 'left'
  if (move.sides === 'alternate') return repetition % 2 === 0 ? first : second
  return move.sides === 'each' && repetition >= move.repetitions / 2 ? second : first
}

/** A way of the figure takes at most this long; it waits first. Seconds. */
const LONGEST_WAY = 4
/** In a change the way back begins at once, and leaves time to turn to the other side. Seconds. */
const WAY_BACK = 3

/** The part of a step in which the figure moves, seconds from its start. */
export function wayOf({ kind, seconds }: MoveStep): readonly [from: number, until: number] {
  if (kind === 'change') return [0, Math.min(seconds, WAY_BACK)]
  return [Math.max(0, seconds - LONGEST_WAY), seconds]
}

/** One way of the figure through poses. Times are ms from the start of the move. */
export interface Way {
  readonly fromMs: number
  readonly untilMs: number
  /** From where it is, through all that follow. */
  readonly poses: readonly Pose[]
  readonly side: Side
}

/** A move as it is done. */
export interface MoveDone {
  readonly move: MoveId
  /** Of the whole move; a walk may be longer than usual. */
  readonly seconds: number
  readonly firstSide: Side
  /** Done in its gentler way. */
  readonly gentler?: boolean
}

/** How a move is done: from which pose, and how it goes on. */
export function mannerOf({
  move,
  gentler,
}: Pick<MoveDone, 'move' | 'gentler'>): Pick<Move, 'start' | 'cycle'> {
  const found = moveOf(move)
  return gentler && found.gentler ? found.gentler : found
}

/** Everything that the figure does in a move, one way after the other; between two ways it stays. */
export function waysOf(done: MoveDone): readonly Way[] {
  const move = moveOf(done.move)
  const { start, cycle } = mannerOf(done)
  const repetitions = Math.round(done.seconds / cycleSeconds({ cycle }))
  let now = 0
  return Array.from({ length: repetitions }, (_, repetition) => {
    const side = sideOf(move, repetition, done.firstSide)
    let at = poseFor(move, start, side)
    return cycle.flatMap((step): Way[] => {
      const [from, until] = wayOf(step)
      const poses = [at, ...step.poses.map((pose) => poseFor(move, pose, side))]
      const way = { fromMs: now + from * 1000, untilMs: now + until * 1000, poses, side }
      now += step.seconds * 1000
      at = poses.at(-1)!
      return step.kind === 'hold' ? [] : [way]
    })
  }).flat()
}

/**
 * The side that is done at a moment.
 * @param atMs ms from the start of the move
 */
export const sideAt = (done: MoveDone, atMs: number): Side =>
  waysOf(done).findLast(({ fromMs }) => fromMs <= Math.max(0, atMs))?.side ?? done.firstSide

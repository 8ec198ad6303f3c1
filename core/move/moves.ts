import type { PoseId } from './poses'

/**
 * The ten moves, as data: how long, how often, which side, what they need, and for whom they are left out.
 * docs/move.md says where each number comes from. Which sentence is shown for a move is in core/text (`move.moves`).
 */
export type MoveId =
  'rock' | 'turn' | 'four' | 'slider' | 'stand' | 'back' | 'hinge' | 'walk' | 'calf' | 'ham'

/** A thing without which the move cannot be done. */
export type MoveNeed = 'steady-chair' | 'steady-desk' | 'wall' | 'low-step'

/** What somebody may say about their body that leaves a move out, or changes it. */
export type MoveCondition =
  | 'hip-precautions'
  | 'osteoporosis'
  | 'pelvic-girdle-pain'
  | 'legs-worse-standing'
  | 'dizzy-standing'
  | 'swollen-calf'

/** Which way the back goes. After pain that grew, moves of the same direction are left out for the day. */
export type MoveDirection = 'forward' | 'backward' | 'neutral'

/**
 * One stretch of time within a move.
 *
 * - `move`: the figure goes through `poses`, one after the other, in equal parts of the time.
 * - `hold`: it stays.
 * - `change`: back to the start, and over to the other side where one follows.
 */
export interface MoveStep {
  readonly kind: 'move' | 'hold' | 'change'
  readonly seconds: number
  /** Empty for a hold. */
  readonly poses: readonly PoseId[]
}

export interface Move {
  readonly id: MoveId
  /** The pose before the first step, and after the last one. */
  readonly start: PoseId
  /** What is done again and again. */
  readonly cycle: readonly MoveStep[]
  readonly repetitions: number
  /**
   * - `none`: both sides do the same.
   * - `alternate`: left, right, left, right: one cycle each.
   * - `each`: the first half of the cycles with one leg (the easier one), the second half with the other.
   */
  readonly sides: 'none' | 'alternate' | 'each'
  readonly needs: readonly MoveNeed[]
  readonly directions: readonly MoveDirection[]
  /** Left out for somebody with one of these. */
  readonly offFor: readonly MoveCondition[]
  /** Done in another way by somebody with one of these. As long as the usual way. */
  readonly gentler?: Pick<Move, 'start' | 'cycle'> & { readonly for: readonly MoveCondition[] }
  /** Only for somebody who switched it on. */
  readonly optIn?: true
  /** Only when leg pain was rated at most this before, 0 to 10. */
  readonly legPainAtMost?: number
}

const go = (seconds: number, ...poses: readonly PoseId[]): MoveStep => ({ kind: 'move', seconds, poses })
const hold = (seconds: number): MoveStep => ({ kind: 'hold', seconds, poses: [] })
const change = (seconds: number, ...poses: readonly PoseId[]): MoveStep => ({
  kind: 'change',
  seconds,
  poses,
})

export const moves: Readonly<Record<MoveId, Move>> = {
  rock: {
    id: 'rock',
    start: 'rock.tall',
    cycle: [go(2.5, 'rock.slump'), go(2.5, 'rock.tall')],
    repetitions: 6,
    sides: 'none',
    needs: ['steady-chair'],
    directions: ['forward', 'backward'],
    offFor: [],
    gentler: {
      for: ['osteoporosis', 'hip-precautions'],
      start: 'rock.easy',
      cycle: [go(2.5, 'rock.upright'), go(2.5, 'rock.easy')],
    },
  },
  turn: {
    id: 'turn',
    start: 'turn.start',
    cycle: [go(2, 'turn.end'), hold(5), go(3, 'turn.start')],
    repetitions: 4,
    sides: 'alternate',
    needs: ['steady-chair'],
    directions: ['neutral'],
    offFor: ['osteoporosis', 'hip-precautions'],
  },
  four: {
    id: 'four',
    start: 'four.start',
    cycle: [go(5, 'four.lean'), hold(15), change(5, 'four.start')],
    repetitions: 2,
    sides: 'each',
    needs: ['steady-chair'],
    directions: ['forward'],
    offFor: ['hip-precautions', 'pelvic-girdle-pain'],
  },
  slider: {
    id: 'slider',
    start: 'slider.start',
    cycle: [go(2.5, 'slider.end'), go(2.5, 'slider.start')],
    repetitions: 8,
    sides: 'each',
    needs: ['steady-chair'],
    directions: ['forward'],
    offFor: [],
    optIn: true,
  },
  stand: {
    id: 'stand',
    start: 'stand.ready',
    cycle: [
      go(2, 'stand.lean'),
      go(2, 'stand.rise', 'stand.tall'),
      hold(1),
      go(3, 'stand.rise', 'stand.lean', 'stand.ready'),
    ],
    repetitions: 5,
    sides: 'none',
    needs: ['steady-chair'],
    directions: ['neutral'],
    offFor: ['dizzy-standing'],
  },
  back: {
    id: 'back',
    start: 'back.start',
    cycle: [go(2, 'back.end'), hold(2), go(2, 'back.start')],
    repetitions: 5,
    sides: 'none',
    needs: [],
    directions: ['backward'],
    offFor: ['legs-worse-standing', 'dizzy-standing'],
  },
  hinge: {
    id: 'hinge',
    start: 'hinge.start',
    cycle: [go(5, 'hinge.end'), hold(20), go(5, 'hinge.start')],
    repetitions: 1,
    sides: 'none',
    needs: ['steady-desk'],
    directions: ['forward'],
    offFor: ['hip-precautions', 'dizzy-standing'],
  },
  walk: {
    id: 'walk',
    start: 'walk.near',
    cycle: [go(0.5, 'walk.nearPassing', 'walk.far'), go(0.5, 'walk.farPassing', 'walk.near')],
    repetitions: 20,
    sides: 'none',
    needs: [],
    directions: ['neutral'],
    offFor: ['dizzy-standing'],
  },
  calf: {
    id: 'calf',
    start: 'calf.start',
    cycle: [go(5, 'calf.end'), hold(20), change(5, 'calf.start')],
    repetitions: 2,
    sides: 'each',
    needs: ['wall'],
    directions: ['neutral'],
    offFor: ['dizzy-standing', 'swollen-calf'],
  },
  ham: {
    id: 'ham',
    start: 'ham.start',
    cycle: [go(5, 'ham.end'), hold(20), change(5, 'ham.start')],
    repetitions: 2,
    sides: 'each',
    needs: ['low-step', 'steady-desk'],
    directions: ['forward'],
    offFor: ['hip-precautions', 'pelvic-girdle-pain', 'osteoporosis', 'dizzy-standing'],
    legPainAtMost: 3,
  },
}

export const MOVE_IDS = Object.keys(moves) as readonly MoveId[]

export const moveOf = (id: MoveId): Move => moves[id]

/** Seconds of one cycle. */
export const cycleSeconds = ({ cycle }: Pick<Move, 'cycle'>): number =>
  cycle.reduce((sum, { seconds }) => sum + seconds, 0)

/** Seconds of a move as it is usually done. A walk may be longer. */
export const secondsOf = (move: Pick<Move, 'cycle' | 'repetitions'>): number =>
  cycleSeconds(move) * move.repetitions

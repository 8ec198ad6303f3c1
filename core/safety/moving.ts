import { moveOf, secondsOf, type MoveCondition, type MoveId } from '../move/moves'
import { moveSets, type MoveBlock, type MoveSet } from '../move/sets'
import type { Rating } from '../log/entry/rating'

/** Answers after which no set is done at all: ask a doctor or physiotherapist first (S40, S44, S45, S164). */
export const MOVE_STOPS = ['recent-operation', 'fall', 'weak-leg'] as const
export type MoveStop = (typeof MOVE_STOPS)[number]

/** Answers that leave single moves out, or change them. `core/move` says which. */
export const MOVE_CONDITIONS = [
  'hip-precautions',
  'osteoporosis',
  'pelvic-girdle-pain',
  'legs-worse-standing',
  'dizzy-standing',
  'swollen-calf',
] as const satisfies readonly MoveCondition[]

export const MOVING_TICKS = [...MOVE_STOPS, ...MOVE_CONDITIONS] as const
export type MovingTick = (typeof MOVING_TICKS)[number]

/** A move that hurt. It stays left out until the person puts it back. */
export interface HurtMove {
  readonly move: MoveId
  /** UTC epoch ms of the set in which it did. */
  readonly at: number
}

/** What was answered about moving: asked before the first set that needs it, kept until changed. */
export interface MovingAnswers {
  /** In the order of `MOVING_TICKS`, each at most once; null while it was not asked. */
  readonly ticked: readonly MovingTick[] | null
  /** There is a chair that cannot roll; null while no set asked for one. */
  readonly steadyChair: boolean | null
  /** The nerve slider was switched on: it is off until then (S126, S128, S131). */
  readonly slider: boolean
  /** Each move at most once. */
  readonly hurt: readonly HurtMove[]
}

export const MOVING_UNANSWERED: MovingAnswers = { ticked: null, steadyChair: null, slider: false, hurt: [] }

/** Why a move of a set is left out. */
export type LeaveOutReason = 'hurt' | 'condition' | 'chair' | 'opt-in' | 'pain'

export interface LeftOutMove {
  readonly move: MoveId
  readonly why: LeaveOutReason
}

/** A set as this person may do it. */
export interface AllowedMoves {
  readonly blocks: readonly MoveBlock[]
  /** Those of them that are done in their gentler way. */
  readonly gentler: readonly MoveId[]
  readonly leftOut: readonly LeftOutMove[]
}

const SLIDER: MoveBlock = { move: 'slider', seconds: secondsOf(moveOf('slider')) }

/** The moves of a set; the slider, where it was switched on, after `rock`. */
export const blocksOf = (set: MoveSet, { slider }: Pick<MovingAnswers, 'slider'>): readonly MoveBlock[] =>
  moveSets[set].flatMap((block) => (slider && block.move === 'rock' ? [block, SLIDER] : [block]))

/** Whether one of the moves needs a steady chair. */
export const needsChair = (blocks: readonly MoveBlock[]): boolean =>
  blocks.some(({ move }) => moveOf(move).needs.includes('steady-chair'))

const reasonToLeaveOut = (id: MoveId, answers: MovingAnswers, pain: Rating | null): LeaveOutReason | null => {
  const { offFor, needs, optIn, legPainAtMost } = moveOf(id)
  const ticked: readonly MovingTick[] = answers.ticked ?? []
  if (answers.hurt.some(({ move }) => move === id)) return 'hurt'
  if (offFor.some((condition) => ticked.includes(condition))) return 'condition'
  if (needs.includes('steady-chair') && answers.steadyChair === false) return 'chair'
  if (optIn && !answers.slider) return 'opt-in'
  // A pain that nobody rated is not known to be small.
  if (legPainAtMost !== undefined && (pain === null || pain > legPainAtMost)) return 'pain'
  return null
}

/**
 * The moves of a set that nothing speaks against.
 *
 * @param pain leg pain as it was rated just before, if it was
 */
export function allowedMoves(
  blocks: readonly MoveBlock[],
  answers: MovingAnswers,
  pain: Rating | null,
): AllowedMoves {
  const reasons = new Map(blocks.map(({ move }) => [move, reasonToLeaveOut(move, answers, pain)]))
  const ticked: readonly MovingTick[] = answers.ticked ?? []
  return {
    blocks: blocks.filter(({ move }) => reasons.get(move) === null),
    gentler: [...reasons.keys()].filter((move) =>
      moveOf(move).gentler?.for.some((condition) => ticked.includes(condition)),
    ),
    leftOut: [...reasons].flatMap(([move, why]) => (why === null ? [] : [{ move, why }])),
  }
}

/** Why no set starts. */
export type MoveBlockReason = MoveStop | 'both-legs' | 'nothing-left'

export type MoveGate =
  | ({ readonly kind: 'open' } & AllowedMoves)
  /** Asks what was never asked; with `chair`, also for the chair. */
  | { readonly kind: 'ask'; readonly chair: boolean }
  | { readonly kind: 'blocked'; readonly why: MoveBlockReason }

/**
 * Whether a set may start, after the red flags were asked as before a press.
 *
 * @param bothLegs both legs hurt: no set (S40, S41)
 * @param pain leg pain as it was rated just before, if it was
 */
export function moveGate(
  blocks: readonly MoveBlock[],
  answers: MovingAnswers,
  { bothLegs, pain }: { readonly bothLegs: boolean; readonly pain: Rating | null },
): MoveGate {
  const stop = MOVE_STOPS.find((each) => answers.ticked?.includes(each))
  if (stop) return { kind: 'blocked', why: stop }
  if (bothLegs) return { kind: 'blocked', why: 'both-legs' }
  const chair = needsChair(blocks) && answers.steadyChair === null
  if (answers.ticked === null || chair) return { kind: 'ask', chair }
  const allowed = allowedMoves(blocks, answers, pain)
  return allowed.blocks.length === 0 ? { kind: 'blocked', why: 'nothing-left' } : { kind: 'open', ...allowed }
}

/**
 * The moves that would follow a press that starts now, for the screen before it; null where none would.
 *
 * @param bothLegs both legs hurt
 */
export function movesAfterPress(
  choice: { readonly thenMove: boolean; readonly moveSet: MoveSet },
  answers: MovingAnswers,
  bothLegs: boolean,
): AllowedMoves | null {
  if (!choice.thenMove) return null
  const blocks = blocksOf(choice.moveSet, answers)
  const gate = moveGate(blocks, answers, { bothLegs, pain: null })
  if (gate.kind === 'ask') return allowedMoves(blocks, answers, null)
  return gate.kind === 'open' ? gate : null
}

/** The answers after a set in which moves hurt: they are left out from now on. */
export const withHurt = (answers: MovingAnswers, moves: readonly MoveId[], at: number): MovingAnswers => ({
  ...answers,
  hurt: [
    ...answers.hurt.filter(({ move }) => !moves.includes(move)),
    ...[...new Set(moves)].map((move) => ({ move, at })),
  ],
})

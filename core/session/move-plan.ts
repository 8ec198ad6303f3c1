import { cycleSeconds, moveOf, type MoveId, type MoveStep } from '../move/moves'
import type { MoveBlock, MoveSet } from '../move/sets'
import type { Hand } from '../points/hand'
import type { SessionPlan } from './plan'

/** A leg, or a way to turn. */
export type MoveSide = Hand

/**
 * - `get-ready`: hands off, find the chair or the table.
 * - `move`: do it, or go into the position that is held next.
 * - `hold`: stay there.
 * - `other-side`: come back and change sides.
 * - `rest`: come back; after the last move, sit or stand as one likes.
 */
export type MovePhaseKind = 'get-ready' | 'move' | 'hold' | 'other-side' | 'rest'

/** One stretch of moving. Times are milliseconds of session time, from its start. */
export interface MovePhase {
  readonly kind: MovePhaseKind
  /** Null before the first and after the last move. */
  readonly move: MoveId | null
  /** The side that is done; while changing, the side that comes next. Null where both sides do the same. */
  readonly side: MoveSide | null
  /** Which move of the set this is, from 1; 0 before the first and after the last. */
  readonly nth: number
  readonly startMs: number
  readonly durationMs: number
  /** Where the breath of these moves begins: it goes on through all of them. */
  readonly breathFromMs: number
}

/** The moves of a plan. */
export interface PlannedMoves {
  /** The set that was chosen; `own` for one of the person's own. */
  readonly set: MoveSet | 'own'
  /** The moves that are left of it, in order. */
  readonly blocks: readonly MoveBlock[]
  /** Those of them that are done in their gentler way. */
  readonly gentler: readonly MoveId[]
}

/** What the moves of a plan are computed from. */
export interface MoveOptions extends PlannedMoves {
  /** The leg that goes first. */
  readonly firstSide: MoveSide
}

/** Seconds to let go of the hand or to find the chair, and to sit or stand as one likes at the end. */
export const GET_READY_S = 10
export const LAST_REST_S = 10
/** A position that is kept this long or longer has cues of its own; shorter ones belong to the movement. */
const HELD_S = 10

type Step = Pick<MovePhase, 'kind' | 'move' | 'side' | 'nth'> & { readonly seconds: number }

const other = (side: MoveSide): MoveSide => (side === 'left' ? 'right' : 'left')

/** The side of each repetition. */
function sidesOf({ move, seconds }: MoveBlock, firstSide: MoveSide): readonly (MoveSide | null)[] {
  const { sides, ...shape } = moveOf(move)
  const count = Math.round(seconds / cycleSeconds(shape))
  return Array.from({ length: count }, (_, i) => {
    if (sides === 'none') return null
    if (sides === 'alternate') return i % 2 === 0 ? 'left' : 'right'
    return i < count / 2 ? firstSide : other(firstSide)
  })
}

const isHeld = (cycle: readonly MoveStep[]): boolean =>
  cycle.some(({ kind, seconds }) => kind === 'hold' && seconds >= HELD_S)

function stepsOf(block: MoveBlock, nth: number, firstSide: MoveSide): readonly Step[] {
  const { move } = block
  const shape = moveOf(move)
  const { cycle } = shape
  const sides = sidesOf(block, firstSide)
  if (isHeld(cycle))
    return sides.flatMap((side, i) =>
      cycle.map(({ kind, seconds }, at): Step => {
        if (at < cycle.length - 1)
          return { kind: kind === 'hold' ? 'hold' : 'move', move, side, nth, seconds }
        const next = sides[i + 1]
        return next === undefined || next === side
          ? { kind: 'rest', move, side, nth, seconds }
          : { kind: 'other-side', move, side: next, nth, seconds }
      }),
    )
  // One stretch for all that is done on a side without a break.
  const steps: Step[] = []
  const seconds = cycleSeconds(shape)
  for (const side of sides) {
    const last = steps.at(-1)
    if (last && last.side === side) steps[steps.length - 1] = { ...last, seconds: last.seconds + seconds }
    else steps.push({ kind: 'move', move, side, nth, seconds })
  }
  return steps
}

/** The phases of moves that begin at `fromMs` of session time, with their end. */
function phasesOf(
  { blocks, firstSide }: MoveOptions,
  fromMs: number,
  secondMs: number,
): { readonly phases: readonly MovePhase[]; readonly endMs: number } {
  const none = { move: null, side: null, nth: 0 }
  const steps: Step[] = [
    { ...none, kind: 'get-ready', seconds: GET_READY_S },
    ...blocks.flatMap((block, i) => stepsOf(block, i + 1, firstSide)),
    { ...none, kind: 'rest', seconds: LAST_REST_S },
  ]
  const breathFromMs = fromMs + GET_READY_S * secondMs
  const phases: MovePhase[] = []
  let startMs = fromMs
  for (const { seconds, ...step } of steps) {
    const durationMs = seconds * secondMs
    phases.push({ ...step, startMs, durationMs, breathFromMs })
    startMs += durationMs
  }
  return { phases, endMs: startMs }
}

const plannedOf = ({ set, blocks, gentler }: MoveOptions): PlannedMoves => ({ set, blocks, gentler })

/**
 * The plan of a set of moves alone. Ten seconds to get ready, the moves without gaps, ten seconds of rest.
 *
 * @param base hand and style of the plan; they say nothing here, as in breathing
 * @param secondMs length of one plan second in ms; 1000 but in tests
 */
export function planMoves(
  options: MoveOptions,
  base: Pick<SessionPlan, 'hand' | 'technique'>,
  secondMs = 1000,
): SessionPlan {
  const { phases, endMs } = phasesOf(options, 0, secondMs)
  return {
    ...base,
    minutes: endMs / (60 * secondMs),
    activity: 'move',
    phases,
    totalMs: endMs,
    moves: plannedOf(options),
  }
}

/** The same plan with moves after it. Our own order: no study tested one. */
export function thenMove(plan: SessionPlan, options: MoveOptions, secondMs = 1000): SessionPlan {
  const { phases, endMs } = phasesOf(options, plan.totalMs, secondMs)
  return { ...plan, phases: [...plan.phases, ...phases], totalMs: endMs, moves: plannedOf(options) }
}

/** When this side of a move is over, session ms. Changing sides is a stretch of its own. */
export function stretchEndMs({ phases }: SessionPlan, phase: MovePhase): number {
  const goesOn = (later: SessionPlan['phases'][number]) =>
    'side' in later &&
    later.nth === phase.nth &&
    later.side === phase.side &&
    (later.kind === 'other-side') === (phase.kind === 'other-side')
  let endMs = phase.startMs + phase.durationMs
  for (const later of phases) {
    if (later.startMs < endMs) continue
    if (!goesOn(later)) break
    endMs = later.startMs + later.durationMs
  }
  return endMs
}

/** A stretch of session time that was passed over, ms. */
export interface Skip {
  readonly fromMs: number
  readonly toMs: number
}

const isMove = (phase: SessionPlan['phases'][number]): phase is MovePhase & { readonly move: MoveId } =>
  'side' in phase && phase.move !== null

/**
 * Where a skip leads from `elapsedMs`: the start of what comes after this move, or after getting ready.
 *
 * @returns null where nothing can be skipped: while pressing, and in the rest at the end
 */
export function skipTarget(plan: SessionPlan, elapsedMs: number): number | null {
  const at = plan.phases.findLastIndex(({ startMs }) => startMs <= elapsedMs)
  const phase = plan.phases[at]
  if (phase === undefined || !('side' in phase)) return null
  const next = plan.phases.slice(at + 1).find((later) => 'side' in later && later.nth !== phase.nth)
  return next?.startMs ?? null
}

/** Milliseconds of a stretch that were done by `elapsedMs`, without what was passed over. */
function doneMs(
  from: number,
  durationMs: number,
  { elapsedMs, skips }: { readonly elapsedMs: number; readonly skips: readonly Skip[] },
): number {
  const to = Math.min(from + durationMs, elapsedMs)
  const skipped = skips.reduce(
    (sum, skip) => sum + Math.max(0, Math.min(to, skip.toMs) - Math.max(from, skip.fromMs)),
    0,
  )
  return Math.max(0, to - from - skipped)
}

/** How far a session came. */
export interface Reached {
  readonly elapsedMs: number
  readonly skips: readonly Skip[]
}

/** Milliseconds spent in moves by then; getting ready and the rest at the end are none. */
export const movedMs = (plan: SessionPlan, reached: Reached): number =>
  plan.phases
    .filter(isMove)
    .reduce((sum, { startMs, durationMs }) => sum + doneMs(startMs, durationMs, reached), 0)

/** The moves that were not done to their end: passed over, cut short or never reached. In the order of the plan. */
export const movesCutShort = (plan: SessionPlan, reached: Reached): readonly MoveId[] => {
  const cut = plan.phases
    .filter(isMove)
    .filter(({ startMs, durationMs }) => doneMs(startMs, durationMs, reached) < durationMs)
  return [...new Set(cut.map(({ move }) => move))]
}

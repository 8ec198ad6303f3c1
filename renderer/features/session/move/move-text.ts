import type { MoveId } from '@core/move/moves'
import { moveSets, type MoveSet } from '@core/move/sets'
import type { EntryMoveSet } from '@core/log/entry/entry'
import type { MovePhase } from '@core/session/move-plan'
import { isMovePhase, type Phase, type SessionPlan } from '@core/session/plan'
import type { Text, TextKey } from '../../../bridge/use-text'

type T = Pick<Text, 't'>

export const moveName = ({ t }: T, move: MoveId): string => t(`move.moves.${move}.name`)

const SETS = {
  feet: 'move.sets.feet',
  chair: 'move.sets.chair',
  'no-chair': 'move.sets.noChair',
  three: 'move.sets.three',
  both: 'move.sets.both',
  walk: 'move.sets.walk',
  own: 'moving.entry.own',
} as const satisfies Record<EntryMoveSet, TextKey>

/** Whole minutes of a set, as it is offered. */
export const setMinutes = (set: MoveSet): number =>
  Math.round(moveSets[set].reduce((sum, { seconds }) => sum + seconds, 0) / 60)

export const setName = ({ t }: T, set: EntryMoveSet): string => t(SETS[set])

const firstMove = (plan: SessionPlan, after: MovePhase): MoveId | null =>
  plan.phases.find(
    (phase): phase is MovePhase => isMovePhase(phase) && phase.nth > 0 && phase.startMs > after.startMs,
  )?.move ?? null

/** The large words of a phase: the move itself, or what to do between two. */
export function movePhaseText(text: T, phase: MovePhase): string {
  const { t } = text
  switch (phase.kind) {
    case 'get-ready':
      return t('moving.phase.getReady')
    case 'other-side':
      return t('moving.phase.otherSide')
    case 'rest':
      return t(phase.move === null ? 'moving.phase.rest' : 'moving.phase.comeBack')
    case 'move':
    case 'hold':
      return phase.move === null ? t('moving.name') : moveName(text, phase.move)
  }
}

/** What a voice says with the cue of a phase. */
export const moveSpokenText = (text: T, phase: MovePhase): string =>
  phase.kind === 'hold' ? text.t('moving.how.hold') : movePhaseText(text, phase)

/** How it is done. */
export function moveHowText(text: T, plan: SessionPlan, phase: MovePhase): string {
  const { t } = text
  switch (phase.kind) {
    case 'get-ready': {
      const move = firstMove(plan, phase)
      return move === null ? '' : t('moving.how.getReady', { move: moveName(text, move) })
    }
    case 'hold':
      return t('moving.how.hold')
    case 'rest':
      return t(phase.move === null ? 'moving.how.rest' : 'moving.how.comeBack')
    case 'other-side':
      return phase.side === null ? '' : t('moving.side', { side: phase.side })
    case 'move':
      return phase.move === null ? '' : t(`move.moves.${phase.move}.hint`)
  }
}

/** The first phase after this move, or after getting ready. */
const nextMoveOf = (plan: SessionPlan, phase: MovePhase): Phase | undefined =>
  plan.phases.find((later) => isMovePhase(later) && later.startMs > phase.startMs && later.nth !== phase.nth)

/** What comes after this move. */
export function moveThenText(text: T, plan: SessionPlan, phase: MovePhase): string {
  const { t } = text
  if (phase.nth === 0) return ''
  const next = nextMoveOf(plan, phase)
  return next && isMovePhase(next) && next.move !== null
    ? t('moving.next', { move: moveName(text, next.move) })
    : t('moving.nextRest')
}

/** How many moves the plan has. */
export const movesIn = (plan: SessionPlan): number => plan.moves?.blocks.length ?? 0

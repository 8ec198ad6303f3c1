import { isMovePhase, type Activity, type Phase, type PressPhase, type SessionPlan } from '@core/session/plan'
import type { Text, TextKey } from '../../bridge/use-text'
import { moveHowText, movePhaseText, moveThenText } from './move/move-text'

/** The large word of a phase: `Press`, or `Breathe` or `Rest` where nobody presses, or the move. */
export function phaseText({ t }: Pick<Text, 't'>, plan: SessionPlan, phase: Phase): string {
  if (isMovePhase(phase)) return movePhaseText({ t }, phase)
  switch (plan.activity) {
    case 'breathe':
      return t(`session.breathe.phase.${phase.kind}`)
    case 'rest':
      return t('session.breathe.phase.ease')
    case 'press':
    case 'move':
      return t(`session.phase.${phase.kind}`)
  }
}

/** How it is done. */
export function howText({ t }: Pick<Text, 't'>, plan: SessionPlan, phase: Phase): string {
  if (isMovePhase(phase)) return moveHowText({ t }, plan, phase)
  if (plan.activity === 'rest') return t('log.test.restHow')
  if (plan.activity === 'breathe')
    return t(`session.breathe.how.${phase.kind === 'switch' ? 'ease' : phase.kind}`)
  switch (phase.kind) {
    case 'prepare':
      return t('session.how.prepare')
    case 'press':
      return t(`session.how.${plan.technique}`)
    case 'ease':
      return t('session.how.ease')
    case 'switch':
      return t('session.how.switchTo', { hand: phase.hand })
    case 'release':
      return t('session.how.release')
  }
}

/** What the session is about just now: the hand, the hand that comes next, or what is done instead. */
export function whichText({ t }: Pick<Text, 't'>, plan: SessionPlan, phase: PressPhase): string {
  if (plan.activity === 'breathe') return t('session.breathe.name')
  if (plan.activity === 'rest') return t('log.test.title')
  const hand = t(phase.hand === 'left' ? 'session.leftHand' : 'session.rightHand')
  return phase.kind === 'switch' ? t('session.next', { hand }) : hand
}

const STARTS_IN = {
  press: 'session.startsIn',
  breathe: 'session.breathe.startsIn',
  rest: 'session.rest.startsIn',
  move: 'session.startsIn',
} as const satisfies Record<Activity, TextKey>

/** What comes after `next`'s predecessor; `secondsLeft` counts down to the first pressing, breath or rest. */
export function thenText(
  { t }: Pick<Text, 't'>,
  plan: SessionPlan,
  phase: Phase,
  next: Phase | undefined,
  secondsLeft: number,
): string {
  if (isMovePhase(phase)) return moveThenText({ t }, plan, phase)
  if (phase.kind === 'prepare') return t(STARTS_IN[plan.activity], { seconds: Math.max(1, secondsLeft) })
  if (next === undefined) return t('session.then.done')
  if (plan.activity === 'rest') return t('session.rest.goOn')
  const breathing = plan.activity === 'breathe'
  const seconds = Math.round(next.durationMs / 1000)
  if (isMovePhase(next)) return t('session.then.move')
  switch (next.kind) {
    case 'press':
    case 'ease':
      return breathing
        ? t(`session.breathe.then.${next.kind}`, { seconds })
        : t(`session.then.${next.kind}`, { seconds })
    case 'release':
      return t(breathing ? 'session.breathe.then.release' : 'session.then.release')
    case 'switch':
      return t('session.then.switch')
    case 'prepare':
      return t('session.then.prepare')
  }
}

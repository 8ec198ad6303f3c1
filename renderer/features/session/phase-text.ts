import type { Phase, PhaseKind, SessionPlan } from '@core/session/plan'
import type { Text } from '../../bridge/use-text'

/** The large word of a phase: `Press`, or `Breathe` where nobody presses. */
export const phaseText = ({ t }: Pick<Text, 't'>, plan: SessionPlan, kind: PhaseKind): string =>
  plan.activity === 'breathe' ? t(`session.breathe.phase.${kind}`) : t(`session.phase.${kind}`)

/** How it is done. */
export function howText({ t }: Pick<Text, 't'>, plan: SessionPlan, phase: Phase): string {
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

/** What the session is about just now: the hand, the hand that comes next, or breathing. */
export function whichText({ t }: Pick<Text, 't'>, plan: SessionPlan, phase: Phase): string {
  if (plan.activity === 'breathe') return t('session.breathe.name')
  const hand = t(phase.hand === 'left' ? 'session.leftHand' : 'session.rightHand')
  return phase.kind === 'switch' ? t('session.next', { hand }) : hand
}

/** What comes after `next`'s predecessor; `secondsLeft` counts down to the first pressing or breath. */
export function thenText(
  { t }: Pick<Text, 't'>,
  plan: SessionPlan,
  phase: Phase,
  next: Phase | undefined,
  secondsLeft: number,
): string {
  const breathing = plan.activity === 'breathe'
  if (phase.kind === 'prepare')
    return t(breathing ? 'session.breathe.startsIn' : 'session.startsIn', {
      seconds: Math.max(1, secondsLeft),
    })
  if (next === undefined) return t('session.then.done')
  const seconds = Math.round(next.durationMs / 1000)
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

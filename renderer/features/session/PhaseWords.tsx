import { useCallback } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { phaseAfter, type Phase, type SessionPlan } from '@core/session/plan'
import { useText, type TextKey } from '../../bridge/use-text'
import { useReading, type SessionTime } from './use-session-time'
import css from './running.module.css'

interface PhaseWordsProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  /** Whole seconds of 3-2-1, or 0. */
  readonly countIn: number
}

/** Which hand, which minute, what to do and how. */
export function PhaseWords({ session, phase, countIn }: PhaseWordsProps) {
  const { t } = useText()
  const { plan, pauseReason } = session
  const words =
    pauseReason !== null
      ? { phase: t('session.paused'), how: t(`session.pausedBy.${pauseReason}`) }
      : countIn > 0
        ? { phase: t(`session.phase.${phase.kind}`), how: `${t('session.countIn')} ${countIn}` }
        : { phase: t(`session.phase.${phase.kind}`), how: howOf(phase, plan, t) }
  return (
    <>
      <p className={css.which}>
        <span>{t(phase.hand === 'left' ? 'session.leftHand' : 'session.rightHand')}</span>
        <span className={css.minute}>
          {t('session.minuteOf', { n: Math.max(1, phase.minute), of: plan.minutes })}
        </span>
      </p>
      <h1 className={css.words} key={`${phase.startMs}${pauseReason ?? ''}`}>
        <span className={css.phase}>{words.phase}</span>
        <span className={css.how}>{words.how}</span>
      </h1>
    </>
  )
}

function howOf(
  phase: Phase,
  plan: SessionPlan,
  t: (key: TextKey, values?: Record<string, string | number>) => string,
): string {
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

interface ThenLineProps {
  readonly plan: SessionPlan
  readonly phase: Phase
  readonly time: SessionTime
}

/** What comes next. */
export function ThenLine({ plan, phase, time }: ThenLineProps) {
  const { t } = useText()
  const next = phaseAfter(plan, phase)
  const secondsLeft = useReading(
    useCallback(() => Math.ceil((phase.startMs + phase.durationMs - time.elapsedMs()) / 1000), [phase, time]),
    250,
    phase.kind === 'prepare',
  )
  const seconds = next ? Math.round(next.durationMs / 1000) : 0
  const sentence =
    phase.kind === 'prepare'
      ? t('session.startsIn', { seconds: Math.max(1, secondsLeft) })
      : next === undefined
        ? t('session.then.done')
        : next.kind === 'press' || next.kind === 'ease'
          ? t(`session.then.${next.kind}`, { seconds })
          : next.kind === 'release' || next.kind === 'switch'
            ? t(`session.then.${next.kind}`)
            : t('session.phase.prepare')
  return <p className={css.then}>{sentence}</p>
}

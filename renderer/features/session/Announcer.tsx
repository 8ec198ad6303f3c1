import type { ActiveSessionView } from '@core/ipc/views'
import { isMovePhase, type Phase } from '@core/session/plan'
import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { howText, phaseText } from './phase-text'

interface AnnouncerProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  /** Running again, but 3-2-1 comes first. */
  readonly countingIn: boolean
  /** The question about the pain stands on the screen. */
  readonly asksPain: boolean
}

/** What a screen reader hears: phases, minutes and pauses; never the seconds. */
export function Announcer({ session, phase, countingIn, asksPain }: AnnouncerProps) {
  const text = useText()
  const { t } = text
  const { plan, pauseReason, test } = session
  const words = (): string => {
    if (pauseReason === 'user') return t('session.announce.paused')
    if (pauseReason !== null)
      return `${t('session.announce.paused')}. ${t(`session.pausedBy.${pauseReason}`)}`
    if (countingIn) return t('session.announce.resumed')
    // Moves are read by their own region, politely and once each.
    if (isMovePhase(phase)) return ''
    const name = phaseText(text, plan, phase)
    if (phase.kind === 'press') {
      const minute = `${name}. ${t('session.announce.minute', { n: phase.minute, of: plan.minutes })}`
      // Once: it stays on the screen.
      return plan.activity === 'press' && phase.minute === 1 ? `${minute}. ${t('session.stopRule')}` : minute
    }
    if (phase.kind === 'switch') return `${name}. ${howText(text, plan, phase)}`
    const asked = asksPain ? `${name}. ${t('session.painBeforeAsk')}` : name
    return test && phase.kind === 'prepare' ? `${t(`log.test.${test.arm}`)}. ${asked}` : asked
  }
  return (
    <p className="visually-hidden" aria-live="assertive" aria-atomic="true" role="status">
      {words()}
    </p>
  )
}

/**
 * Says that a session has come to its end, on whatever screen. It stands before the end does, because a place that
 * appears together with its words is not read out; politely, because the question that follows takes the focus.
 */
export function EndAnnouncer() {
  const { t } = useText()
  const done = useApp(({ session }) => session.kind === 'ended' && session.completed && !session.recovered)
  return (
    <p className="visually-hidden" aria-live="polite" role="status">
      {done && t('session.announce.done')}
    </p>
  )
}

import type { ActiveSessionView } from '@core/ipc/views'
import type { Phase } from '@core/session/plan'
import { useText } from '../../bridge/use-text'
import { howText, phaseText } from './phase-text'

interface AnnouncerProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  readonly standing: boolean
}

/** What a screen reader hears: phases, minutes and pauses; never the seconds. */
export function Announcer({ session, phase, standing }: AnnouncerProps) {
  const text = useText()
  const { t } = text
  const { plan, test } = session
  const drawn = test && phase.kind === 'prepare' ? `${t(`log.test.${test.arm}`)}. ` : ''
  const more =
    phase.kind === 'press'
      ? `. ${t('session.announce.minute', { n: phase.minute, of: plan.minutes })}`
      : phase.kind === 'switch'
        ? `. ${howText(text, plan, phase)}`
        : ''
  const words = standing
    ? t('session.announce.paused')
    : `${drawn}${phaseText(text, plan, phase.kind)}${more}`
  return (
    <p className="visually-hidden" aria-live="assertive" aria-atomic="true" role="status">
      {words}
    </p>
  )
}

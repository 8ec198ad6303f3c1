import type { ActiveSessionView } from '@core/ipc/views'
import type { Phase } from '@core/session/plan'
import { useText } from '../../bridge/use-text'

interface AnnouncerProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  readonly standing: boolean
}

/** What a screen reader hears: phases, minutes and pauses; never the seconds. */
export function Announcer({ session, phase, standing }: AnnouncerProps) {
  const { t } = useText()
  const minute =
    phase.kind === 'press'
      ? `. ${t('session.announce.minute', { n: phase.minute, of: session.plan.minutes })}`
      : ''
  const words = standing ? t('session.announce.paused') : `${t(`session.phase.${phase.kind}`)}${minute}`
  return (
    <p className="visually-hidden" aria-live="assertive" aria-atomic="true" role="status">
      {words}
    </p>
  )
}

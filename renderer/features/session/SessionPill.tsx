import { useCallback } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { phaseAt } from '@core/session/plan'
import { useText } from '../../bridge/use-text'
import { clockFace } from './clock-face'
import { phaseText } from './phase-text'
import { useReading, useSessionTime } from './use-session-time'

/** What the session does while another page is shown: time left and the word of its phase, each second anew. */
export function SessionPill({ session }: { readonly session: ActiveSessionView }) {
  const { t } = useText()
  const time = useSessionTime(session)
  const { plan, running } = session
  const said = useReading(
    time,
    useCallback(() => {
      const elapsedMs = time.elapsedMs()
      const word = running ? phaseText({ t }, plan, phaseAt(plan, elapsedMs)) : t('session.paused')
      return `${clockFace(plan.totalMs - elapsedMs)} ${word}`
    }, [plan, running, t, time]),
    running,
  )
  return said
}

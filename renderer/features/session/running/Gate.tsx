import type { ActiveSessionView } from '@core/ipc/views'
import type { Phase } from '@core/session/plan'
import type { ReadyPlace } from '../stage/ready-place'
import { Stage } from '../stage/Stage'
import type { SessionTime } from '../use-session-time'
import css from './gate.module.css'

interface GateProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  readonly standing: boolean
  readonly time: SessionTime
  /** Where the Ready screen left its hand; null if the session did not begin there. */
  readonly from: ReadyPlace | null
}

/** The largest round picture that fits beside the words. */
export function Gate({ session, phase, standing, time, from }: GateProps) {
  return (
    <div data-stays className={css.around}>
      <figure className={css.gate}>
        <Stage session={session} phase={phase} standing={standing} time={time} from={from} />
        {/* Pausing dims what was alive and moves nothing. */}
        <div className={css.veil} data-on={!session.running || undefined} />
      </figure>
    </div>
  )
}

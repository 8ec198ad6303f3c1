import type { ActiveSessionView } from '@core/ipc/views'
import type { Phase } from '@core/session/plan'
import { HandDrawing } from '../hand/HandDrawing'
import { Ring } from './Ring'
import type { SessionTime } from './use-session-time'
import css from './gate.module.css'

interface GateProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  readonly standing: boolean
  readonly time: SessionTime
}

/** The round gate: halo, hand, ring. The drawing shows rhythm and technique without words. */
export function Gate({ session, phase, standing, time }: GateProps) {
  const pressing = phase.kind === 'press'
  const resting = phase.kind === 'ease' || phase.kind === 'release'
  return (
    <div className={css.room}>
      <figure className={`${css.gate} ${standing ? css.standing : ''}`}>
        <div className={css.halo} />
        <div className={css.disc}>
          <HandDrawing
            key={phase.hand}
            className={css.hand}
            hand={phase.hand}
            zoom="point"
            zoomFrom="whole"
            show={{ thumb: true, labels: false }}
            technique={session.plan.technique}
            pulse={pressing ? 'pressing' : resting ? 'easing' : 'still'}
            paused={standing}
            pressedMs={pressing ? Math.max(0, session.elapsedMs - phase.startMs) : 0}
          />
        </div>
        <Ring session={session} standing={standing} time={time} />
      </figure>
    </div>
  )
}

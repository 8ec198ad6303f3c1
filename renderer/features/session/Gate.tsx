import { useCallback, useState } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import type { Hand } from '@core/points/hand'
import type { Phase } from '@core/session/plan'
import { useApp } from '../../bridge/use-app'
import { BEAT_MS } from '../../ui/beat'
import { useSteppedMotion } from '../../ui/use-stepped-motion'
import { PressedDrawing } from '../hand/PressedDrawing'
import { swelling } from '../hand/press-motion'
import { BreathDisc } from './BreathDisc'
import { RestDisc } from './RestDisc'
import { Ring, RingTrack } from './Ring'
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
  return (
    <div className={css.room}>
      <figure className={css.gate}>
        <Halo time={time} standing={standing} />
        <div className={css.plate} />
        <RingTrack session={session} />
        <div className={css.disc}>
          {session.plan.activity === 'press' && (
            <PressedHand session={session} phase={phase} standing={standing} time={time} />
          )}
          {session.plan.activity === 'breathe' && <BreathDisc time={time} standing={standing} />}
          {session.plan.activity === 'rest' && <RestDisc />}
        </div>
        <Ring session={session} standing={standing} time={time} />
      </figure>
    </div>
  )
}

/** The largest of all that moves and the slowest: its edge goes 4 px a second at most. */
const HALO = { transformAt: swelling(0.972, 1.018), everyMs: 5 * BEAT_MS }

/** Breathes around the gate, from the first second to the last. */
function Halo({ time, standing }: Pick<GateProps, 'time' | 'standing'>) {
  const halo = useSteppedMotion<HTMLDivElement>({
    ...HALO,
    onBeat: time.onBeat,
    at: time.elapsedMs,
    paused: standing,
  })
  return <div ref={halo} className={css.halo} />
}

/** The hand of this phase; when hands change, the one gives way to the other. */
function PressedHand({ session, phase, standing, time }: GateProps) {
  const hegu = useApp((app) => app.settings.session.hegu)
  const [hands, setHands] = useState<{ now: Hand; leaving: Hand | null }>({ now: phase.hand, leaving: null })
  if (hands.now !== phase.hand) setHands({ now: phase.hand, leaving: hands.now })
  const pressing = phase.kind === 'press'
  const pressedMs = useCallback(() => Math.max(0, time.elapsedMs() - phase.startMs), [time, phase])
  const resting = phase.kind === 'ease' || phase.kind === 'release'
  const shown = { hegu, technique: session.plan.technique, onBeat: time.onBeat, pressedMs }
  return (
    <>
      {hands.leaving && (
        <div
          className={css.leaving}
          aria-hidden="true"
          onAnimationEnd={(event) => {
            // The drawing's own animations bubble up here too.
            if (event.target === event.currentTarget) setHands({ now: phase.hand, leaving: null })
          }}
        >
          <PressedDrawing {...shown} hand={hands.leaving} comesClose={false} pulse="still" paused />
        </div>
      )}
      <div key={phase.hand} className={hands.leaving ? css.arriving : css.here}>
        <PressedDrawing
          {...shown}
          hand={phase.hand}
          comesClose={!hands.leaving && !pressing}
          pulse={pressing ? 'pressing' : resting ? 'easing' : 'still'}
          paused={standing}
        />
      </div>
    </>
  )
}

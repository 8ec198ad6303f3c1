import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { isMovePhase, pressPhases, type Phase, type SessionPlan } from '@core/session/plan'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { isFlipped, type Hand } from '../../hand/hand-side'
import { MoveOnStage } from '../move/MoveOnStage'
import type { SessionTime } from '../use-session-time'
import { CountedBreath } from './CountedBreath'
import { moveBand, moveRing, moveSwell } from './motion/gate-motion'
import { HandLayers } from './HandLayers'
import { moveHand } from './motion/hand-motion'
import { useMotionMode, type MotionMode } from './motion/motion-mode'
import { partsIn } from './motion/parts'
import { scaleIn } from './places'
import { RingLayers } from './RingLayers'
import type { ReadyPlace } from './ready-place'
import { createTimeline, type Timeline } from './motion/timeline'
import { useArrival } from './use-arrival'
import css from './stage.module.css'

interface StageProps {
  readonly session: ActiveSessionView
  readonly phase: Phase
  /** Nothing moves: paused, or counting in. */
  readonly standing: boolean
  readonly time: SessionTime
  /** Where the Ready screen left its hand; null if the session did not begin there. */
  readonly from: ReadyPlace | null
}

/** The picture of a running session as a function of session time. The breath is the gate. */
export function Stage({ session, phase, standing, time, from }: StageProps) {
  const { plan } = session
  const { t } = useText()
  const hegu = useApp((app) => app.settings.session.hegu)
  const breathing = useApp((app) => app.settings.session.breathing) || plan.activity === 'breathe'
  const mode = useMotionMode(time, !standing)
  const stage = useRef<HTMLDivElement>(null)
  const gatePx = useWidth(stage)
  useMotion({ stage, plan, mode, breathing, gatePx, standing, time })
  const first = pressPhases(plan)[0]?.hand ?? 'left'
  const pressed = plan.activity === 'press'
  const arriving = useArrival({
    stage,
    hand: first,
    from: pressed ? from : null,
    fresh: session.elapsedMs === 0,
  })
  const hands = [...new Set(pressPhases(plan).map(({ hand }) => hand))]
  const counted = mode === 'reduced' && breathing && plan.activity !== 'rest'
  return (
    <div
      ref={stage}
      className={`${css.stage} ${arriving ? css.arriving : ''}`}
      style={{ '--u': `${gatePx / 600}px` } as CSSProperties}
    >
      <div data-part="moon" className={`${css.layer} ${css.moon}`} />
      {pressed &&
        hands.map((hand) => (
          <HandLayers
            key={hand}
            hand={hand}
            technique={plan.technique}
            hegu={hegu}
            pressing={phase.kind === 'press'}
            present={!isMovePhase(phase) && hand === phase.hand}
            arriving={arriving && hand === first}
          />
        ))}
      {isMovePhase(phase) && (
        <MoveOnStage plan={plan} phase={phase} time={time} standing={standing} mode={mode} />
      )}
      {plan.activity === 'breathe' && (
        <div className={css.hand} role="img" aria-label={t('session.breathe.drawing')}>
          <div data-part="swell" className={`${css.layer} ${css.swell}`} />
          <div data-part="word-in" className={`${css.layer} ${css.swellWord}`}>
            {t('session.breath.in')}
          </div>
          <div data-part="word-out" className={`${css.layer} ${css.swellWord}`}>
            {t('session.breath.out')}
          </div>
        </div>
      )}
      {plan.activity === 'rest' && (
        <div className={css.hand} role="img" aria-label={t('session.rest.drawing')}>
          <div className={`${css.layer} ${css.still}`} />
        </div>
      )}
      {arriving && <div data-part="mat" className={`${css.layer} ${css.mat}`} />}
      <div data-part="band" className={`${css.layer} ${css.band}`} />
      <RingLayers plan={plan} />
      {counted && <CountedBreath phase={phase} time={time} standing={standing} />}
    </div>
  )
}

/** The width of an element, px; 0 before it is laid out. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [px, setPx] = useState(0)
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    const look = () => setPx(observed.offsetWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return px
}

interface Motion {
  readonly stage: RefObject<HTMLDivElement | null>
  readonly plan: SessionPlan
  readonly mode: MotionMode
  readonly breathing: boolean
  readonly gatePx: number
  readonly standing: boolean
  readonly time: SessionTime
}

/** Makes the animations for a plan and a size, and keeps them at the session's time. */
function useMotion({ stage, plan, mode, breathing, gatePx, standing, time }: Motion): void {
  const timeline = useRef<Timeline | null>(null)
  useLayoutEffect(() => {
    if (!stage.current || gatePx === 0) return
    const made = createTimeline()
    const parts = partsIn(stage.current)
    const gate = { timeline: made, parts, plan, mode, breathing }
    moveBand(gate)
    moveRing(gate)
    if (plan.activity === 'breathe') moveSwell(gate)
    if (plan.activity === 'press')
      for (const root of stage.current.querySelectorAll<HTMLElement>('[data-hand]')) {
        const hand = root.dataset['hand'] as Hand
        moveHand({
          ...gate,
          parts: partsIn(root),
          hand,
          flipped: isFlipped(hand, 'own'),
          scale: scaleIn(gatePx),
        })
      }
    made.build()
    timeline.current = made
    return () => made.clear()
  }, [stage, plan, mode, breathing, gatePx])
  // Also after the animations were made anew.
  useLayoutEffect(() => {
    timeline.current?.follow(standing ? time.elapsedMs() : time.atMs(), !standing)
  }, [plan, mode, breathing, gatePx, time, standing])
}

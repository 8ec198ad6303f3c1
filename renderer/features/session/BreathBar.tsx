import { useCallback, useEffect, useRef } from 'react'
import { BREATH_IN_MS, BREATH_MS, type Phase } from '@core/session/plan'
import { useText } from '../../bridge/use-text'
import { useReading, type SessionTime } from './use-session-time'
import css from './breath-bar.module.css'

interface BreathBarProps {
  readonly phase: Phase
  readonly time: SessionTime
}

/** 4 s in, 6 s out, in step with the phase: the head glides over once a breath (S57). */
export function BreathBar({ phase, time }: BreathBarProps) {
  const { t } = useText()
  const inPhaseMs = useCallback(
    () => Math.max(0, time.elapsedMs() - phase.startMs) % BREATH_MS,
    [time, phase],
  )
  const word = useReading(
    useCallback(() => (inPhaseMs() < BREATH_IN_MS ? 'breatheIn' : 'breatheOut'), [inPhaseMs]),
    100,
    true,
  )
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = head.current
    if (!element) return
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const glide = element.animate([{ transform: 'translateX(0)' }, { transform: 'translateX(100%)' }], {
      duration: BREATH_MS,
      iterations: Infinity,
      easing: still ? 'steps(10)' : 'linear',
    })
    glide.currentTime = inPhaseMs()
    return () => glide.cancel()
  }, [inPhaseMs])
  return (
    <div className={css.breath}>
      <span className={css.word}>{t(`session.${word}`)}</span>
      <div className={css.tide} aria-hidden="true">
        <i className={css.in} />
        <i className={css.out} />
        <b ref={head} className={css.rail}>
          <span className={css.head} />
        </b>
      </div>
    </div>
  )
}

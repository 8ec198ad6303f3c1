import { useEffect, useRef } from 'react'
import { BREATH_IN_MS, BREATH_MS } from '@core/session/plan'
import { useText } from '../../bridge/use-text'
import type { SessionTime } from './use-session-time'
import css from './gate.module.css'

interface BreathDiscProps {
  readonly time: SessionTime
  readonly standing: boolean
}

/** Where the hand would be: a circle that grows for 4 s and shrinks for 6 s (S57), with no thumb and no point. */
export function BreathDisc({ time, standing }: BreathDiscProps) {
  const { t } = useText()
  const circle = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = circle.current
    if (!element || standing) return
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const swell = element.animate(
      [
        { transform: 'scale(0.5)', easing: 'ease-in-out' },
        { transform: 'scale(1)', offset: BREATH_IN_MS / BREATH_MS, easing: 'ease-in-out' },
        { transform: 'scale(0.5)' },
      ],
      { duration: BREATH_MS, iterations: Infinity },
    )
    swell.currentTime = time.elapsedMs() % BREATH_MS
    return () => swell.cancel()
  }, [time, standing])
  return (
    <div className={css.breathing} role="img" aria-label={t('session.breathe.drawing')}>
      <div ref={circle} className={css.swell} />
    </div>
  )
}

import { useText } from '../../bridge/use-text'
import { BEAT_MS } from '../../ui/beat'
import { useSteppedMotion } from '../../ui/use-stepped-motion'
import { swelling } from '../hand/press-motion'
import type { SessionTime } from './use-session-time'
import css from './gate.module.css'

interface BreathDiscProps {
  readonly time: SessionTime
  readonly standing: boolean
}

/** From half its size to all of it: its edge goes 50 px a second. */
const SWELL = { transformAt: swelling(0.5, 1), everyMs: BEAT_MS / 2 }

/** Where the hand would be: a circle that grows for 4 s and shrinks for 6 s (S57), with no thumb and no point. */
export function BreathDisc({ time, standing }: BreathDiscProps) {
  const { t } = useText()
  const circle = useSteppedMotion<HTMLDivElement>({
    ...SWELL,
    onBeat: time.onBeat,
    at: time.elapsedMs,
    paused: standing,
  })
  return (
    <div className={css.breathing} role="img" aria-label={t('session.breathe.drawing')}>
      <div ref={circle} className={css.swell} />
    </div>
  )
}

import { useCallback } from 'react'
import { isMovePhase, type Phase } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { useReading, type SessionTime } from '../use-session-time'
import { breathAt, breathes } from './motion/breath'
import css from './stage.module.css'

/** Four seconds in, large beads; six seconds out, small ones. */
const BEADS = Array.from({ length: 10 }, (_, index) => {
  const angle = (index / 10) * 2 * Math.PI
  return {
    second: index,
    x: 300 + 200 * Math.sin(angle),
    y: 300 - 200 * Math.cos(angle),
    radius: index < 4 ? 17 : 11,
  }
})

interface CountedBreathProps {
  readonly phase: Phase
  readonly time: SessionTime
  readonly standing: boolean
}

/** Reduced motion: the breath as a word, a number and beads that fill, once a second. */
export function CountedBreath({ phase, time, standing }: CountedBreathProps) {
  const { t } = useText()
  const second = useReading(
    time,
    useCallback(() => secondOfBreath(phase, time.elapsedMs()), [phase, time]),
    !standing,
  )
  if (!breathes(phase)) return null
  const way = second < 4 ? 'in' : 'out'
  return (
    <div
      className={css.beads}
      data-breath={way}
      // The pictures of a move stand in the middle.
      data-around={isMovePhase(phase) || undefined}
      aria-hidden="true"
    >
      <svg viewBox="0 0 600 600">
        {BEADS.map((bead) => (
          <circle
            key={bead.second}
            cx={bead.x}
            cy={bead.y}
            r={bead.radius}
            data-on={bead.second <= second || undefined}
          />
        ))}
      </svg>
      <p className={css.count}>
        <span>{t(way === 'in' ? 'session.breatheIn' : 'session.breatheOut')}</span>
        <b>{way === 'in' ? second + 1 : second - 3}</b>
      </p>
    </div>
  )
}

/** 0 to 3 while breathing in, 4 to 9 while breathing out. */
function secondOfBreath(phase: Phase, elapsedMs: number): number {
  const breath = breathAt(phase, elapsedMs)
  if (breath === null) return 0
  return breath.second - 1 + (breath.way === 'in' ? 0 : 4)
}

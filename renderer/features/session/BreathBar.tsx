import { useCallback, useEffect, useRef } from 'react'
import { BREATH_IN_MS, BREATH_MS, type Phase } from '@core/session/plan'
import { useText } from '../../bridge/use-text'
import { useReading, type SessionTime } from './use-session-time'
import css from './breath-bar.module.css'

interface BreathBarProps {
  readonly phase: Phase
  readonly time: SessionTime
}

/** The head goes 38 px a second. Once a second under reduced motion. */
const STEPS_PER_SECOND = 20
/** The share of a breath at which breathing in turns into breathing out. */
const TURN = BREATH_IN_MS / BREATH_MS

/** A part of the bar that fills between two moments of the breath (0 to 1), and then stays full. */
const fills = (from: number, to: number): Keyframe[] => [
  { transform: 'scaleX(0)', offset: 0 },
  { transform: 'scaleX(0)', offset: from },
  { transform: 'scaleX(1)', offset: to },
  { transform: 'scaleX(1)', offset: 1 },
]

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
  const tide = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [inward, outward, head] = [...(tide.current?.children ?? [])]
    if (!inward?.firstElementChild || !outward?.firstElementChild || !head) return
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const steps = (BREATH_MS / 1000) * (still ? 1 : STEPS_PER_SECOND)
    const timing = { duration: BREATH_MS, iterations: Infinity, easing: `steps(${steps})` }
    const glides = [
      inward.firstElementChild.animate(fills(0, TURN), timing),
      outward.firstElementChild.animate(fills(TURN, 1), timing),
      head.animate([{ transform: 'translateX(0)' }, { transform: 'translateX(100%)' }], timing),
    ]
    const begun = performance.now() - inPhaseMs()
    for (const glide of glides) glide.startTime = begun
    return () => glides.forEach((glide) => glide.cancel())
  }, [inPhaseMs])
  return (
    <div className={css.breath}>
      <span className={css.word}>{t(`session.${word}`)}</span>
      <div ref={tide} className={css.tide} aria-hidden="true">
        <i>
          <u />
        </i>
        <i>
          <u />
        </i>
        <b className={css.rail}>
          <span className={css.head} />
        </b>
      </div>
    </div>
  )
}

import { useCallback, useEffect, useRef } from 'react'
import { BREATH_IN_MS, BREATH_MS, type Phase } from '@core/session/plan'
import { useText } from '../../bridge/use-text'
import { BEAT_MS } from '../../ui/beat'
import { useReading, type SessionTime } from './use-session-time'
import css from './breath-bar.module.css'

interface BreathBarProps {
  readonly phase: Phase
  readonly time: SessionTime
}

/** Under reduced motion. Otherwise on every beat: the head goes 38 px a second. */
const STILL_EVERY_MS = 1000
/** The share of a breath at which breathing in turns into breathing out. */
const TURN = BREATH_IN_MS / BREATH_MS

/** Not 0: what has no size has no layer either, and the layers are composed anew. */
const NOTHING = 0.001

/** How much of a part of the bar is full that fills between two moments of the breath (0 to 1). */
const filled = (now: number, from: number, to: number): number =>
  Math.min(1, Math.max(NOTHING, (now - from) / (to - from)))

/** 4 s in, 6 s out, in step with the phase: the head glides over once a breath (S57). */
export function BreathBar({ phase, time }: BreathBarProps) {
  const { t } = useText()
  const inPhaseMs = useCallback(
    () => Math.max(0, time.elapsedMs() - phase.startMs) % BREATH_MS,
    [time, phase],
  )
  const word = useReading(
    time,
    useCallback(() => (inPhaseMs() < BREATH_IN_MS ? 'breatheIn' : 'breatheOut'), [inPhaseMs]),
    BEAT_MS,
    true,
  )
  const tide = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [inward, outward, rail] = [...(tide.current?.querySelectorAll<HTMLElement>('u, b') ?? [])]
    if (!inward || !outward || !rail) return
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    return time.onBeat(still ? STILL_EVERY_MS : BEAT_MS, () => {
      const now = inPhaseMs() / BREATH_MS
      inward.style.transform = `scaleX(${filled(now, 0, TURN)})`
      outward.style.transform = `scaleX(${filled(now, TURN, 1)})`
      rail.style.transform = `translateX(${now * 100}%)`
    })
  }, [time, inPhaseMs])
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

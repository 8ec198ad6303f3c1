import { useCallback } from 'react'
import { useText } from '../../../bridge/use-text'
import { clockFace, isoDuration } from '../clock-face'
import { useReading, type SessionTime } from '../use-session-time'
import css from './running.module.css'

interface TimeLeftProps {
  /** What is counted down to, session ms. */
  readonly endMs: number
  readonly time: SessionTime
  readonly running: boolean
}

/** Digits every second; never read out by itself. */
export function TimeLeft({ endMs, time, running }: TimeLeftProps) {
  const { t } = useText()
  const left = useReading(
    time,
    useCallback(() => Math.ceil((endMs - time.elapsedMs()) / 1000) * 1000, [endMs, time]),
    running,
  )
  return (
    <div className={css.time} role="timer" aria-label={t('session.timeLeft')} aria-live="off">
      <time dateTime={isoDuration(left)} data-at-end={clockFace(0)}>
        {clockFace(left)}
      </time>
    </div>
  )
}

import { useMemo } from 'react'
import type { SessionPlan } from '@core/session/plan'
import { useNow } from '../../../bridge/use-now'
import { useText } from '../../../bridge/use-text'
import { useFormats } from '../../../ui/use-when'
import type { SessionTime } from '../use-session-time'
import css from './running.module.css'

interface BeforeByKeyProps {
  readonly value: number | null
  /** It is early enough to say it. */
  readonly asked: boolean
  readonly plan: SessionPlan
  readonly time: SessionTime
  /** Keeps its place, and is not seen. */
  readonly hidden: boolean
}

/** One quiet line: how to say the pain before, or what was said; after the first minute, when the session will be over. */
export function BeforeByKey({ value, asked, plan, time, hidden }: BeforeByKeyProps) {
  const { t } = useText()
  const formats = useFormats()
  const now = useNow()
  // Once for each time the session begins to run: it stays the same while it does.
  const done = useMemo(() => now() + plan.totalMs - time.elapsedMs(), [now, plan, time])
  const words = () => {
    if (!asked) return t('session.doneAt', { time: formats.time(done) })
    return value === null ? t('session.beforeByKey') : t('session.beforeIs', { rating: value })
  }
  return (
    <p className={css.byKey} data-hidden={hidden || undefined} aria-live={asked ? 'polite' : 'off'}>
      {!hidden && words()}
    </p>
  )
}

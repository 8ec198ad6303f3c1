import { useState } from 'react'
import type { Rating } from '@core/log/entry/rating'
import { useText } from '../../../bridge/use-text'
import { RatingRow } from '../../../ui/choice/RatingRow'
import css from './running.module.css'

/** How long it takes to go, ms. */
const SINKS_MS = 460

interface PainBeforeProps {
  readonly value: number | null
  readonly onRate: (rating: Rating) => void
  /** Ms until it is to be gone. */
  readonly goneInMs: () => number
  /** The session stands, and so does the time until it is gone. */
  readonly standing: boolean
  /** Said under the question. */
  readonly hint: string
}

/** The question during the preparation, or nothing at all. Number keys are taken by `usePainBefore`. */
export function PainBefore({ value, onRate, goneInMs, standing, hint }: PainBeforeProps) {
  const { t } = useText()
  const [delay] = useState(() => Math.round(goneInMs()) - SINKS_MS)
  return (
    <div
      className={css.before}
      style={{ animationDelay: `${delay}ms`, animationPlayState: standing ? 'paused' : 'running' }}
    >
      <p id="pain-before-ask" className={css.question}>
        {t('session.painBeforeAsk')} <span>{hint}</span>
      </p>
      <RatingRow
        label={t('session.painBefore')}
        describedBy="pain-before-ask"
        value={value}
        onChange={onRate}
        ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
        keys="none"
        dense
      />
    </div>
  )
}

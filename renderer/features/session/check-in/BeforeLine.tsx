import { useState } from 'react'
import type { CheckInAnswers } from '@core/log/entry/check-in'
import type { Rating } from '@core/log/entry/rating'
import type { Activity } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { RatingRow } from '../../../ui/choice/RatingRow'
import { Strong } from '../../../ui/Strong'
import css from './check-in.module.css'

const SAID = {
  press: 'session.checkIn.before',
  breathe: 'session.checkIn.beforeBreathing',
  rest: 'session.checkIn.beforeResting',
  move: 'session.checkIn.beforeMoving',
} as const

interface BeforeLineProps {
  readonly answers: Pick<CheckInAnswers, 'before' | 'after'>
  /** A rating before that was added in this check-in, from memory. */
  readonly added: Rating | null
  readonly activity: Activity
  /** A turn of an own test counts only with both ratings. */
  readonly test: boolean
  readonly onChange: (part: { readonly before: Rating }) => void
}

/** What was chosen before, said once a new number stands beside it; where nothing was, it can be added from memory. */
export function BeforeLine({ answers: { before, after }, added, activity, test, onChange }: BeforeLineProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const asksBoth = after === null && test
  if (open || added !== null)
    return (
      <div className={css.memory}>
        <h2>{t('session.checkIn.beforeFromMemory')}</h2>
        <RatingRow
          dense
          label={t('session.painBefore')}
          value={before}
          onChange={(rating) => onChange({ before: rating })}
          ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
        />
      </div>
    )
  return (
    <p className={css.was} data-before={(before !== null && !asksBoth) || undefined} aria-live="polite">
      {asksBoth && t('log.test.bothRatings')}
      {after !== null && before !== null && <Strong id={SAID[activity]} values={{ rating: before }} />}
      {after !== null && before === null && (
        <Button look="text" onClick={() => setOpen(true)}>
          {t('session.checkIn.addBefore')}
        </Button>
      )}
    </p>
  )
}

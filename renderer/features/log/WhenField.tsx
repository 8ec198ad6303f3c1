import { useState } from 'react'
import type { WallTime } from '@core/log/entry-answers'
import { clockOfMinute, minuteOfClock } from '@core/time/local-day'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import css from './entry-form.module.css'

interface WhenFieldProps {
  /** `null` means now. */
  readonly value: WallTime | null
  /** What a form opens with when somebody wants another time than now. */
  readonly today: string
  readonly onChange: (value: WallTime | null) => void
}

const NOON = 12 * 60

/** Now, unless somebody says otherwise. */
export function WhenField({ value, today, onChange }: WhenFieldProps) {
  const { t } = useText()
  const [open, setOpen] = useState(value !== null)
  if (!open)
    return (
      <p className={css.when}>
        <span>
          {t('log.form.when')}: {t('logScreens.now')}
        </span>
        <Button
          look="text"
          onClick={() => {
            setOpen(true)
            onChange({ localDate: today, minuteOfDay: NOON })
          }}
        >
          {t('common.change')}
        </Button>
      </p>
    )
  const shown = value ?? { localDate: today, minuteOfDay: NOON }
  return (
    <div className={css.beside}>
      <label className={css.field}>
        <span>{t('log.form.date')}</span>
        <input
          type="date"
          required
          max={today}
          value={shown.localDate}
          onChange={(event) => event.target.value && onChange({ ...shown, localDate: event.target.value })}
        />
      </label>
      <label className={css.field}>
        <span>{t('log.form.time')}</span>
        <input
          type="time"
          required
          value={clockOfMinute(shown.minuteOfDay)}
          onChange={(event) => {
            const minuteOfDay = minuteOfClock(event.target.value.slice(0, 5))
            if (!Number.isNaN(minuteOfDay)) onChange({ ...shown, minuteOfDay })
          }}
        />
      </label>
    </div>
  )
}

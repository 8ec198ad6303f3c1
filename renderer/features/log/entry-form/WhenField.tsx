import { clockOfMinute, dateOfDay, localMoment } from '@core/time/local-day'
import { useNow } from '../../../bridge/use-now'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import type { WhenDraft } from './entry-blank'
import css from './entry-form.module.css'

interface WhenFieldProps {
  readonly value: WhenDraft
  /** The last day that can be chosen. */
  readonly today: string
  readonly onChange: (value: WhenDraft) => void
}

/** Now, unless somebody says otherwise. A moment to come is said, with the way back to now. */
export function WhenField({ value, today, onChange }: WhenFieldProps) {
  const { t, zone } = useText()
  const now = useNow()
  const present = () => {
    const { day, minute } = localMoment(now(), zone)
    return { date: dateOfDay(day), time: clockOfMinute(minute) }
  }
  const { date, time } = value
  if (date === null && time === null)
    return (
      <p className={css.when}>
        <span>
          {t('log.form.when')}: {t('logScreens.now')}
        </span>
        <Button look="text" onClick={() => onChange(present())}>
          {t('common.change')}
        </Button>
      </p>
    )
  return (
    <div>
      <div className={css.beside}>
        <label className={css.field}>
          <span>{t('log.form.date')}</span>
          <input
            type="date"
            max={today}
            value={date ?? ''}
            onChange={(event) => onChange({ date: event.target.value, time })}
          />
        </label>
        <label className={css.field}>
          <span>{t('log.form.time')}</span>
          <input
            type="time"
            value={time ?? ''}
            onChange={(event) => onChange({ date, time: event.target.value.slice(0, 5) })}
          />
        </label>
      </div>
      <ToCome value={value} present={present} onChange={onChange} />
    </div>
  )
}

interface ToComeProps {
  readonly value: WhenDraft
  readonly present: () => { readonly date: string; readonly time: string }
  readonly onChange: (value: WhenDraft) => void
}

function ToCome({ value: { date, time }, present, onChange }: ToComeProps) {
  const { t } = useText()
  const now = present()
  if (!date || !time || `${date} ${time}` <= `${now.date} ${now.time}`) return null
  return (
    <p className={css.when} role="status">
      <span>{t('log.form.future')}</span>
      <Button look="text" onClick={() => onChange(now)}>
        {t('log.form.setToNow')}
      </Button>
    </p>
  )
}

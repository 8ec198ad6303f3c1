import type { ClockTime } from '@core/time/local-day'
import type { TextKey } from '@core/text/en/catalogue'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { FieldGroup } from './Field'
import { useWallWords } from './use-wall-words'
import css from './fields.module.css'

const TIMES_MAX = 24

interface TimesFieldProps {
  readonly times: readonly ClockTime[]
  readonly problem: TextKey | undefined
  readonly onChange: (times: readonly ClockTime[]) => void
}

/** Any number of times of day. */
export function TimesField({ times, problem, onChange }: TimesFieldProps) {
  const { t } = useText()
  const wall = useWallWords()
  return (
    <FieldGroup label={t('reminderScreens.field.times')} problem={problem}>
      <div className={css.items}>
        {times.map((time, i) => (
          <span key={i} className={css.item}>
            <input
              type="time"
              className={css.input}
              aria-label={t('reminderScreens.field.time', { n: i + 1 })}
              aria-invalid={problem !== undefined && time === ''}
              value={time}
              onChange={(event) => onChange(times.with(i, event.target.value))}
            />
            <button
              type="button"
              className={css.remove}
              aria-label={t('reminderScreens.field.removeTime', { time: wall.time(time) })}
              onClick={() => onChange(times.toSpliced(i, 1))}
            >
              <Icon name="close" size={16} />
            </button>
          </span>
        ))}
        {times.length < TIMES_MAX && (
          <Button look="text" icon="plus" onClick={() => onChange([...times, ''])}>
            {t('reminderScreens.field.addTime')}
          </Button>
        )}
      </div>
    </FieldGroup>
  )
}

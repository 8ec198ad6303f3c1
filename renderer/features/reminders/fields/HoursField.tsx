import type { ActiveHours, HourRange } from '@core/reminders/active-hours'
import type { TextKey } from '@core/text/en/catalogue'
import type { Weekday } from '@core/time/local-day'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { FieldGroup } from './Field'
import { onAllDays, withDay } from './hour-groups'
import { useWallWords, type WallWords } from './use-wall-words'
import css from './fields.module.css'

/** As many ranges a day as main accepts. */
const RANGES_MAX = 6
const USUAL: HourRange = { from: '09:00', to: '18:00' }

interface HoursFieldProps {
  readonly label: string
  readonly hours: ActiveHours
  readonly problem: TextKey | undefined
  readonly onChange: (hours: ActiveHours) => void
}

/** Several ranges for each weekday, across midnight too. */
export function HoursField({ label, hours, problem, onChange }: HoursFieldProps) {
  const { t } = useText()
  const wall = useWallWords()
  return (
    <FieldGroup label={label} problem={problem} hint={t('reminderScreens.hours.copyHint')}>
      <ul className={css.days}>
        {wall.week.map((day, i) => (
          <li key={day} className={css.day}>
            <span className={css.dayName}>{wall.weekday(day)}</span>
            <DayRanges
              day={day}
              wall={wall}
              ranges={hours.week[day - 1] ?? []}
              onChange={(ranges) => onChange(withDay(hours, day, ranges))}
              onCopy={i === 0 ? () => onChange(onAllDays(hours, day)) : null}
            />
          </li>
        ))}
      </ul>
    </FieldGroup>
  )
}

interface DayRangesProps {
  readonly day: Weekday
  readonly wall: WallWords
  readonly ranges: readonly HourRange[]
  readonly onChange: (ranges: readonly HourRange[]) => void
  /** Puts these ranges on every day; null where it is not offered. */
  readonly onCopy: (() => void) | null
}

function DayRanges({ day, wall, ranges, onChange, onCopy }: DayRangesProps) {
  const { t } = useText()
  const name = wall.weekday(day)
  const time = (i: number, range: HourRange, end: 'from' | 'to') => (
    <input
      type="time"
      className={css.input}
      aria-label={t(`reminderScreens.hours.${end}`, { day: name })}
      // An input of this kind knows no 24:00; as an end, midnight is the same.
      value={range[end] === '24:00' ? '00:00' : range[end]}
      onChange={(event) => onChange(ranges.with(i, { ...range, [end]: event.target.value }))}
    />
  )
  return (
    <div className={css.ranges}>
      {ranges.length === 0 && <span className={css.quiet}>{t('reminderScreens.hours.quietDay')}</span>}
      {ranges.map((range, i) => (
        <span key={i} className={css.range}>
          {time(i, range, 'from')}
          <span aria-hidden="true">–</span>
          {time(i, range, 'to')}
          <button
            type="button"
            className={css.remove}
            aria-label={t('reminderScreens.hours.remove', { span: wall.range(range), day: name })}
            onClick={() => onChange(ranges.toSpliced(i, 1))}
          >
            <Icon name="close" size={16} />
          </button>
        </span>
      ))}
      {ranges.length < RANGES_MAX && (
        <Button
          look="text"
          icon="plus"
          className={css.small}
          aria-label={t('reminderScreens.hours.addOn', { day: name })}
          onClick={() => onChange([...ranges, USUAL])}
        >
          {ranges.length === 0 && t('reminderScreens.hours.add')}
        </Button>
      )}
      {onCopy && (
        <Button look="text" className={css.small} onClick={onCopy}>
          {t('reminderScreens.hours.copy')}
        </Button>
      )}
    </div>
  )
}

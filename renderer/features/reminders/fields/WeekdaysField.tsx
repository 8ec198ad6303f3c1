import type { TextKey } from '@core/text/en/catalogue'
import type { Weekday } from '@core/time/local-day'
import { useText } from '../../../bridge/use-text'
import { Chips } from '../../../ui/choice/Chips'
import { Captioned } from './Field'
import { useWallWords } from './use-wall-words'

interface WeekdaysFieldProps {
  readonly weekdays: readonly Weekday[]
  readonly problem: TextKey | undefined
  readonly onChange: (weekdays: readonly Weekday[]) => void
}

/** On which weekdays, in the order of the reader's calendar. */
export function WeekdaysField({ weekdays, problem, onChange }: WeekdaysFieldProps) {
  const { t } = useText()
  const wall = useWallWords()
  return (
    <Captioned label={t('reminderScreens.field.weekdays')} problem={problem}>
      <Chips
        label={t('reminderScreens.field.weekdays')}
        choices={wall.week.map((day) => ({ value: String(day), label: wall.weekday(day) }))}
        chosen={weekdays.map(String)}
        onChange={(chosen) => onChange(chosen.map((day) => Number(day) as Weekday).sort())}
      />
    </Captioned>
  )
}

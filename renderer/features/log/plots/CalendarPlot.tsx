import { calendarWeeks, type CalendarDay } from '@core/log/figures/calendar'
import type { PatternsView } from '@core/log/figures/review-view'
import { useText } from '../../../bridge/use-text'
import { useEntryDates } from '../use-entry-dates'
import { useWeekdays } from '../use-weekdays'
import { Figure } from './Figure'
import { Legend } from './Legend'
import css from './plots.module.css'

interface CalendarPlotProps {
  readonly view: PatternsView
  readonly onDay: (localDate: string) => void
}

/** Days as numerals: how many sessions; a triangle for a spike, a square for a visit. No colour by amount. */
export function CalendarPlot({ view, onDay }: CalendarPlotProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const { narrow, long } = useWeekdays()
  const weeks = calendarWeeks(view.days, view.from, view.to)
  const labelOf = ({ localDate, sessions, ratings, spikes, visits }: CalendarDay) =>
    t('log.plot.day', { day: dates.long(localDate), sessions, ratings, spikes, visits })
  return (
    <Figure title={t('log.plot.calendar')} legend={<Legend marks={['spike', 'visit']} />}>
      <div className={css.calendar}>
        <table>
          <thead>
            <tr>
              <td />
              {narrow.map((letter, i) => (
                <th key={long[i]} scope="col" aria-label={long[i]}>
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, days }) => (
              <tr key={week}>
                <th scope="row">{dates.axis(week)}</th>
                {days.map((day) => (
                  <td key={day.localDate}>
                    <Day
                      day={day}
                      today={day.localDate === view.today}
                      label={labelOf(day)}
                      onOpen={() => onDay(day.localDate)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Figure>
  )
}

interface DayProps {
  readonly day: CalendarDay
  readonly today: boolean
  readonly label: string
  readonly onOpen: () => void
}

function Day({ day, today, label, onOpen }: DayProps) {
  if (!day.inRange) return null
  const anything = day.sessions + day.ratings + day.visits > 0
  if (!anything) return <i className={today ? `${css.none} ${css.today}` : css.none} />
  return (
    <button
      type="button"
      className={today ? `${css.day} ${css.today}` : css.day}
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      {day.sessions > 0 ? day.sessions : <i className={css.none} />}
      {day.spikes > 0 && <b className={css.triangle} />}
      {day.visits > 0 && <b className={css.square} />}
    </button>
  )
}

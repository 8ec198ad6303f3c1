import { calendarYears, type CalendarMonth } from '@core/log/figures/calendar-years'
import { weekdayOfDate } from '@core/time/date'
import type { CalendarDay } from '@core/log/figures/calendar'
import type { DayRange } from '@core/log/entry/log-views'
import type { PatternsView } from '@core/log/figures/review-view'
import { useText } from '../../../../bridge/use-text'
import { useEntryDates } from '../../use-entry-dates'
import { Figure } from '../Figure'
import { Legend } from '../Legend'
import { focusByArrows } from '../use-roving'
import css from './years.module.css'

/** Room of a day, px. */
const STEP = 7
const WIDTH = 7 * STEP
const HEIGHT = 6 * STEP
const byArrows = focusByArrows('[data-month]')

interface YearsPlotProps {
  readonly view: PatternsView
  readonly onDays: (range: DayRange) => void
}

/** A year a row and a month a picture, Monday at its left: days with a session, a flare-up, a visit. */
export function YearsPlot({ view, onDays }: YearsPlotProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const years = calendarYears(view.days, view.from, view.to)
  const last = years[0]?.months.findLast(({ inRange }) => inRange)?.start
  return (
    <Figure
      title={t('log.plot.days')}
      described={t('log.plot.daysDescribed')}
      legend={<Legend marks={['session', 'spike', 'visit']} />}
    >
      <div className={css.years} onKeyDown={byArrows}>
        {years.map(({ year, months }) => (
          <section key={year} className={css.year} aria-label={String(year)}>
            <h3>{year}</h3>
            {months.map((month) => (
              <Month
                key={month.start}
                month={month}
                name={dates.shortMonth(month.start)}
                label={t('log.plot.day', {
                  day: dates.month(month.start),
                  sessions: month.sessions,
                  ratings: month.ratings,
                  spikes: month.spikes,
                  visits: month.visits,
                })}
                isStop={month.start === last}
                onOpen={() => onDays({ from: month.start, to: month.end })}
              />
            ))}
          </section>
        ))}
      </div>
    </Figure>
  )
}

interface MonthProps {
  readonly month: CalendarMonth
  readonly name: string
  readonly label: string
  /** The one month that Tab stops at. */
  readonly isStop: boolean
  readonly onOpen: () => void
}

function Month({ month, name, label, isStop, onOpen }: MonthProps) {
  if (!month.inRange) return <span />
  return (
    <button
      type="button"
      data-month
      className={css.month}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      <span className={css.name}>{name}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <Days days={month.days} />
      </svg>
      <span className={css.count}>{month.sessions || '–'}</span>
    </button>
  )
}

const LOOKS = ['none', 'session', 'spike', 'visit'] as const

/** One path for all days that look alike: a hundred months hold three thousand days. */
function Days({ days }: { readonly days: readonly CalendarDay[] }) {
  const first = weekdayOfDate(days[0]!.localDate) - 1
  const paths = { none: '', session: '', spike: '', visit: '' }
  days.forEach((day, i) => {
    if (!day.inRange) return
    const x = ((first + i) % 7) * STEP + STEP / 2
    const y = Math.floor((first + i) / 7) * STEP + STEP / 2
    if (day.visits > 0) paths.visit += `M${x - 2.5} ${y - 2.5}h5v5h-5z`
    else if (day.spikes > 0) paths.spike += `M${x - 3} ${y + 2.5}h6l-3 -5.5z`
    else if (day.sessions > 0) paths.session += circle(x, y, 2.6)
    else paths.none += circle(x, y, 0.7)
  })
  return LOOKS.map((look) => <path key={look} className={css[look]} d={paths[look]} />)
}

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

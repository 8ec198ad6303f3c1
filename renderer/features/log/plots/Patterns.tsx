import { addDays } from '@core/time/date'
import type { DayRange } from '@core/log/entry/log-views'
import { nextPeriod } from '@core/log/figures/period-boxes'
import { useAnswer } from '../use-answer'
import { BotherTable } from './BotherTable'
import { CalendarPlot } from './CalendarPlot'
import { HoursPlot } from './HoursPlot'
import { PeriodPlot } from './periods/PeriodPlot'
import { VisitsPlot } from './VisitsPlot'
import { YearsPlot } from './periods/YearsPlot'
import css from './plots.module.css'

interface PatternsProps {
  readonly range: DayRange
  /** Whether there are enough pairs to sum anything up. */
  readonly sums: boolean
  readonly onOpen: (id: string) => void
  readonly onDays: (range: DayRange) => void
  readonly onHour: (weekday: number, hour: number) => void
}

/** Weeks or months, days, hours and visits. Below five pairs only what counts things, nothing that sums up ratings. */
export function Patterns({ range, sums, onOpen, onDays, onHour }: PatternsProps) {
  const { value: view } = useAnswer('log:patterns', range)
  if (!view) return null
  const { periods, today } = view
  const period = (
    <PeriodPlot
      periods={periods}
      today={today}
      onOpen={(start) => onDays({ from: start, to: addDays(nextPeriod(start, periods.unit), -1) })}
    />
  )
  return (
    <>
      {sums && periods.unit === 'month' && (
        <>
          {period}
          <YearsPlot view={view} onDays={onDays} />
        </>
      )}
      {sums && periods.unit === 'week' && (
        <div className={css.pair}>
          {period}
          <CalendarPlot view={view} onDay={(day) => onDays({ from: day, to: day })} />
        </div>
      )}
      {sums && <HoursPlot hours={view.hours} onOpen={onHour} />}
      <VisitsPlot view={view} onOpen={onOpen} />
      <BotherTable bothers={view.bothers} today={today} onOpen={onOpen} />
    </>
  )
}

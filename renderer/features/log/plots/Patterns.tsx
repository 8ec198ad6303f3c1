import { addDays } from '@core/log/entry/local-day'
import type { DayRange } from '@core/log/entry/log-views'
import { useAnswer } from '../use-answer'
import { BotherTable } from './BotherTable'
import { CalendarPlot } from './CalendarPlot'
import { HoursPlot } from './HoursPlot'
import { VisitsPlot } from './VisitsPlot'
import { WeeklyPlot } from './WeeklyPlot'
import css from './plots.module.css'

interface PatternsProps {
  readonly range: DayRange
  /** Whether there are enough pairs to sum anything up. */
  readonly sums: boolean
  readonly onOpen: (id: string) => void
  readonly onDays: (range: DayRange) => void
  readonly onHour: (weekday: number, hour: number) => void
}

/** Weeks, days, hours and visits. Below five pairs only what counts things, nothing that sums up ratings. */
export function Patterns({ range, sums, onOpen, onDays, onHour }: PatternsProps) {
  const { value: view } = useAnswer('log:patterns', range)
  if (!view) return null
  return (
    <>
      {sums && (
        <div className={css.pair}>
          <WeeklyPlot
            weeks={view.weeks}
            today={view.today}
            onWeek={(monday) => onDays({ from: monday, to: addDays(monday, 6) })}
          />
          <CalendarPlot view={view} onDay={(day) => onDays({ from: day, to: day })} />
        </div>
      )}
      {sums && <HoursPlot hours={view.hours} onOpen={onHour} />}
      <VisitsPlot view={view} onOpen={onOpen} />
      <BotherTable bothers={view.bothers} today={view.today} onOpen={onOpen} />
    </>
  )
}

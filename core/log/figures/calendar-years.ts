import { calendarDays, type CalendarDay } from './calendar'
import type { DayCount } from './day-counts'
import { addDays, monthOf } from '../../time/date'
import { nextPeriod } from './period-boxes'

/** One month of a year, with every one of its days. */
export interface CalendarMonth {
  /** The 1st, `YYYY-MM-DD`. */
  readonly start: string
  /** Its last day. */
  readonly end: string
  readonly days: readonly CalendarDay[]
  /** Whether any day of it lies in the range. */
  readonly inRange: boolean
  readonly sessions: number
  readonly ratings: number
  readonly spikes: number
  readonly visits: number
}

export interface CalendarYear {
  readonly year: number
  /** January to December. */
  readonly months: readonly CalendarMonth[]
}

const sumOf = (days: readonly CalendarDay[], key: 'sessions' | 'ratings' | 'spikes' | 'visits'): number =>
  days.reduce((sum, day) => sum + day[key], 0)

/**
 * Lays days out in months and years, the latest year first.
 * @param from first and @param to last local day of the range, `YYYY-MM-DD`, inclusive
 */
export function calendarYears(
  counts: readonly DayCount[],
  from: string,
  to: string,
): readonly CalendarYear[] {
  const daysOf = calendarDays(counts, from, to)
  const years: CalendarYear[] = []
  for (let year = Number(to.slice(0, 4)); year >= Number(from.slice(0, 4)); year--) {
    const months: CalendarMonth[] = []
    for (let start = `${year}-01-01`; start.startsWith(`${year}-`); start = nextPeriod(start, 'month')) {
      const end = addDays(nextPeriod(start, 'month'), -1)
      const days = daysOf(start, end)
      months.push({
        start,
        end,
        days,
        inRange: start >= monthOf(from) && start <= monthOf(to),
        sessions: sumOf(days, 'sessions'),
        ratings: sumOf(days, 'ratings'),
        spikes: sumOf(days, 'spikes'),
        visits: sumOf(days, 'visits'),
      })
    }
    years.push({ year, months })
  }
  return years
}

import type { Periods } from '@core/log/figures/period-boxes'
import { useEntryDates } from '../../use-entry-dates'
import type { Tick } from '../Chart'

/** More weeks than this have a label at every second one, and so on. */
const WEEK_LABELS = 8
/** More months than this show their years only. */
const MONTH_LABELS = 48

/** The words under a plot: weeks by their Monday and number of sessions, months by initial, a year where it begins. */
export function usePeriodTicks({ unit, boxes }: Periods): readonly Tick[] {
  const dates = useEntryDates()
  const every = Math.ceil(boxes.length / WEEK_LABELS)
  return boxes.flatMap(({ start, pairs }, i) => {
    const at = (i + 0.5) / boxes.length
    if (unit === 'week')
      return i % every === 0 ? [{ at, label: dates.axis(start), below: String(pairs) }] : []
    const year = i === 0 || start.slice(5, 7) === '01' ? start.slice(0, 4) : undefined
    if (boxes.length > MONTH_LABELS && year === undefined) return []
    return [
      {
        at,
        label: boxes.length > MONTH_LABELS ? '' : dates.initial(start),
        ...(year === undefined ? {} : { below: year }),
      },
    ]
  })
}

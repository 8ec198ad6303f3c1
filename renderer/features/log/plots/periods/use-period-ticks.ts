import type { Periods } from '@core/log/figures/period-boxes'
import { useEntryDates } from '../../use-entry-dates'
import type { Tick } from '../Chart'

/** More months than this show their years only. */
const MONTH_LABELS = 48

/** The words under a plot: weeks by their Monday and number of sessions, months by initial, a year where it begins. */
export function usePeriodTicks({ unit, boxes }: Periods): readonly Tick[] {
  const dates = useEntryDates()
  return boxes.flatMap(({ start, pairs }, i) => {
    const at = (i + 0.5) / boxes.length
    if (unit === 'week') return [{ at, label: dates.axis(start), below: String(pairs) }]
    const label = boxes.length > MONTH_LABELS ? '' : dates.initial(start)
    if (start.slice(5, 7) === '01') return [{ at, label, below: start.slice(0, 4), edge: i / boxes.length }]
    return label === '' ? [] : [{ at, label, ...(i === 0 ? { below: start.slice(0, 4) } : {}) }]
  })
}

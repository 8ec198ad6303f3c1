import type { ActiveHours, HourRange } from '@core/reminders/active-hours'
import type { Weekday } from '@core/time/local-day'

export interface DayGroup {
  readonly days: readonly Weekday[]
  readonly ranges: readonly HourRange[]
}

const print = (ranges: readonly HourRange[]): string => ranges.map(({ from, to }) => `${from}-${to}`).join()

/** Weekdays with the same hours together, in the order of their first day; quiet days are left out. */
export const sameDays = ({ week }: ActiveHours): readonly DayGroup[] => {
  const groups = new Map<string, { days: Weekday[]; ranges: readonly HourRange[] }>()
  for (const [i, ranges] of week.entries()) {
    if (ranges.length === 0) continue
    const day = (i + 1) as Weekday
    const known = groups.get(print(ranges))
    if (known) known.days.push(day)
    else groups.set(print(ranges), { days: [day], ranges })
  }
  return [...groups.values()]
}

export type HoursShape =
  | { readonly kind: 'never' }
  | { readonly kind: 'always' }
  /** The same single range every day: best said as the quiet time between. */
  | { readonly kind: 'quiet'; readonly from: HourRange['to']; readonly to: HourRange['from'] }
  | { readonly kind: 'spans' }

/** How active hours are said most plainly. */
export const hoursShape = (hours: ActiveHours): HoursShape => {
  const groups = sameDays(hours)
  const [first] = groups
  if (first === undefined) return { kind: 'never' }
  const [range] = first.ranges
  if (groups.length > 1 || first.days.length < 7 || first.ranges.length > 1 || range === undefined)
    return { kind: 'spans' }
  const { from, to } = range
  if (from === to || (from === '00:00' && to === '24:00')) return { kind: 'always' }
  return { kind: 'quiet', from: to, to: from }
}

/** The hours with one day's ranges replaced. */
export const withDay = ({ week }: ActiveHours, day: Weekday, ranges: readonly HourRange[]): ActiveHours => ({
  week: week.with(day - 1, ranges),
})

/** One day's ranges on all days. */
export const onAllDays = ({ week }: ActiveHours, day: Weekday): ActiveHours => ({
  week: week.map(() => week[day - 1] ?? []),
})

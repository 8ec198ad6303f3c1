import { addDays, weekOf } from '@core/time/date'
import type { DayRange } from '@core/log/entry/log-views'

/** Stretches that can be chosen by name; `own` has its own two dates. */
export const RANGES = ['weeks-6', 'months-3', 'months-12', 'all', 'own'] as const
export type RangeName = (typeof RANGES)[number]

export interface RangeChoice {
  readonly name: RangeName
  /** Only for `own`. */
  readonly own: DayRange
}

const DAYS: Readonly<Partial<Record<RangeName, number>>> = { 'months-3': 91, 'months-12': 365 }

/** The days of a choice. @param today local day, `YYYY-MM-DD`; empty while unknown */
export const daysOf = ({ name, own }: RangeChoice, today: string): DayRange => {
  if (name === 'own') return own
  // Whole weeks from a Monday on, as the weekly plot and the calendar show them.
  if (name === 'weeks-6' && today !== '') return { from: weekOf(addDays(today, -35)), to: today }
  const days = DAYS[name]
  return days === undefined || today === '' ? {} : { from: addDays(today, 1 - days), to: today }
}

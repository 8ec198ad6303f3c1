import { DAY_MS } from '../../time/units'

/** Days since 1970-01-01 of a local day `YYYY-MM-DD`. */
export const dayNumber = (localDate: string): number =>
  Math.round(Date.parse(`${localDate}T00:00:00Z`) / DAY_MS)

/** `YYYY-MM-DD` of a day number. */
export const dayFromNumber = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

export const addDays = (localDate: string, days: number): string => dayFromNumber(dayNumber(localDate) + days)

/** 1 = Monday to 7 = Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (localDate: string): number => ((((dayNumber(localDate) + 3) % 7) + 7) % 7) + 1

/** The 1st of the month of a local day. */
export const monthOf = (localDate: string): string => `${localDate.slice(0, -2)}01`

/** The Monday of the week of a local day. */
export const weekOf = (localDate: string): string => addDays(localDate, 1 - weekdayOf(localDate))

import { DAY_MS } from './units'

/** A calendar date without a zone: `2026-03-29`. */
export type LocalDate = string
/** Days since 1970-01-01 on the calendar: cheap to add to, unlike a date in words. */
export type DayNumber = number
/** ISO weekday: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** ISO weekday of a day number. */
export const weekdayOf = (day: DayNumber): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday

/** `2026-03-29` of a day number. */
export const dateOfDay = (day: DayNumber): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Day number of `2026-03-29`; NaN when it is not a date. */
export const dayOfDate = (date: LocalDate): DayNumber => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return NaN
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS
  return Number.isInteger(day) && dateOfDay(day) === date ? day : NaN
}

/** The date so many days later, or earlier for a negative number. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayOfDate(date) + days)

/** ISO weekday of `2026-03-29`. */
export const weekdayOfDate = (date: LocalDate): Weekday => weekdayOf(dayOfDate(date))

/** The Monday of the week of a date. */
export const weekOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOfDate(date))

/** The 1st of the month of a date. */
export const monthOf = (date: LocalDate): LocalDate => `${date.slice(0, -2)}01`

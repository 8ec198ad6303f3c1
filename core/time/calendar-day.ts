import { z } from 'zod'
import { dayOfDate } from './local-day'

/** Years that an entry can lie in, and some on either side for those who look further back or forward. */
const YEARS = { min: 1950, max: 2099 }

/** A day of the calendar, `2026-03-29`: one that there is, in a year that somebody can mean. */
export const calendarDay = z.string().refine((text) => {
  const year = Number(text.slice(0, 4))
  return !Number.isNaN(dayOfDate(text)) && year >= YEARS.min && year <= YEARS.max
}, 'is not a day')

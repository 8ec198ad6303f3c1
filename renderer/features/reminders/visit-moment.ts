import type { ClockTime, LocalDate } from '@core/time/local-day'
import { utcOffsetMinutes } from '@core/time/utc-offset'

const MINUTE_MS = 60_000

/**
 * The instant (epoch ms) of a visit's date and time in a zone, near enough to be said: the banner stands on every
 * page, and the exact rules of changing clocks would bring their whole library along.
 */
export const visitMoment = (date: LocalDate, time: ClockTime, zone: string): number => {
  const wall = Date.parse(`${date}T${time}Z`)
  const guess = wall - utcOffsetMinutes(wall, zone) * MINUTE_MS
  return wall - utcOffsetMinutes(guess, zone) * MINUTE_MS
}

import type { ClockTime, LocalDate } from '@core/time/local-day'
import { instantOfWall } from '@core/time/utc-offset'

/**
 * The instant (epoch ms) of a visit's date and time in a zone. The banner stands on every page, so it goes without the
 * library of zone rules.
 */
export const visitMoment = (date: LocalDate, time: ClockTime, zone: string): number =>
  instantOfWall(Date.parse(`${date}T${time}Z`), zone)

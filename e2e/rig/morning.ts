import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../core/time/units'

/**
 * Gives the tests a time zone in which it is morning now. Near midnight the same steps would give another result,
 * because daily limits begin anew. The zone has a whole number of hours and no summer time.
 */
const MORNING_HOUR = 9

/** Hours that the machine is ahead of UTC, -11 to 12; for the whole run of this process. */
const ahead = ((MORNING_HOUR - new Date().getUTCHours() + 35) % 24) - 11

/** IANA name of that zone. In these names, after POSIX, `Etc/GMT-3` is three hours ahead. */
export const MORNING_ZONE = ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${String(Math.abs(ahead))}`

/** What the machine's clock shows at an instant (epoch ms), as ISO 8601 without a zone. */
const shownAt = (at: number): string => new Date(at + ahead * HOUR_MS).toISOString().slice(0, -1)

/** `HH:MM` on the machine's clock, so many whole minutes from now. */
export const clockIn = (minutes: number): string => shownAt(Date.now() + minutes * MINUTE_MS).slice(11, 16)

/** `YYYY-MM-DD` on the machine's calendar, so many days ago. */
export const dateAgo = (days: number): string => shownAt(Date.now() - days * DAY_MS).slice(0, 10)

/** How long until the machine's clock next shows `hour`:`minute`, ms, from an instant (epoch ms). */
export const untilClock = (hour: number, minute: number, from: number): number => {
  const into = (from + ahead * HOUR_MS) % DAY_MS
  return (hour * HOUR_MS + minute * MINUTE_MS - into + DAY_MS) % DAY_MS
}

const HOUR = 60
/** Hours between two that are written. */
const STEP = 3
/** A day is drawn from here to here at least, minutes of the day. */
const WORKDAY = { from: 6 * HOUR, until: 21 * HOUR } as const

export interface Strip {
  /** The part of the day that is drawn, minutes of the day, at whole steps. */
  readonly from: number
  readonly until: number
  /** Where an hour is written. */
  readonly ticks: readonly number[]
}

/** The part of a day in which all of these lie. @param minutes minutes of the day, 0 to 1439 */
export function stripOf(minutes: readonly number[]): Strip {
  const step = STEP * HOUR
  const from = Math.floor(Math.min(WORKDAY.from, ...minutes) / step) * step
  const until = Math.ceil(Math.max(WORKDAY.until, ...minutes) / step) * step
  return { from, until, ticks: Array.from({ length: (until - from) / step + 1 }, (_, i) => from + i * step) }
}

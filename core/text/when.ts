import type { Formats } from './format'

const DAY_MS = 86_400_000

/**
 * How an instant is called from where the reader stands, in the zone of the formats.
 * @param at epoch ms
 * @param now epoch ms
 */
export const nearDay = (
  formats: Pick<Formats, 'day'>,
  at: number,
  now: number,
): 'yesterday' | 'today' | 'tomorrow' | null => {
  const day = formats.day(at)
  if (day === formats.day(now)) return 'today'
  if (day === formats.day(now + DAY_MS)) return 'tomorrow'
  return day === formats.day(now - DAY_MS) ? 'yesterday' : null
}

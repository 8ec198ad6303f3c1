import type { Formats } from './format'

const NEAR = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
] as const)

/**
 * How an instant is called from where the reader stands, in the zone of the formats.
 * @param at epoch ms
 * @param now epoch ms
 */
export const nearDay = (
  formats: Pick<Formats, 'dayNumber'>,
  at: number,
  now: number,
): 'yesterday' | 'today' | 'tomorrow' | null =>
  NEAR.get((formats.dayNumber(at) - formats.dayNumber(now)) as -1 | 0 | 1) ?? null

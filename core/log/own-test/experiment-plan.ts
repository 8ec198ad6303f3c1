/**
 * An own test as it is kept: everything but what the draw decided. The decisions stay sealed in the store
 * until their spike comes.
 */
export interface OwnTest {
  readonly id: string
  /** UTC epoch ms of the draw. */
  readonly startedAt: number
  /** How many spikes were planned, 10 to 40. */
  readonly turns: number
  /** Minutes pressed or rested at each turn. */
  readonly minutes: number
  /** How many turns have been opened so far. */
  readonly opened: number
  /** UTC epoch ms of a stop before the last turn; `null` otherwise. */
  readonly stoppedAt: number | null
}

/** A number that follows its measurements: calm while they stand still, quick while they move. */
export interface Smoothed {
  readonly value: number
  /** Change per second. */
  readonly speed: number
  /** When it was measured, ms. */
  readonly atMs: number
}

/** Slower changes than this are taken for noise, Hz. */
const CALM_HZ = 1
/** How much quicker it follows for each unit per second. */
const QUICKER = 0.05
const SPEED_HZ = 1

const share = (hz: number, seconds: number): number => 1 / (1 + 1 / (2 * Math.PI * hz * seconds))

/** The one-euro filter (Casiez, Roussel, Vogel 2012). A measurement of the same moment or earlier changes nothing. */
export function smooth(before: Smoothed | null, measured: number, atMs: number): Smoothed {
  if (before === null) return { value: measured, speed: 0, atMs }
  const seconds = (atMs - before.atMs) / 1000
  if (seconds <= 0) return before
  const speedNow = (measured - before.value) / seconds
  const speed = before.speed + share(SPEED_HZ, seconds) * (speedNow - before.speed)
  const follow = share(CALM_HZ + QUICKER * Math.abs(speed), seconds)
  return { value: before.value + follow * (measured - before.value), speed, atMs }
}

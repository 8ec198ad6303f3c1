/** Tells when the page may draw its next picture; a stub in tests. Returns what ends the asking. */
export type NextFrame = (drawn: (atMs: number) => void) => () => void

export const nextFrame: NextFrame = (drawn) => {
  const id = requestAnimationFrame(drawn)
  return () => cancelAnimationFrame(id)
}

/** A display that shows fewer pictures a second than this is slow by itself: nothing is missed there. */
const SLOWEST_DISPLAY = 29

/**
 * The share (0 to 1) of pictures that did not come, from the moments of those that did (ms). The longest gap does not
 * count: one stall is something else that the machine did. Null where too few came to say anything.
 */
export function missedShare(momentsMs: readonly number[]): number | null {
  const gaps = momentsMs.slice(1).map((at, index) => at - momentsMs[index]!)
  const sorted = gaps.toSorted((a, b) => a - b)
  const counted = sorted.slice(0, -1)
  if (counted.length < 2) return null
  // What the display does when nothing is in the way: a tenth of the gaps is shorter.
  const usual = Math.min(sorted[Math.floor(sorted.length / 10)]!, 1000 / SLOWEST_DISPLAY)
  const wanted = counted.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / usual)), 0)
  return 1 - counted.length / wanted
}

/**
 * Measures for `lengthMs` which share of the frames was missed, and calls back with it.
 * @returns stops the measurement; the callback is then not called
 */
export function watchFrames(
  lengthMs: number,
  tell: (share: number | null) => void,
  next: NextFrame = nextFrame,
): () => void {
  const moments: number[] = []
  const look = (atMs: number) => {
    moments.push(atMs)
    if (atMs - moments[0]! >= lengthMs) tell(missedShare(moments))
    else stop = next(look)
  }
  let stop = next(look)
  return () => stop()
}

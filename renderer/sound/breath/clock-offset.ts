/** Asked so often, the middle answer is believed: single ones differ by up to 23 ms. */
const KEPT = 9
/** An offset is kept until it is so far off, s. */
const BELIEVED_S = 0.01

/**
 * Audio context time minus session time, both at the moment when the sound reaches the ear, s.
 * @returns a function that computes it from the present session time, s
 */
export function clockOffset(context: AudioContext): (sessionS: number) => number {
  const looks: number[] = []
  let kept: number | null = null
  return (sessionS) => {
    looks.push(heardNowS(context) - sessionS)
    if (looks.length > KEPT) looks.shift()
    const middle = looks.toSorted((a, b) => a - b)[looks.length >> 1]!
    if (kept === null || Math.abs(middle - kept) > BELIEVED_S) kept = middle
    return kept
  }
}

/** The context time that comes out of the speaker now. */
function heardNowS(context: AudioContext): number {
  const { contextTime, performanceTime } = context.getOutputTimestamp()
  if (!contextTime || !performanceTime) return context.currentTime
  return contextTime + (performance.now() - performanceTime) / 1000
}

const LOOK_EVERY_MS = 500

/**
 * Watches a number that should grow and fires a signal when it has stopped growing for too long.
 * @param {() => Promise<number>} measure bytes
 * @param {{ firstMs: number, stalledMs: number, onGrowth?: (bytes: number) => void }} limits
 *   `firstMs`: until something arrives at all; `stalledMs`: between two arrivals
 * @returns {{ signal: AbortSignal, end: () => void }}
 */
export function watchGrowth(measure, { firstMs, stalledMs, onGrowth = () => undefined }) {
  const stalled = new AbortController()
  let largest = 0
  let grewAt = performance.now()
  let looking = false
  const timer = setInterval(async () => {
    if (looking) return
    looking = true
    const size = await measure()
    looking = false
    const now = performance.now()
    if (size > largest) {
      largest = size
      grewAt = now
      onGrowth(size)
    } else if (now - grewAt > (largest === 0 ? firstMs : stalledMs)) {
      stalled.abort()
    }
  }, LOOK_EVERY_MS)
  return { signal: stalled.signal, end: () => clearInterval(timer) }
}

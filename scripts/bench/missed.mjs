import { percentile } from './figures.mjs'

/** @typedef {{ name: string, ts: number, args?: { chrome_frame_reporter?: { state?: string } } }} TraceEvent */

/**
 * Chromium's own account of a trace: which updates of the screen it presented, and which it dropped.
 * @param {readonly TraceEvent[]} events
 * @returns {{ mean: number, worst: number, often: number } | null} shares (0 to 1) of updates that were missed: of all, in
 *   the worst second, and in 95 % of the seconds at most; null where the trace tells nothing
 */
export function missedUpdates(events) {
  /** @type {Map<number, { wanted: number, missed: number }>} */
  const seconds = new Map()
  for (const { name, ts, args } of events) {
    const state = name === 'PipelineReporter' ? args?.chrome_frame_reporter?.state : undefined
    if (!state || state === 'STATE_NO_UPDATE_DESIRED') continue
    const second = Math.floor(ts / 1e6)
    const sum = seconds.get(second) ?? { wanted: 0, missed: 0 }
    sum.wanted += 1
    if (state === 'STATE_DROPPED') sum.missed += 1
    seconds.set(second, sum)
  }
  if (seconds.size === 0) return null
  // The first and the last second are not whole.
  const all = [...seconds].sort(([a], [b]) => a - b).map(([, sum]) => sum)
  const whole = all.length > 4 ? all.slice(1, -1) : all
  const shares = whole.map(({ wanted, missed }) => missed / wanted)
  const total = (/** @type {'wanted' | 'missed'} */ what) => whole.reduce((sum, one) => sum + one[what], 0)
  return {
    mean: total('missed') / total('wanted'),
    worst: Math.max(...shares),
    often: percentile(shares, 0.95),
  }
}

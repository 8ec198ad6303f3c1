import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** More taken by the host during a start, ms over all processors, and the start is the host's, not the program's. */
const TAKEN_AT_MOST_MS = 40
const TRIES = 8
/** What others want of the host, they want for seconds at least. */
const REST_MS = 5_000
/** The kernel counts in hundredths of a second. */
const TICK_MS = 10

/**
 * @param {string} [stat] what `/proc/stat` says
 * @returns {number} what the host has given to others so far, ms over all processors; 0 on a machine of its own
 */
export function takenMs(stat = readFileSync('/proc/stat', 'utf8')) {
  return Number(/^cpu +(?:\d+ ){7}(\d+)/.exec(stat)?.[1] ?? 0) * TICK_MS
}

/**
 * Starts something until the host took little meanwhile, eight times at most. Without that a start that keeps two
 * processors busy would lose more by a busy host than one that does not, and the ratio of the two say nothing.
 * @template T
 * @param {() => Promise<T>} start
 * @param {(started: T) => Promise<void>} end ends one that does not count
 * @param {() => number} [taken]
 * @param {() => Promise<void>} [rest] between two tries
 * @returns {Promise<{ started: T, taken: number }>} the first calm one, or the last; and what the host took of it, ms
 */
export async function calmStart(start, end, taken = takenMs, rest = () => wait(REST_MS)) {
  for (let tries = 1; ; tries++) {
    const before = taken()
    const started = await start()
    const lost = taken() - before
    if (lost <= TAKEN_AT_MOST_MS || tries === TRIES) return { started, taken: lost }
    await end(started)
    await rest()
  }
}

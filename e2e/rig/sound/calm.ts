import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** How long the processor is asked for, ms: what the host takes shows only while somebody wants it. */
const ASK_MS = 300
/** Once the host took more than this share, sound has holes of a quarter second; a calm one takes a hundredth. */
const TAKEN_AT_MOST = 0.06
const LOOK_AGAIN_MS = 3_000

const STAT = '/proc/stat'
/** Times of all processors since the machine's start: busy ones, and those that the host gave to other machines. */
function times(): { readonly busy: number; readonly taken: number } {
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, taken = 0] = readFileSync(STAT, 'utf8')
    .split('\n')[0]!
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return { busy: user + nice + system + irq + soft, taken }
}

/** Begins to count; what it gives back says which share of the time wanted since then the host took, 0 to 1. */
export function watchHost(): () => number {
  if (!existsSync(STAT)) return () => 0
  const before = times()
  return () => {
    const after = times()
    const taken = after.taken - before.taken
    return taken / Math.max(1, taken + after.busy - before.busy)
  }
}

/** Whether sound that was played or recorded meanwhile has holes. */
export const isTooMuch = (takenShare: number): boolean => takenShare > TAKEN_AT_MOST

function askHost(): number {
  const takenShare = watchHost()
  const end = performance.now() + ASK_MS
  while (performance.now() < end);
  return takenShare()
}

/**
 * Waits until the host of this machine gives it its processors: a recording made meanwhile would say something about the
 * neighbours. Gives up waiting after `patienceMs`, and the recording has to stand as it is.
 */
export async function untilCalm(patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs
  while (isTooMuch(askHost()) && performance.now() < end) await wait(LOOK_AGAIN_MS)
}

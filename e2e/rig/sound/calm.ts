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

function takenShare(): number {
  const before = times()
  const end = performance.now() + ASK_MS
  while (performance.now() < end);
  const after = times()
  const taken = after.taken - before.taken
  return taken / Math.max(1, taken + after.busy - before.busy)
}

/**
 * Waits until the host of this machine gives it its processors: a recording made meanwhile would say something about the
 * neighbours. Gives up waiting after `patienceMs`, and the recording has to stand as it is.
 */
export async function untilCalm(patienceMs: number): Promise<void> {
  if (!existsSync(STAT)) return
  const end = performance.now() + patienceMs
  while (takenShare() > TAKEN_AT_MOST && performance.now() < end) await wait(LOOK_AGAIN_MS)
}

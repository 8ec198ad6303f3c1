import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

/** A process that was asked to end gets this long (ms) before it is ended. */
const GRACE_MS = 5_000
/** Ended processes are gone for others once init has collected them; wait so long for that (ms), and no longer. */
const COLLECT_MS = 1_000
const LOOK_AGAIN_MS = 20

/**
 * Signals a process that was started with `detached` and everything it started.
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether there was anybody
 */
export function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false
    throw error
  }
}

/**
 * Ends what is left of a group whose leader has ended.
 * @param {number} pid the leader's
 */
export async function endRest(pid) {
  if (process.platform === 'win32') return
  const end = performance.now() + COLLECT_MS
  while (signalGroup(pid, 'SIGKILL') && performance.now() < end) await wait(LOOK_AGAIN_MS)
}

/**
 * Ends a detached child and whatever it started, politely first.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [graceMs]
 */
export async function endGroup(child, graceMs = GRACE_MS) {
  const { pid } = child
  if (pid === undefined) return
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
    await gone
    clearTimeout(timer)
  }
  await endRest(pid)
}

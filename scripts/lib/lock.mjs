import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A holder touches its lock this often (ms); one not touched for ABANDONED_MS has no living holder. */
const HEARTBEAT_MS = 2_000
const ABANDONED_MS = 20_000
const ASK_AGAIN_MS = 200

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * @param {string} file
 * @returns {Promise<boolean>} whether the lock is free again
 */
async function removeIfAbandoned(file) {
  try {
    const text = await readFile(file, 'utf8')
    const age = Date.now() - (await stat(file)).mtimeMs
    const [host, pid] = text.split(' ')
    // Between creating and writing its name a holder's file is empty for a moment: only its age counts then.
    const died = host === hostname() && !isAlive(Number(pid))
    if (!died && age < ABANDONED_MS) return false
    const aside = `${file}.${randomUUID()}`
    await rename(file, aside)
    const moved = await readFile(aside, 'utf8')
    // Somebody else was quicker and the lock is theirs by now: give it back.
    if (moved !== text) await rename(aside, file)
    else await rm(aside, { force: true })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
  }
  return true
}

/**
 * Runs a task while no other process runs one under the same lock; waits for the other to end, and takes over the
 * lock of a process that was killed.
 * @template T
 * @param {string} file the lock's file
 * @param {() => void} onWait called once when somebody else holds it
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, task) {
  await mkdir(dirname(file), { recursive: true })
  const mine = `${hostname()} ${process.pid} ${randomUUID()}`
  let waited = false
  for (;;) {
    try {
      await writeFile(file, mine, { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
        await rm(file, { force: true }).catch(() => undefined)
        throw error
      }
    }
    if (await removeIfAbandoned(file)) continue
    if (!waited) onWait()
    waited = true
    await wait(ASK_AGAIN_MS)
  }
  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => undefined)
  }, HEARTBEAT_MS)
  try {
    return await task()
  } finally {
    clearInterval(heartbeat)
    await rm(file, { force: true })
  }
}

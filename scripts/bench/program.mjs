import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SetupFailure } from '../lib/failure.mjs'
import { endGroup } from '../launch/process-group.mjs'

const PROBE = fileURLToPath(new URL('probe.cjs', import.meta.url))
/** A program that says nothing for so long (ms) has failed. */
const PATIENCE_MS = 60_000
const LOOK_AGAIN_MS = 10

/** Processes and threads may end while they are looked at. @template T @param {() => T} look @param {T} gone */
const orElse = (look, gone) => {
  try {
    return look()
  } catch {
    return gone
  }
}
const read = (/** @type {string} */ path) => orElse(() => readFileSync(path, 'utf8'), '')
const list = (/** @type {string} */ path) => orElse(() => readdirSync(path), [])

/** @typedef {Awaited<ReturnType<typeof startProgram>>} Running */

/**
 * Starts a program with the probe in it, and waits for a moment.
 * @param {{ electron: string, folder: string, args: readonly string[], env: NodeJS.ProcessEnv }} program
 * @param {string} until name of the moment
 */
export async function startProgram({ electron, folder, args, env }, until) {
  const file = join(mkdtempSync(join(dirname(dirname(electron)), 'moments-')), 'moments')
  const all = ['-r', PROBE, folder, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args]
  const spawnedAt = performance.timeOrigin + performance.now()
  const programEnv = { ...env, LINGGU_BENCH_FILE: file }
  const child = spawn(electron, all, { env: programEnv, detached: true, stdio: 'ignore' })
  const pid = child.pid ?? NaN
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  // The last piece is empty, or a line that is still being written.
  const moments = () =>
    read(file)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  /** @param {string} name @returns {Promise<{ at: number, value?: any }>} once it has come */
  const noted = async (name) => {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await wait(LOOK_AGAIN_MS)) {
      const found = moments().find((each) => each.name === name)
      if (found) return found
      if (child.exitCode !== null) break
    }
    throw new SetupFailure(`${folder} did not come to "${name}".`)
  }
  /** @param {string} name @returns {Promise<number>} ms since the start, once it has come */
  const moment = async (name) => (await noted(name)).at - spawnedAt
  const running = {
    pid,
    moment,
    /** Asks for a spike. @returns {Promise<number>} ms until its preparation runs */
    async spike() {
      process.kill(pid, 'SIGUSR2')
      return (await moment('spike')) - (await moment('wish'))
    },
    /**
     * Traces how a running session moves, then pauses it.
     * @param {number} lengthMs of the trace, as LINGGU_BENCH_TRACE_MS in the program's environment
     * @returns {Promise<{ trace: string, pauseMs: number, apartMs: number }>} a file, and ms
     */
    async motion(lengthMs) {
      process.kill(pid, 'SIGWINCH')
      await wait(lengthMs)
      return (await noted('motion')).value
    },
    async end() {
      await endGroup(child)
      process.off('exit', kill)
    },
  }
  await moment(until).catch(async (error) => {
    await running.end()
    throw error
  })
  return running
}

/** The first number that stands behind a word. @param {string} text @param {string} word */
const numberIn = (text, word) => Number(new RegExp(`^${word}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)

/** @param {number} root @returns {number[]} a process and all that descend from it */
export function processTree(root) {
  const pids = list('/proc').map(Number).filter(Boolean)
  // The command's name is in brackets and may hold anything; the parent is the second field after it.
  const parents = new Map(
    pids.map((pid) => [pid, Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1])]),
  )
  const tree = [root]
  for (const parent of tree) tree.push(...pids.filter((pid) => parents.get(pid) === parent))
  return tree
}

/** @param {number} root @returns {number} MB (10^6 bytes) of a whole tree; a page that n processes share counts 1/n in each */
export const megabytes = (root) =>
  processTree(root).reduce(
    (sum, pid) => sum + numberIn(read(`/proc/${pid}/smaps_rollup`), 'Pss') * 1024e-6,
    0,
  )

/** @param {number} root @returns {Map<string, { cpu: number, wakeUps: number }>} seconds and times so far, by thread */
const usage = (root) => {
  const threads = processTree(root).flatMap((pid) =>
    list(`/proc/${pid}/task`).map((id) => `/proc/${pid}/task/${id}`),
  )
  const used = (/** @type {string} */ thread) => ({
    cpu: Number(read(`${thread}/schedstat`).split(' ')[0]) / 1e9,
    wakeUps: numberIn(read(`${thread}/status`), 'voluntary_ctxt_switches'),
  })
  return new Map(threads.map((thread) => [thread, used(thread)]))
}

/** @param {number} root @param {number} ms how long to look @returns seconds of a processor a minute, wake-ups a second */
export async function usageOver(root, ms) {
  const before = usage(root)
  await wait(ms)
  const sum = { cpu: 0, wakeUps: 0 }
  for (const [thread, { cpu, wakeUps }] of usage(root)) {
    sum.cpu += cpu - (before.get(thread)?.cpu ?? 0)
    sum.wakeUps += wakeUps - (before.get(thread)?.wakeUps ?? 0)
  }
  return { cpuPerMinute: (sum.cpu * 60_000) / ms, wakeUps: (sum.wakeUps * 1000) / ms }
}

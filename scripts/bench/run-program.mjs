import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startVirtualDisplay } from '../lib/display.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { endGroup } from '../lib/process-group.mjs'
import { startSessionBus } from '../lib/session-bus.mjs'

const PROBE = new URL('probe.cjs', import.meta.url).pathname
const LOOK_AGAIN_MS = 20
/** A busy machine may be slow; a program that says nothing for so long (ms) has failed. */
const PATIENCE_MS = 60_000

/**
 * @typedef {object} Moment
 * @property {string} name
 * @property {number} at epoch ms, with fractions
 * @property {number | null} [since] epoch ms
 * @property {string[]} [files] addresses that the page has loaded
 */

/**
 * @typedef {object} Running
 * @property {number} pid
 * @property {number} spawnedAt epoch ms
 * @property {(name: string) => Promise<Moment>} moment waits for it
 * @property {() => Moment[]} moments so far
 * @property {(signal: NodeJS.Signals) => void} signal
 * @property {() => Promise<void>} end
 */

/**
 * A place to run programs in: a display and a session bus that nobody else uses.
 * @param {NodeJS.ProcessEnv} env
 */
export async function openLane(env) {
  const display = await startVirtualDisplay(env)
  const bus = await startSessionBus(display.env)
  if (bus === null) {
    await display.dispose()
    throw new SetupFailure(
      'The bench needs a session bus: install dbus-daemon and run the same command again.',
    )
  }
  return {
    env: bus.env,
    async close() {
      await bus.dispose()
      await display.dispose()
    },
  }
}

/**
 * Starts a program with the probe in it.
 * @param {{ electron: string, folder: string, args: readonly string[], env: NodeJS.ProcessEnv, work: string }} program
 * @returns {Running}
 */
export function runProgram({ electron, folder, args, env, work }) {
  const file = join(mkdtempSync(join(work, 'moments-')), 'moments')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  /** @type {NodeJS.ProcessEnv} */
  const programEnv = { ...env, LINGGU_BENCH_FILE: file }
  delete programEnv.ELECTRON_RUN_AS_NODE
  const spawnedAt = performance.timeOrigin + performance.now()
  const child = spawn(electron, ['-r', PROBE, folder, ...asRoot, ...args], {
    env: programEnv,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (data) => (complaint = (complaint + data).slice(-1_000)))
  const { pid } = child
  if (pid === undefined) throw new SetupFailure(`${electron} could not be started.`)
  const kill = () => {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
  process.once('exit', kill)

  /** @returns {Moment[]} */
  const moments = () => {
    try {
      const lines = readFileSync(file, 'utf8').split('\n')
      // The last piece is empty, or a line that is still being written.
      return lines.slice(0, -1).map((line) => JSON.parse(line))
    } catch {
      return []
    }
  }
  return {
    pid,
    spawnedAt,
    moments,
    async moment(name) {
      const end = performance.now() + PATIENCE_MS
      for (;;) {
        const found = moments().find((moment) => moment.name === name)
        if (found) return found
        if (child.exitCode !== null || performance.now() > end)
          throw new SetupFailure(
            `${folder} did not come to "${name}": ${complaint.trim() || 'it said nothing'}`,
          )
        await wait(LOOK_AGAIN_MS)
      }
    },
    signal: (name) => void process.kill(pid, name),
    async end() {
      await endGroup(child)
      process.off('exit', kill)
    },
  }
}

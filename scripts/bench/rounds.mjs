import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { calmStart } from './calm-start.mjs'
import { proportionalMegabytes, usage, usedBetween } from './processes.mjs'
import { openLane, runProgram } from './run-program.mjs'
import { spread } from './statistics.mjs'

/** @typedef {import('./run-program.mjs').Running} Running */

/** How often a program is started in a round, which has their median: single starts differ by a tenth on a calm machine. */
const STARTS = 3
/** What ends gives its memory back for a while after it is gone, ms, on a processor that the next start wants. */
const REST_MS = 1_000

/**
 * How long to look, ms.
 * @typedef {object} Lengths
 * @property {number} settle after the window is usable, before memory is read
 * @property {number} tray CPU and wake-ups without a window
 * @property {number} session CPU with a session running
 */

/**
 * @typedef {object} Desk
 * @property {readonly [string, string]} electrons two copies of the same Electron, so that two programs share no pages
 * @property {{ bare: string, tray: string, react: string, app: string }} folders
 * @property {(name: string) => string} userData a folder that stays the same for every round
 * @property {string} work
 * @property {NodeJS.ProcessEnv} env
 * @property {Lengths} lengths
 */

/** Samples by the name of what was measured. @typedef {Map<string, number[]>} Samples */

/** @param {Samples} samples @param {string} name @param {number} value */
function add(samples, name, value) {
  samples.set(name, [...(samples.get(name) ?? []), value])
}

/** @param {Running} running @param {number} ms */
async function usageOver(running, ms) {
  const before = usage(running.pid)
  const began = performance.now()
  await wait(ms)
  const seconds = (performance.now() - began) / 1000
  const { cpuSeconds, wakeUps } = usedBetween(before, usage(running.pid))
  return {
    cpuPerMinute: (cpuSeconds * 60) / seconds,
    cpuShare: (cpuSeconds / seconds) * 100,
    wakeUpsPerSecond: wakeUps / seconds,
  }
}

/** @param {Running} running @returns {Promise<number>} ms from the wish to a running preparation */
async function spikeMs(running) {
  running.signal('SIGUSR2')
  const { at, since } = await running.moment('spike-usable')
  return at - (since ?? NaN)
}

/**
 * The last round ended in a session; taken up again it would open the window by itself.
 * @param {string} userData
 */
const forgetSession = (userData) => rmSync(join(userData, 'session.json'), { force: true })

/**
 * Starts a program again until the host leaves it alone meanwhile.
 * @param {Parameters<typeof runProgram>[0]} program
 * @param {readonly string[]} moments that a start consists of
 * @returns {Promise<{ running: Running, taken: number }>} how much the host took all the same, ms
 */
async function startCalmly(program, moments) {
  const start = async () => {
    const running = runProgram(program)
    try {
      for (const name of moments) await running.moment(name)
      return running
    } catch (error) {
      await running.end()
      throw error
    }
  }
  const { started, taken } = await calmStart(start, (torn) => torn.end())
  return { running: started, taken }
}

/**
 * Starts a program several times, adds the medians, and leaves the last one running.
 * @param {Samples} samples
 * @param {string} label what the samples begin with
 * @param {Parameters<typeof runProgram>[0]} program
 * @param {readonly string[]} moments that a start consists of
 * @param {(at: (moment: string) => number) => Readonly<Record<string, number>>} measure ms by the names of the samples;
 *   `at` is the time of a moment since the program was started, ms
 * @returns {Promise<Running>}
 */
async function measureStarts(samples, label, program, moments, measure) {
  /** @type {Map<string, number[]>} */
  const all = new Map()
  for (let left = STARTS; ; left--) {
    const { running, taken } = await startCalmly(program, moments)
    add(all, 'taken by the host', taken)
    const at = (/** @type {string} */ name) =>
      (running.moments().find((moment) => moment.name === name)?.at ?? NaN) - running.spawnedAt
    for (const [name, ms] of Object.entries(measure(at))) add(all, name, ms)
    if (left > 1) {
      await running.end()
      await wait(REST_MS)
      continue
    }
    for (const [name, values] of all) add(samples, `${label} ${name}`, spread(values).median)
    return running
  }
}

/** @typedef {'bare' | 'react' | 'app'} Windowed */

/**
 * @param {Desk} desk @param {Samples} samples @param {Windowed} name
 * @returns {Promise<readonly string[]>} what the page loaded
 */
async function measureWindow(desk, samples, name) {
  forgetSession(desk.userData(name))
  const lane = await openLane(desk.env)
  /** @type {Running[]} */
  const started = []
  try {
    const [electron] = desk.electrons
    const args = [`--user-data-dir=${desk.userData(name)}`]
    const running = await measureStarts(
      samples,
      name,
      { ...desk, electron, folder: desk.folders[name], args, env: lane.env },
      ['electron-ready', 'page-usable', 'page-paint', 'window-shown'],
      (at) => ({
        ready: at('electron-ready'),
        paint: at('page-paint'),
        usable: Math.max(at('page-usable'), at('window-shown')),
      }),
    )
    started.push(running)
    await wait(desk.lengths.settle)
    add(samples, `${name} memory`, proportionalMegabytes(running.pid))
    if (name === 'app') {
      add(samples, 'spike open', await spikeMs(running))
      add(samples, 'session cpu', (await usageOver(running, desk.lengths.session)).cpuShare)
    }
    return (await running.moment('page-usable')).files ?? []
  } finally {
    for (const running of started) await running.end()
    await lane.close()
  }
}

/** @param {Desk} desk @param {Samples} samples */
async function measureTray(desk, samples) {
  forgetSession(desk.userData('app-hidden'))
  const lanes = [await openLane(desk.env), await openLane(desk.env)]
  const names = /** @type {const} */ (['tray', 'app'])
  /** @type {Running[]} */
  const started = []
  try {
    // One after the other, because their starts are measured; side by side afterwards, because waiting costs nothing.
    for (const [index, name] of names.entries()) {
      const program = {
        ...desk,
        electron: desk.electrons[index] ?? desk.electrons[0],
        folder: desk.folders[name],
        args: [`--user-data-dir=${desk.userData(`${name}-hidden`)}`, ...(name === 'app' ? ['--hidden'] : [])],
        env: lanes[index]?.env ?? desk.env,
      }
      const measure = (/** @type {(moment: string) => number} */ at) => ({ up: at('tray-up') })
      started.push(await measureStarts(samples, `${name} tray`, program, ['tray-up'], measure))
      await wait(desk.lengths.settle)
    }
    await Promise.all(
      names.map(async (name, index) => {
        const running = started[index]
        if (!running) return
        const used = await usageOver(running, desk.lengths.tray)
        add(samples, `${name} tray cpu`, used.cpuPerMinute)
        add(samples, `${name} tray wake-ups`, used.wakeUpsPerSecond)
        add(samples, `${name} tray memory`, proportionalMegabytes(running.pid))
      }),
    )
    const app = started[1]
    if (app) add(samples, 'spike closed', await spikeMs(app))
  } finally {
    for (const running of started) await running.end()
    for (const lane of lanes) await lane.close()
  }
}

/**
 * One round over everything; the order of the windows turns, so that none always comes first.
 * @param {Desk} desk @param {Samples} samples @param {number} round
 * @returns {Promise<readonly string[]>} what the app's page loaded
 */
export async function measureRound(desk, samples, round) {
  const names = /** @type {const} */ (['bare', 'react', 'app'])
  /** @type {readonly string[]} */
  let files = []
  for (const offset of names.keys()) {
    const name = names[(round + offset) % names.length] ?? 'bare'
    const loaded = await measureWindow(desk, samples, name)
    if (name === 'app') files = loaded
  }
  await measureTray(desk, samples)
  return files
}

/** @param {string} work @returns {(name: string) => string} */
export const userDataIn = (work) => (name) => join(work, 'user-data', name)

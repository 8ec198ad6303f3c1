import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { megabytes, startProgram, usageOver } from './program.mjs'

/**
 * @typedef {object} Bench
 * @property {string} app its folder
 * @property {string} floor the folder of the program that shows a page, or a tray for ''
 * @property {Record<'bare' | 'react' | 'tray' | 'app', string | null>} pages of the floors
 * @property {readonly string[]} electrons copies of one Electron, so that programs beside each other share no pages
 * @property {NodeJS.ProcessEnv} env with a display and a session bus
 * @property {string} work
 * @property {{ next: () => Promise<number> }} notifications
 * @property {(userData: string, rules: number, dueAt: number | null) => void} writeSettings
 * @property {{ settle: number, calm: number, tray: number }} lengths ms before memory is read, before and of a look at CPU and wake-ups
 */

/** A reminder that has not come so long after it was due, ms, does not come. */
const LATE_MS = 20_000

/** @param {number} ms since midnight or the epoch @returns {number} the next whole minute that is far enough away */
export const nextMinute = (ms) => Math.ceil((ms + 10_000) / 60_000) * 60_000

/**
 * One round over everything; each measurement is added to its samples.
 * @param {Bench} bench
 * @param {(name: string, value: number) => void} add
 */
export async function measureRound(bench, add) {
  const { pages, electrons, work, lengths } = bench
  const userData = (/** @type {string} */ name) => join(work, 'data', name)
  /** @param {keyof Bench['pages']} name @param {number} copy @param {string} data @param {string} until @param {string[]} args */
  const start = (name, copy, data, until, ...args) => {
    // The last round ended in a session; taken up again it would open the window by itself.
    rmSync(join(userData(data), 'session.json'), { force: true })
    const env = { ...bench.env, LINGGU_FLOOR: pages[name] ?? '' }
    const folder = name === 'app' ? bench.app : bench.floor
    const given = [`--user-data-dir=${userData(data)}`, ...args]
    return startProgram({ electron: electrons[copy] ?? '', folder, args: given, env }, until)
  }

  for (const name of /** @type {const} */ (['bare', 'react', 'app'])) {
    const running = await start(name, 0, name, 'usable')
    try {
      add(`${name} ready`, await running.moment('ready'))
      add(`${name} usable`, Math.max(await running.moment('usable'), await running.moment('shown')))
      await wait(lengths.settle)
      add(`${name} memory`, megabytes(running.pid))
      if (name === 'app') add('spike open', await running.spike())
    } finally {
      await running.end()
    }
  }

  /** @type {import('./program.mjs').Running[]} */
  const all = []
  try {
    const app = await start('app', 0, 'hidden', 'app-ready', '--hidden')
    all.push(app)
    add('app tray up', await app.moment('app-ready'))
    const tray = await start('tray', 1, 'tray', 'ready')
    all.push(tray)
    const calm = wait(lengths.calm)
    await measureReminder()
    // The work that follows each start is done by then.
    await calm
    const look = async (/** @type {string} */ name, /** @type {number} */ pid) => {
      const { cpuPerMinute, wakeUps } = await usageOver(pid, lengths.tray)
      add(`${name} cpu`, cpuPerMinute)
      add(`${name} wake-ups`, wakeUps)
      add(`${name} memory`, megabytes(pid))
    }
    await Promise.all([look('app tray', app.pid), look('tray', tray.pid)])
    add('spike closed', await app.spike())
  } finally {
    for (const running of all) await running.end()
  }

  async function measureReminder() {
    const dueAt = nextMinute(Date.now())
    bench.writeSettings(userData('rules'), 200, dueAt)
    const app = await start('app', 2, 'rules', 'app-ready', '--hidden')
    try {
      const shown = await Promise.race([bench.notifications.next(), wait(dueAt + LATE_MS - Date.now())])
      if (shown !== undefined) add('reminder', shown - dueAt)
    } finally {
      await app.end()
      rmSync(userData('rules'), { recursive: true })
    }
  }
}

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const DRIVER = fileURLToPath(new URL('./driver.cjs', import.meta.url))
/** An app that has not compared what it holds within this time (ms) will never do so. */
const CHECKED_WITHIN_MS = 60_000

/**
 * What the restarted app said of itself: questions are notices or dialogs that greet the person.
 * @typedef {{ questions: string[], lost: string[], half: string[], entries: number }} Checked
 */

/**
 * @typedef {object} Desk
 * @property {string} electron the executable
 * @property {string} root of the built app
 * @property {string} folder with the driver's notes
 * @property {string} userData
 * @property {NodeJS.ProcessEnv} env with a display
 */

/**
 * When to kill: `afterStart` counts from the start of the process, so that starting is hit too; `afterCheck` from the
 * first write on; null lets it end by itself once it has compared.
 * @typedef {{ kind: 'afterStart' | 'afterCheck', ms: number } | null} Moment
 */

/**
 * Starts the app on what the last kill left, lets it compare and write, and kills it with SIGKILL at a moment.
 * @param {Desk} desk
 * @param {Moment} moment
 * @param {number} seed
 * @returns {Promise<{ checked: Checked | null, refused: string[], tookMs: number, output: string }>}
 */
export function startAndKill(desk, moment, seed) {
  const started = performance.now()
  const args = ['-r', DRIVER, ...(desk.env.LINGGU_TORTURE_FLAGS ?? '').split(' '), desk.root]
  const child = spawn(desk.electron, [...args, `--user-data-dir=${desk.userData}`, '--hidden'], {
    env: {
      ...desk.env,
      LINGGU_TEST: '1',
      LINGGU_TORTURE: desk.folder,
      LINGGU_TORTURE_SEED: String(seed),
      ...(moment === null ? { LINGGU_TORTURE_LAST: '1' } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill('SIGKILL')
  process.once('exit', stop)
  return new Promise((resolve, reject) => {
    /** @type {Checked | null} */
    let checked = null
    let output = ''
    let killed = false
    let timer = setTimeout(() => stop(), CHECKED_WITHIN_MS)
    const killIn = (/** @type {number} */ ms) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        killed = true
        stop()
      }, ms)
    }
    if (moment?.kind === 'afterStart') killIn(moment.ms)
    child.stdout.on('data', (data) => {
      output += data
      const found = checked === null && /^torture checked (.*)$/m.exec(output)
      if (!found) return
      checked = JSON.parse(found[1] ?? '')
      if (moment?.kind !== 'afterStart') killIn(moment?.ms ?? 0)
    })
    child.stderr.on('data', (data) => (output += data))
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(timer)
      process.off('exit', stop)
      if (!killed) {
        reject(new Error(`The app ended by itself, or never came up. It said:\n${output.slice(-3000)}`))
        return
      }
      const refused = [...output.matchAll(/^torture refused (.*)$/gm)].map(([, what]) => String(what))
      resolve({ checked, refused, tookMs: performance.now() - started, output })
    })
  })
}

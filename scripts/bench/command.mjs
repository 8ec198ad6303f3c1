import { cpSync, existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { startVirtualDisplay } from '../launch/display.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { packFolder } from '../package/camera-pack.mjs'
import { bytesIn, stagePayload } from '../package/payload.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { startSessionBus } from '../launch/session-bus.mjs'
import { figuresOf, tableOf } from './figures.mjs'
import { openNotifications } from './notifications.mjs'
import { measureMotion, screenFileIn } from './motion.mjs'
import { measureRound } from './rounds.mjs'

const FLOORS = fileURLToPath(new URL('floors', import.meta.url))
const WHOLE = { rounds: 7, lengths: { settle: 4_000, calm: 80_000, tray: 30_000, motion: 10_000 } }
/** For a look in between; too short for a verdict. */
const QUICK = { rounds: 1, lengths: { settle: 2_000, calm: 2_000, tray: 5_000, motion: 5_000 } }
/** More processes than this wanting to run, and a start measures them instead of the app. */
const QUIET_LOAD = 0.5

/**
 * @param {string} root the checkout
 * @returns {Promise<(userData: string, rules: number, dueAt: number | null) => void>} writes the settings of somebody
 *   with so many reminders, of which one is due then (epoch ms) and no other within four hours
 */
export async function settingsWriter(root) {
  const { runnerImport } = await import('vite')
  const options = { root, resolve: { alias: { '@core': join(root, 'core') } } }
  const { module } = await runnerImport(join(root, 'e2e/helpers/seed.ts'), /** @type {any} */ (options))
  const { seedSettings, everyMinutes } = /** @type {any} */ (module)
  return (userData, count, dueAt) => {
    const reminders = everyMinutes(240)
    const [interval] = reminders.rules
    const rules = Array.from({ length: count }, (_, n) => ({ ...interval, id: `rule-${n}` }))
    const time = new Date(dueAt ?? 0).toTimeString().slice(0, 5)
    const due = { id: 'due', name: 'Due', enabled: true, sound: false, kind: 'clock', times: [time] }
    if (dueAt !== null) rules[0] = { ...due, weekdays: [1, 2, 3, 4, 5, 6, 7] }
    seedSettings(userData, { reminders: { ...reminders, rules } })
  }
}

/** @param {string} to a folder, which gets react.html and its script */
async function buildReactPage(to) {
  const { build } = await import('vite')
  const rolldownOptions = { input: join(FLOORS, 'react.html') }
  const options = { outDir: to, emptyOutDir: false, minify: true, rolldownOptions }
  await build({ configFile: false, root: FLOORS, base: './', logLevel: 'error', build: options })
}

/**
 * @param {import('../lib/context.mjs').Context} context
 * @param {boolean} quick
 * @param {boolean} motionOnly
 * @returns {Promise<Map<string, number[]>>} samples by name
 */
async function bench(context, quick, motionOnly) {
  if (context.platform !== 'linux') throw new SetupFailure('The bench reads /proc: run it on Linux.')
  const electron = await prepare(context)
  await ensureBuilt(context)
  const { rounds, lengths } = quick ? QUICK : WHOLE
  const work = await mkdtemp(join(tmpdir(), 'linggu-bench-'))
  const disposals = [() => rm(work, { recursive: true, force: true })]
  try {
    await buildReactPage(work)
    const app = join(work, 'app')
    await stagePayload(context.root, app, `${context.platform}-${context.arch}`)
    for (const part of ['cues', 'icons'])
      cpSync(join(context.root, 'resources', part), join(app, 'resources', part), { recursive: true })
    const samples = new Map([
      ['payload', [(await bytesIn(app)) / 1e6]],
      ['camera pack', [(await bytesIn(packFolder(context.root)).catch(() => 0)) / 1e6]],
    ])
    if (existsSync(packFolder(context.root)))
      cpSync(packFolder(context.root), join(app, 'resources', 'camera'), { recursive: true })
    const electrons = ['electron-1', 'electron-2', 'electron-3'].map((name) => {
      cpSync(dirname(electron), join(work, name), { recursive: true, verbatimSymlinks: true })
      return join(work, name, basename(electron))
    })
    /** @type {NodeJS.ProcessEnv} */
    const home = { ...context.env, HOME: work, XDG_CONFIG_HOME: join(work, 'config') }
    delete home.ELECTRON_RUN_AS_NODE
    const display = await startVirtualDisplay(home, work)
    disposals.push(display.dispose)
    const bus = await startSessionBus(display.env)
    if (bus === null) throw new SetupFailure('The bench needs a session bus: install dbus-daemon.')
    disposals.push(bus.dispose)
    const notifications = await openNotifications(bus.env.DBUS_SESSION_BUS_ADDRESS ?? '')
    disposals.push(async () => notifications.close())
    const writeSettings = await settingsWriter(context.root)
    for (const name of ['app', 'hidden']) writeSettings(join(work, 'data', name), 10, null)
    const pages = { bare: join(FLOORS, 'bare.html'), react: join(work, 'react.html'), tray: '', app: null }
    const made = { app, floor: FLOORS, pages, electrons, work }
    const parts = { ...made, env: bus.env, notifications, writeSettings, lengths }
    for (let round = 0; round < rounds; round++) {
      context.say(`Round ${round + 1} of ${rounds}.`)
      /** @param {string} name @param {number} value */
      const add = (name, value) => samples.set(name, [...(samples.get(name) ?? []), value])
      if (!motionOnly) await measureRound(parts, add)
      const userData = join(work, 'data', `motion-${round}`)
      writeSettings(userData, 0, null)
      const env = { ...bus.env, LINGGU_BENCH_TRACE_MS: String(lengths.motion) }
      const program = {
        electron: electrons[0] ?? '',
        folder: app,
        args: [`--user-data-dir=${userData}`],
        env,
      }
      await measureMotion(program, screenFileIn(work), lengths.motion, add)
    }
    return samples
  } finally {
    for (const dispose of disposals.reverse()) await dispose()
  }
}

/**
 * `npm run bench`: measures the app, and the smallest Electron programs that do the same (folder `floors`), with the same
 * switches. `-- --quick`: one short round; `-- --motion`: only how a session moves.
 */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const quick = args.includes('--quick')
    const load = loadavg()[0] ?? 0
    if (load > QUIET_LOAD)
      context.say(`This machine is busy (load ${load.toFixed(1)}): do not judge by these figures.`)
    const started = performance.now()
    const motionOnly = args.includes('--motion')
    const samples = await bench(context, quick, motionOnly)
    const all = figuresOf(samples)
    const figures = motionOnly ? all.filter(({ value }) => !value.startsWith('NaN')) : all
    const about = { at: new Date().toISOString(), cores: cpus().length, load }
    const file = { about, figures, samples: Object.fromEntries(samples) }
    await writeFile(join(context.root, 'out', 'bench.json'), `${JSON.stringify(file, null, 2)}\n`)
    const seconds = (performance.now() - started) / 1000
    context.say(`\n${tableOf(figures)}\n\n${seconds.toFixed(0)} s; written to out/bench.json.`)
    if (!quick && figures.some(({ holds }) => !holds)) process.exitCode = 1
  })
}

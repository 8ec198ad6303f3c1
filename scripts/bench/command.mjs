import { cpSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { electronVite, ensureBuilt } from '../lib/build.mjs'
import { runChild } from '../lib/child.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { bytesIn, stagePayload } from '../lib/package/payload.mjs'
import { prepare } from '../lib/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { figuresOf, tableOf } from './figures.mjs'
import { firstLoadKilobytes } from './payload.mjs'
import { measureRound, userDataIn } from './rounds.mjs'
import { writeSomeone } from './someone.mjs'
import { spread } from './statistics.mjs'

const FLOORS = new URL('floors', import.meta.url).pathname
const WHOLE = { rounds: 7, lengths: { settle: 8_000, tray: 60_000, session: 20_000 } }
/** More processes than this wanting to run, and a start measures them instead of the app. */
const QUIET_LOAD = 0.5
/** For a look in between; too short for a verdict. */
const QUICK = { rounds: 2, lengths: { settle: 4_000, tray: 15_000, session: 8_000 } }

/**
 * Builds the minimal React window.
 * @param {import('../lib/context.mjs').Context} context
 * @param {string} folder
 */
async function buildReactFloor(context, folder) {
  const config = join(FLOORS, 'react', 'electron.vite.config.mjs')
  const env = { ...context.env, LINGGU_FLOOR_OUT: folder }
  const args = [electronVite(context.root), 'build', '--config', config]
  const { code, output } = await runChild(process.execPath, args, { cwd: context.root, env })
  if (code !== 0) throw new SetupFailure(`The minimal React window could not be built: ${output}`)
  cpSync(join(FLOORS, 'react', 'package.json'), join(folder, 'package.json'))
}

/**
 * @param {import('../lib/context.mjs').Context} context
 * @param {boolean} quick
 */
async function bench(context, quick) {
  if (context.platform !== 'linux') throw new SetupFailure('The bench reads /proc: run it on Linux.')
  const electron = await prepare(context)
  await ensureBuilt(context, { force: !quick })
  const { rounds, lengths } = quick ? QUICK : WHOLE
  const work = await mkdtemp(join(tmpdir(), 'linggu-bench-'))
  try {
    const react = join(work, 'react')
    await buildReactFloor(context, react)
    // Copies of our own: pages shared with another Electron on this machine would be counted by halves.
    const electronIn = (/** @type {string} */ name) => {
      cpSync(dirname(electron), join(work, name), { recursive: true, verbatimSymlinks: true })
      return join(work, name, basename(electron))
    }
    // The app as it is now, so that a build by somebody else meanwhile changes nothing.
    const app = join(work, 'app')
    await stagePayload(context.root, app, `${context.platform}-${context.arch}`)
    for (const part of ['cues', 'icons'])
      cpSync(join(context.root, 'resources', part), join(app, 'resources', part), { recursive: true })
    const payloadMb = (await bytesIn(app)) / 1e6
    const userData = userDataIn(work)
    for (const name of ['app', 'app-hidden']) await writeSomeone(context.root, userData(name))
    const desk = {
      electrons: /** @type {const} */ ([electronIn('electron-1'), electronIn('electron-2')]),
      folders: { bare: join(FLOORS, 'bare'), tray: join(FLOORS, 'tray'), react, app },
      userData,
      work,
      env: { ...context.env, HOME: work, XDG_CONFIG_HOME: join(work, 'config') },
      lengths,
    }
    context.say('Warming up: one round that does not count.')
    const brief = { settle: 500, tray: 500, session: 500 }
    const files = await measureRound({ ...desk, lengths: brief }, new Map(), 0)
    /** @type {Map<string, number[]>} */
    const samples = new Map()
    for (let round = 0; round < rounds; round++) {
      context.say(`Round ${round + 1} of ${rounds}.`)
      await measureRound(desk, samples, round)
    }
    const sizes = { payloadMb, firstLoadKb: firstLoadKilobytes(app, files) }
    return { figures: figuresOf(samples, sizes), samples }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** @param {import('../lib/context.mjs').Context} context */
async function logBench(context) {
  const script = new URL('log-bench.mjs', import.meta.url).pathname
  await runChild(process.execPath, [script, '--small'], {
    cwd: context.root,
    env: context.env,
    show: context.out,
  })
}

/** `npm run bench`: what the app weighs, against the floors it stands on. `-- --quick` for two short rounds. */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const quick = args.includes('--quick')
    const load = loadavg()[0] ?? 0
    if (load > QUIET_LOAD)
      context.say(
        `This machine is busy (load ${load.toFixed(1)}): times, and even their ratios, are too high. Do not judge by them.`,
      )
    const { figures, samples } = await bench(context, quick)
    const version = await readFile(join(context.root, 'package.json'), 'utf8').then(
      (text) => JSON.parse(text).version,
    )
    const file = join(context.root, 'out', 'bench.json')
    const all = Object.fromEntries(
      [...samples].map(([name, values]) => [name, { ...spread(values), values }]),
    )
    const about = { version, quick, at: new Date().toISOString(), cores: cpus().length, loadBefore: load }
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `${JSON.stringify({ about, figures, samples: all }, null, 2)}\n`)
    context.say(`\n${tableOf(figures)}\n\nWritten to out/bench.json.`)
    if (!args.includes('--without-log')) await logBench(context)
    if (!quick && figures.some(({ ok }) => !ok)) process.exitCode = 1
  })
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { showOwnWords } from './app-words.mjs'
import { installNeeds, onPath } from '../setup/apt.mjs'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { endGroup, endRest, signalGroup } from './process-group.mjs'
import { hasSessionBus, startSessionBus } from './session-bus.mjs'

/** The app gets this long (ms) to save and quit when it is asked to. */
const QUIT_MS = 8_000
const LOOK_FOR_PARENT_MS = 1_000
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * The display and session bus that the app needs, started only where they are missing.
 * @param {import('../lib/context.mjs').Context} context
 * @param {(() => Promise<void>)[]} disposals gets what must be ended afterwards, in order of starting
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function desktopFor(context, disposals) {
  const env = { ...context.env }
  // An editor's terminal may set this one, and then Electron would be a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  if (context.platform !== 'linux') return env
  let result = env
  if (!(await hasDisplay(env))) {
    if (!onPath('Xvfb', env)) {
      await installNeeds(context, [{ what: 'Xvfb', packages: ['xvfb'] }], 'Running without a display')
    }
    const display = await startVirtualDisplay(env)
    disposals.push(display.dispose)
    result = display.env
    context.say(`No display here: running on a virtual one (${display.name}), so there is no window to see.`)
  }
  if (!hasSessionBus(result) && onPath('dbus-daemon', result)) {
    const bus = await startSessionBus(result)
    if (bus !== null) {
      disposals.push(bus.dispose)
      result = bus.env
      context.say('No session bus here: running with one of its own.')
    }
  }
  return result
}

/**
 * Calls back when npm, which started us, was killed: it could not pass anything on.
 * @param {NodeJS.ProcessEnv} env
 * @param {() => void} callback
 */
function whenNpmDies(env, callback) {
  const parent = process.ppid
  // Started by hand a parent may well end before us (nohup); npm never does.
  if (env.npm_lifecycle_event === undefined) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, LOOK_FOR_PARENT_MS)
  timer.unref()
}

/**
 * Gives the command to run, with or without Electron's sandbox.
 * @typedef {(withoutSandbox: boolean) => { command: string, args: string[], env?: NodeJS.ProcessEnv }} Program
 */

/**
 * Runs the app until it ends, and ends everything that was started for it.
 * @param {import('../lib/context.mjs').Context} context
 * @param {Program} program
 * @param {string | null} [log] a file for what others than the app say on stderr; without one all of it is shown
 * @returns {Promise<number>} the app's exit code
 */
export async function launch(context, program, log = null) {
  /** @type {(() => Promise<void>)[]} */
  const disposals = []
  let stopping = false
  /** @type {import('node:child_process').ChildProcess | null} */
  let app = null
  const stop = () => {
    if (app?.pid === undefined || app.exitCode !== null || app.signalCode !== null) return
    // A second Ctrl-C does not wait for the app any more.
    if (stopping) signalGroup(app.pid, 'SIGKILL')
    else void endGroup(app, QUIT_MS)
  }
  const onSignal = () => {
    stop()
    stopping = true
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  whenNpmDies(context.env, onSignal)
  try {
    const env = await desktopFor(context, disposals)
    if (stopping) return 130
    const isRoot = context.platform === 'linux' && process.getuid?.() === 0
    if (isRoot) {
      context.say(
        'Warning: running as root, so Electron runs without its sandbox; use an ordinary user for daily use.',
      )
    }
    // A process group of its own: Ctrl-C reaches the app only through us, and every process of it can be ended.
    const { command, args, env: extra } = program(isRoot)
    const child = spawn(command, args, {
      cwd: context.root,
      env: { ...env, ...extra },
      detached: context.platform !== 'win32',
      stdio: ['ignore', 'inherit', log === null ? 'inherit' : 'pipe'],
    })
    app = child
    const explain = child.stderr && log ? showOwnWords(child.stderr, log, context.say) : null
    const [code, signal] = await once(child, 'exit')
    if (child.pid !== undefined) await endRest(child.pid)
    if (code !== 0 && !stopping) explain?.()
    if (signal !== null && !stopping) context.say(`Electron ended on its own (${signal}).`)
    return code ?? (stopping ? 130 : 1)
  } finally {
    for (const dispose of disposals.reverse()) await dispose()
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
}

import { connect } from 'node:net'
import { join } from 'node:path'
import { startAnnouncing } from './announcing-child.mjs'
import { SetupFailure } from '../lib/failure.mjs'

/** A display that does not answer within this time (ms) is not there. */
const ANSWER_MS = 2_000
const START_MS = 15_000
const SCREEN = '1280x900x24'

/**
 * @param {import('node:net').NetConnectOpts} where
 * @returns {Promise<boolean>}
 */
function answers(where) {
  return new Promise((resolve) => {
    const socket = connect(where)
    const finish = (/** @type {boolean} */ result) => {
      socket.destroy()
      resolve(result)
    }
    socket.setTimeout(ANSWER_MS, () => finish(false))
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
  })
}

/**
 * Where an X display listens: `:1` and `unix:1.0` on a socket of this machine, `host:10.0` on the network.
 * @param {string} display value of `DISPLAY`
 * @returns {import('node:net').NetConnectOpts[]}
 */
export function addressesOfDisplay(display) {
  const [, host = '', number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(display) ?? []
  if (number === undefined) return []
  if (host !== '' && host !== 'unix') return [{ host, port: 6000 + Number(number) }]
  const path = `/tmp/.X11-unix/X${number}`
  return [{ path }, { path: `\0${path}` }]
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether a window could be shown
 */
export async function hasDisplay(env) {
  const addresses = env.DISPLAY ? addressesOfDisplay(env.DISPLAY) : []
  if (env.WAYLAND_DISPLAY) addresses.push({ path: join(env.XDG_RUNTIME_DIR ?? '/', env.WAYLAND_DISPLAY) })
  for (const address of addresses) if (await answers(address)) return true
  return false
}

/**
 * Starts a display that nobody sees.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [frameBuffer] a folder in which the display keeps what it shows, as the file Xvfb_screen0
 * @returns {Promise<{ name: string, env: NodeJS.ProcessEnv, dispose: () => Promise<void> }>}
 */
export async function startVirtualDisplay(env, frameBuffer) {
  // -displayfd lets Xvfb pick a free number itself and say when it is ready: nothing to guess, nothing to wait for.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  if (frameBuffer !== undefined) args.push('-fbdir', frameBuffer)
  const started = await startAnnouncing('Xvfb', args, { env, withinMs: START_MS })
  if (started.line === null) {
    const said = started.complaint || 'it did not say why'
    throw new SetupFailure(
      `The virtual display (Xvfb) did not start (${said}): set DISPLAY to a display that works, or correct that, and run the same command again.`,
    )
  }
  const name = `:${started.line}`
  /** @type {NodeJS.ProcessEnv} */
  const forApp = { ...env, DISPLAY: name, XDG_SESSION_TYPE: 'x11' }
  delete forApp.WAYLAND_DISPLAY
  return { name, env: forApp, dispose: started.dispose }
}

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { endGroup } from './process-group.mjs'

const START_MS = 10_000

/** @param {NodeJS.ProcessEnv} env */
export const hasSessionBus = (env) =>
  Boolean(env.DBUS_SESSION_BUS_ADDRESS) ||
  (Boolean(env.XDG_RUNTIME_DIR) && existsSync(join(String(env.XDG_RUNTIME_DIR), 'bus')))

/**
 * Starts a session bus of our own: what `dbus-run-session` does, but ended together with everything else here.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ env: NodeJS.ProcessEnv, dispose: () => Promise<void> } | null>} null where it does not start
 */
export async function startSessionBus(env) {
  const args = ['--session', '--nofork', '--nopidfile', '--print-address=3']
  const child = spawn('dbus-daemon', args, {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const address = await new Promise((resolve) => {
    let text = ''
    const timer = setTimeout(() => resolve(null), START_MS)
    const finish = (/** @type {string | null} */ value) => {
      clearTimeout(timer)
      resolve(value)
    }
    child.stdio[3]?.on('data', (data) => {
      text += data
      if (text.includes('\n')) finish(text.trim())
    })
    child.once('error', () => finish(null))
    child.once('exit', () => finish(null))
  })
  if (address !== null) {
    return { env: { ...env, DBUS_SESSION_BUS_ADDRESS: address }, dispose: () => endGroup(child) }
  }
  await endGroup(child)
  return null
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startAnnouncing } from './announcing-child.mjs'

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
  const started = await startAnnouncing('dbus-daemon', args, { env, withinMs: START_MS })
  if (started.line === null) return null
  return { env: { ...env, DBUS_SESSION_BUS_ADDRESS: started.line }, dispose: started.dispose }
}

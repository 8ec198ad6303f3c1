import { existsSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { SetupFailure } from '../lib/failure.mjs'

/**
 * Finds npm's own script, so that it can be run by this very Node without a shell (npm is a .cmd file on Windows).
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function npmScript(env) {
  const running = env.npm_execpath
  if (running && basename(running) === 'npm-cli.js' && existsSync(running)) return running
  const beside = dirname(process.execPath)
  const known = [
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'))
  for (const candidate of [...known, ...onPath]) {
    if (!existsSync(candidate)) continue
    const real = realpathSync(candidate)
    if (basename(real) === 'npm-cli.js') return real
  }
  throw new SetupFailure('npm was not found: install it (it comes with Node) and run the same command again.')
}

/** Give up on a dead network within about a minute instead of npm's several. */
export const NPM_PATIENCE = [
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-factor=2',
  '--fetch-retry-maxtimeout=5000',
  '--fetch-timeout=60000',
]

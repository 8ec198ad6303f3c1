import { existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from '../lib/child.mjs'
import { diskFull, meansDiskFull, networkCode, SetupFailure } from '../lib/failure.mjs'
import { withLock } from '../lib/lock.mjs'
import { NPM_PATIENCE, npmScript } from './npm.mjs'

/** What npm notes about what it installed; it writes it last. */
const HIDDEN_LOCK = join('node_modules', '.package-lock.json')

const LINES_OF_NPM = 12

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null} null when there is no such file or it is damaged
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Compares what npm says it installed (its own hidden lock file, which it writes last) with the lock file and with
 * the folders that are really there.
 * @param {string} root
 * @returns {boolean}
 */
export function packagesAreInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const installed = packagesIn(join(root, HIDDEN_LOCK))
  if (wanted === null || installed === null) return false
  for (const [path, locked] of Object.entries(wanted)) {
    if (path === '' || locked.link) continue
    const present = installed[path]
    if (present === undefined) {
      // Optional packages of other platforms are in the lock file and never installed.
      if (locked.optional) continue
      return false
    }
    if (present.version !== locked.version || present.integrity !== locked.integrity) return false
    if (!existsSync(join(root, path, 'package.json'))) return false
  }
  return Object.keys(installed).every((path) => path in wanted)
}

/**
 * Asks once whether there is a registry: without one, npm would try every single package several times.
 * @param {import('../lib/context.mjs').Context} context
 * @returns {Promise<string | null>} the network error's code, null when something answered, whatever it said
 */
async function whyUnreachable(context) {
  const args = ['ping', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=20000']
  const { code, output } = await runChild(process.execPath, [npmScript(context.env), ...args], {
    cwd: context.root,
    env: context.env,
  })
  return code === 0 ? null : networkCode(output)
}

/**
 * Installs exactly what the lock file says, when that is not there already.
 * @param {import('../lib/context.mjs').Context} context
 */
export async function ensurePackages(context) {
  if (packagesAreInstalled(context.root)) return
  const onWait = () => context.say('Another set-up is installing packages; waiting for it.')
  await withLock(join(context.root, '.cache', 'packages.lock'), onWait, async () => {
    if (packagesAreInstalled(context.root)) return
    context.say('Installing packages (npm ci).')
    // No package here needs an install script: the one native module carries its binaries.
    const unreachable = await whyUnreachable(context)
    // What npm has kept is as good as new, since the lock file says what every package must hash to.
    const kept = unreachable === null ? '--prefer-offline' : '--offline'
    const args = [
      'ci',
      '--ignore-scripts',
      // Electron's package asks for a newer Node than its installer needs; Node 20.19 is tried by the tests.
      '--engine-strict=false',
      kept,
      '--no-audit',
      '--no-fund',
      '--loglevel=warn',
      ...NPM_PATIENCE,
    ]
    const { code, output } = await runChild(process.execPath, [npmScript(context.env), ...args], {
      cwd: context.root,
      env: context.env,
    })
    // Files that could not be written are a mere warning to npm, which then calls the package installed.
    const isTorn = output.includes('TAR_ENTRY_ERROR')
    if (code === 0 && !isTorn) return
    await rm(join(context.root, HIDDEN_LOCK), { force: true })
    if (meansDiskFull(output)) throw diskFull(context.root)
    const network = unreachable ?? networkCode(output)
    if (network !== null) {
      throw new SetupFailure(
        `The packages could not be fetched (${network}): check the network and npm's registry and proxy settings, and run the same command again.`,
      )
    }
    if (/EINTEGRITY/.test(output)) {
      throw new SetupFailure(
        'A package that arrived is not the one in package-lock.json (its checksum differs): run the same command again, and if it happens again ask whoever runs your npm registry.',
      )
    }
    // npm explains itself in its first lines and then lists all its options.
    const complaint = output.split('\n').filter((line) => line.startsWith('npm error'))
    context.say(complaint.slice(0, LINES_OF_NPM).join('\n'))
    throw new SetupFailure("npm ci failed: do what npm's lines above say and run the same command again.")
  })
}

import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runChild } from './child.mjs'
import { diskFull, meansDiskFull, SetupFailure } from './failure.mjs'

/** Longest that apt may take (ms). */
const APT_MS = 15 * 60_000
const LISTS = '/var/lib/apt/lists'
/** Wait so long (s) for another apt, and for a silent mirror. */
const PATIENCE = [
  '-o',
  'DPkg::Lock::Timeout=120',
  '-o',
  'Acquire::http::Timeout=30',
  '-o',
  'Acquire::https::Timeout=30',
  '-o',
  'Acquire::Retries=2',
]

/**
 * Something that is missing, with the names that its Debian package has had.
 * @typedef {{ what: string, packages: readonly string[] }} Need
 */

/** @param {string} command @param {NodeJS.ProcessEnv} env */
export const onPath = (command, env) =>
  (env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)))

const hasLists = () => {
  try {
    return readdirSync(LISTS).some((name) => name.includes('_Packages'))
  } catch {
    return false
  }
}

/**
 * Asks apt which of the names can be installed on this release.
 * @param {readonly string[]} names
 * @returns {Promise<Set<string>>}
 */
async function installable(names) {
  const { stdout } = await runChild('apt-cache', ['policy', ...names], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  const found = new Set()
  for (const part of stdout.split(/^(?=\S)/m)) {
    const name = /^(\S+):$/m.exec(part)?.[1]
    if (name !== undefined && /^ {2}Candidate: (?!\(none\))/m.test(part)) found.add(name)
  }
  return found
}

/**
 * @param {readonly Need[]} needs
 * @returns {Promise<string[]>} one package for each need; the first name where apt knows none of them
 */
async function packagesFor(needs) {
  const known = await installable([...new Set(needs.flatMap((need) => need.packages))])
  return [
    ...new Set(needs.map(({ packages }) => packages.find((name) => known.has(name)) ?? String(packages[0]))),
  ].sort()
}

/**
 * @param {import('./context.mjs').Context} context
 * @param {string[]} args
 */
async function aptGet(context, args) {
  const { code, output, timedOut } = await runChild('apt-get', [...PATIENCE, ...args], {
    env: { ...context.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    timeoutMs: APT_MS,
  })
  if (code === 0) return
  if (meansDiskFull(output) || /No space left/.test(output)) throw diskFull('/var')
  const command = `apt-get ${args.join(' ')}`
  if (/Could not get lock|Unable to acquire/.test(output)) {
    throw new SetupFailure(
      `Another program is installing packages (apt is locked): let it finish and run the same command again.`,
    )
  }
  if (/dpkg was interrupted/.test(output)) {
    throw new SetupFailure(
      'An earlier installation was interrupted: run "dpkg --configure -a" and then the same command again.',
    )
  }
  const said = timedOut
    ? 'it took longer than 15 minutes'
    : (/^E: (.*)$/m.exec(output)?.[1] ?? 'it did not say why')
  throw new SetupFailure(
    `"${command}" failed (${said}): check the network and apt's sources, and run the same command again.`,
  )
}

/**
 * Installs what is missing where that is allowed, and otherwise says how.
 * @param {import('./context.mjs').Context} context
 * @param {readonly Need[]} needs only things that are really missing
 * @param {string} purpose completes "... needs"
 * @param {{ isRoot?: boolean }} [options]
 */
export async function installNeeds(context, needs, purpose, { isRoot = process.getuid?.() === 0 } = {}) {
  if (needs.length === 0) return
  const what = needs.map((need) => need.what).join(', ')
  if (!onPath('apt-get', context.env)) {
    throw new SetupFailure(
      `${purpose} needs ${what}: install the packages of your distribution that hold them and run the same command again.`,
    )
  }
  const mayInstall = isRoot && context.env.LINGGU_NO_APT === undefined
  if (mayInstall && !hasLists()) {
    context.say("Reading apt's package lists (apt-get update).")
    await aptGet(context, ['update'])
  }
  let packages = await packagesFor(needs)
  if (!mayInstall) {
    const sudo = isRoot ? '' : 'sudo '
    const update = hasLists() ? '' : `${sudo}apt-get update && `
    throw new SetupFailure(
      `${purpose} needs ${what}: run "${update}${sudo}apt-get install --no-install-recommends ${packages.join(' ')}" and then the same command again.`,
    )
  }
  context.say(`${purpose} needs ${what}; installing with apt: ${packages.join(' ')}`)
  const install = () => aptGet(context, ['install', '-y', '--no-install-recommends', ...packages])
  try {
    await install()
  } catch {
    // Old lists name versions that the mirror no longer has.
    await aptGet(context, ['update'])
    packages = await packagesFor(needs)
    await install()
  }
}

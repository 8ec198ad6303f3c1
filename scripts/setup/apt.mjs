import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runChild } from '../lib/child.mjs'
import { diskFull, meansDiskFull, SetupFailure } from '../lib/failure.mjs'

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

/** @param {string} folder of apt's lists */
const hasLists = (folder) => {
  try {
    return readdirSync(folder).some((name) => name.includes('_Packages'))
  } catch {
    return false
  }
}

/**
 * Asks apt which package of each need can be installed on this release.
 * @param {import('../lib/context.mjs').Context} context
 * @param {readonly Need[]} needs
 * @returns {Promise<string[]>} one package for each need; the plainest name where apt knows none of them
 */
async function packagesFor(context, needs) {
  const names = [...new Set(needs.flatMap((need) => need.packages))]
  const { stdout } = await runChild('apt-cache', ['policy', ...names], {
    env: { ...context.env, LC_ALL: 'C' },
  })
  const known = new Set()
  for (const part of stdout.split(/^(?=\S)/m)) {
    const name = /^(\S+):$/m.exec(part)?.[1]
    if (name !== undefined && /^ {2}Candidate: (?!\(none\))/m.test(part)) known.add(name)
  }
  const chosen = needs.map(
    ({ packages }) => packages.find((name) => known.has(name)) ?? String(packages.at(-1)),
  )
  return [...new Set(chosen)].sort()
}

/**
 * @param {import('../lib/context.mjs').Context} context
 * @param {string[]} args
 * @returns {Promise<{ failure: SetupFailure | null, listsAreOld: boolean }>}
 */
async function aptGet(context, args) {
  const { code, output, timedOut } = await runChild('apt-get', [...PATIENCE, ...args], {
    env: { ...context.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    timeoutMs: APT_MS,
  })
  if (code === 0) return { failure: null, listsAreOld: false }
  const said = timedOut
    ? 'it took longer than 15 minutes'
    : (/^E: (.*)$/m.exec(output)?.[1] ?? 'it did not say why')
  const command = `apt-get ${args.join(' ')}`
  let failure = new SetupFailure(
    `"${command}" failed (${said}): check the network and apt's sources, and run the same command again.`,
  )
  if (meansDiskFull(output) || /No space left|enough free space/.test(output))
    failure = diskFull('/var or /usr')
  else if (/Could not get lock|Unable to acquire/.test(output)) {
    failure = new SetupFailure(
      'Another program is installing packages (apt is locked): let it finish and run the same command again.',
    )
  } else if (/dpkg was interrupted/.test(output)) {
    failure = new SetupFailure(
      'An earlier installation was interrupted: run "dpkg --configure -a" and then the same command again.',
    )
  }
  return { failure, listsAreOld: /404 |Unable to locate package|no installation candidate/.test(output) }
}

/**
 * Installs what is missing where that is allowed, and otherwise says how.
 * @param {import('../lib/context.mjs').Context} context
 * @param {readonly Need[]} needs only things that are really missing
 * @param {string} purpose completes "... needs"
 * @param {{ isRoot?: boolean, lists?: string }} [options]
 */
export async function installNeeds(
  context,
  needs,
  purpose,
  { isRoot = process.getuid?.() === 0, lists = LISTS } = {},
) {
  if (needs.length === 0) return
  const what = needs.map((need) => need.what).join(', ')
  if (!onPath('apt-get', context.env)) {
    throw new SetupFailure(
      `${purpose} needs ${what}: install the packages of your distribution that hold them and run the same command again.`,
    )
  }
  if (!isRoot) {
    const update = hasLists(lists) ? '' : 'sudo apt-get update && '
    const packages = (await packagesFor(context, needs)).join(' ')
    throw new SetupFailure(
      `${purpose} needs ${what}: run "${update}sudo apt-get install --no-install-recommends ${packages}" and then the same command again.`,
    )
  }
  const update = async () => {
    context.say("Reading apt's package lists (apt-get update).")
    const { failure } = await aptGet(context, ['update'])
    if (failure !== null) throw failure
  }
  const install = async () => {
    const packages = await packagesFor(context, needs)
    context.say(`${purpose} needs ${what}; installing with apt: ${packages.join(' ')}`)
    return aptGet(context, ['install', '-y', '--no-install-recommends', ...packages])
  }
  if (!hasLists(lists)) await update()
  let result = await install()
  // Old lists name versions that the mirror no longer has.
  if (result.listsAreOld) {
    await update()
    result = await install()
  }
  if (result.failure !== null) throw result.failure
}

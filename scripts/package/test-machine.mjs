import { existsSync } from 'node:fs'
import { runChild } from '../lib/child.mjs'
import { SetupFailure } from '../lib/failure.mjs'

/** @typedef {import('../lib/context.mjs').Context} Context */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it printed
 */
export async function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, stdout, output } = await runChild(command, args, { env })
  if (code !== 0) throw new SetupFailure(`"${command} ${args.join(' ')}" failed: ${output.trim()}`)
  return stdout.trim()
}

/** @param {string} what */
export const isInstalled = async (what) =>
  (await runChild('dpkg-query', ['-W', '-f', '${db:Status-Status}', what])).stdout.trim() === 'installed'

/**
 * A test that installs and removes must not meet what is somebody's.
 * @param {Context} context
 * @param {string} user whom it makes and removes
 */
export async function refuseElsewhere({ platform }, user) {
  if (platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/dpkg'))
    throw new SetupFailure(
      'This installs a .deb: run it as root, on a Debian or Ubuntu that may be used for it.',
    )
  if (await isInstalled('linggu'))
    throw new SetupFailure('Linggu is installed here. This test would remove it: run it on another machine.')
  if ((await runChild('id', [user])).code === 0)
    throw new SetupFailure(
      `There is a user ${user} from a run that was ended: run "userdel -r ${user}" first.`,
    )
}

/**
 * Makes an ordinary user, and removes them and the installed app when the work is done.
 * @template T
 * @param {string} user
 * @param {(home: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withUser(user, work) {
  const home = `/home/${user}`
  try {
    await run('useradd', ['--create-home', '--home-dir', home, '--shell', '/bin/sh', user])
    return await work(home)
  } finally {
    if (await isInstalled('linggu')) await runChild('dpkg', ['--purge', 'linggu'])
    await runChild('userdel', ['--remove', user])
  }
}

/**
 * A command as that user runs it, with nothing of this environment.
 * @param {string} user
 * @param {Readonly<Record<string, string>>} env
 * @param {readonly string[]} command
 * @returns {{ command: string, args: readonly string[] }}
 */
export function asUser(user, env, command) {
  const all = { HOME: `/home/${user}`, PATH: '/usr/local/bin:/usr/bin:/bin', ...env }
  const given = Object.entries(all).map(([name, value]) => `${name}=${value}`)
  return { command: 'runuser', args: ['-u', user, '--', 'env', '-i', ...given, ...command] }
}

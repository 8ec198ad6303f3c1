import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from '../lib/child.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { prepareTests } from '../test-run/e2e.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { runShown } from '../lib/shown-child.mjs'
import { checkFuses, debOf, packageApp } from './command.mjs'
import { ENTRY_FILE } from './desktop-entry.mjs'
import { asUser, isInstalled, refuseElsewhere, run, withUser } from './test-machine.mjs'

/** @typedef {import('../lib/context.mjs').Context} Context */

/** Made for the test and removed after it. */
const USER = 'linggu-package-test'
const HOME = `/home/${USER}`
const OLDER = '0.0.9'
const INSTALLED = '/usr/lib/linggu/linggu'

/**
 * The same package with an older version's number, so that there is something to upgrade.
 * @param {string} deb
 * @param {string} work
 * @param {string} version
 */
async function olderDeb(deb, work, version) {
  const tree = join(work, 'older')
  const file = join(work, 'older.deb')
  await run('dpkg-deb', ['--raw-extract', deb, tree])
  const control = join(tree, 'DEBIAN', 'control')
  const text = await readFile(control, 'utf8')
  await writeFile(control, text.replace(`Version: ${version.replace('-', '~')}\n`, `Version: ${OLDER}\n`))
  await run('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, file])
  return file
}

/** @param {string} wanted */
async function expectVersion(wanted) {
  const version = await run('dpkg-query', ['-W', '-f', '${Version}', 'linggu'])
  if (version !== wanted)
    throw new SetupFailure(`Version ${wanted} was installed, and dpkg knows of ${version}.`)
}

/** @returns {Promise<string>} one sum over what the user has of the app */
async function sumOfData() {
  const sum = createHash('sha256')
  for (const name of ['config.json', 'log.db'])
    sum.update(await readFile(join(HOME, '.config', 'Linggu', name)))
  return sum.digest('hex')
}

/** @param {Context} context */
async function useAsOrdinaryUser(context) {
  const cli = join(context.root, 'node_modules', '@playwright', 'test', 'cli.js')
  const test = [process.execPath, cli, 'test', '--project=installed', `--output=${HOME}/test-results`]
  const { command, args } = asUser(USER, { LINGGU_INSTALLED: '1' }, test)
  const code = await runShown(command, args, { cwd: context.root, env: context.env })
  if (code !== 0) throw new SetupFailure('The installed app did not do what it should: see above.')
}

async function expectGone() {
  const entry = `/usr/share/applications/${ENTRY_FILE}`
  const left = ['/usr/lib/linggu', '/usr/bin/linggu', entry].filter(existsSync)
  if (left.length > 0) throw new SetupFailure(`After the removal there is still ${left.join(', ')}.`)
}

/** @param {Context} context */
async function testPackage(context) {
  await refuseElsewhere(context, USER)
  await packageApp(context, false)
  await prepareTests(context)
  const { version, deb } = await debOf(context)
  const work = await mkdtemp(join(tmpdir(), 'linggu-package-test-'))
  try {
    // The package manager reads it as a user of its own.
    await run('chmod', ['755', work])
    context.say(`Installing ${OLDER}, then ${version} over it.`)
    await run('apt-get', ['install', '-y', await olderDeb(deb, work, version)])
    await expectVersion(OLDER)
    await run('apt-get', ['install', '-y', deb])
    await expectVersion(version.replace('-', '~'))
    await checkFuses(INSTALLED)
    await withUser(USER, async () => {
      await useAsOrdinaryUser(context)
      const before = await sumOfData()
      context.say('Removing it.')
      await run('apt-get', ['remove', '-y', 'linggu'])
      await expectGone()
      await run('dpkg', ['--purge', 'linggu'])
      if ((await sumOfData()) !== before)
        throw new SetupFailure('Removing the package changed the user’s data.')
    })
    context.say('Installed, upgraded, used and removed: all as it should be, and the data is still there.')
  } finally {
    if (await isInstalled('linggu')) await runChild('dpkg', ['--purge', 'linggu'])
    await rm(work, { recursive: true, force: true })
  }
}

/** `npm run package-test`: makes the .deb, installs, upgrades, uses and removes it. About 8 minutes, root only. */
export async function main() {
  exitOnSignals()
  await runCommand(() => testPackage(contextOfThisMachine()))
}

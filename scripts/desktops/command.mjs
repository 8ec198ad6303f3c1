import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { installNeeds } from '../setup/apt.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { countPlaywright } from '../test-run/counts.mjs'
import { prepareTests } from '../test-run/e2e.mjs'
import { SetupFailure, sentenceFor } from '../lib/failure.mjs'
import { debOf, packageApp } from '../package/command.mjs'
import { asUser, isInstalled, refuseElsewhere, run, withUser } from '../package/test-machine.mjs'
import { exitOnSignals } from '../lib/run-command.mjs'
import { runShown } from '../lib/shown-child.mjs'
import { missingForDesktops } from './needs.mjs'

/** @typedef {import('../lib/context.mjs').Context} Context */
/** @typedef {import('../test-run/counts.mjs').Counts} Counts */

/** Made for the tests and removed after them: no desktop runs as root. */
const USER = 'linggu-desktops'

/**
 * @param {Context} context
 * @param {readonly string[]} args for Playwright
 * @param {string | null} user who runs it; null for whoever runs this
 * @returns {Promise<Counts>}
 */
async function useDesktops(context, args, user) {
  const output = join(context.root, 'test-results', 'desktops')
  const report = join(output, 'report.json')
  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  const cli = join(context.root, 'node_modules', '@playwright', 'test', 'cli.js')
  const reporters = ['--reporter=list,json', `--output=${join(output, 'pictures')}`]
  const test = [process.execPath, cli, 'test', '--project=desktops', '--workers=1', ...reporters, ...args]
  const env = { LINGGU_DESKTOPS: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const own = { command: process.execPath, args: test.slice(1) }
  const { command, args: all } = user === null ? own : asUser(user, env, test)
  if (user !== null) await run('chown', [user, output])
  const code = await runShown(command, all, { cwd: context.root, env: { ...context.env, ...env } })
  return countPlaywright(await readFile(report, 'utf8').catch(() => null), code)
}

/** @param {Context} context @param {readonly string[]} args @returns {Promise<Counts>} */
async function testDesktops(context, args) {
  const isRoot = process.getuid?.() === 0
  if (isRoot) await refuseElsewhere(context, USER)
  await prepareTests(context)
  await installNeeds(context, await missingForDesktops(), 'Trying the desktops')
  await packageApp(context, false)
  const { deb } = await debOf(context)
  if (!isRoot) {
    if (!(await isInstalled('linggu')))
      throw new SetupFailure(`Install the package first: run "sudo apt-get install ${deb}", and this again.`)
    return useDesktops(context, args, null)
  }
  return withUser(USER, async () => {
    await run('apt-get', ['install', '-y', '--no-install-recommends', deb])
    return useDesktops(context, args, USER)
  })
}

/**
 * `npm run desktops`: drives the installed package on XFCE, GNOME, sway and Plasma, with Orca and with IBus. About 15
 * minutes; arguments after `--` go to Playwright (`-g XFCE`).
 */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  const context = contextOfThisMachine()
  const { passed, failed } = await testDesktops(context, args).catch((error) => {
    context.say(sentenceFor(error))
    return { passed: 0, failed: 1 }
  })
  if (failed > 0 || passed === 0) process.exitCode = 1
  context.say(`Pictures of each step are in ${join('test-results', 'desktops', 'pictures')}.`)
  context.say(`${passed} passed, ${failed} failed`)
}

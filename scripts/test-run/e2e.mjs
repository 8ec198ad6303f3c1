import { join } from 'node:path'
import { installNeeds } from '../setup/apt.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { runShown } from '../lib/shown-child.mjs'
import { missingForTests } from './test-needs.mjs'

/** @param {import('../lib/context.mjs').Context} context */
export async function prepareTests(context) {
  if (context.platform !== 'linux') {
    throw new SetupFailure(
      'The tests need Linux (their desktop is made of Xvfb, D-Bus and PulseAudio): run them on a Linux machine.',
    )
  }
  await installNeeds(context, await missingForTests(context.env), 'Testing')
}

/**
 * Runs the end-to-end tests on what is built.
 * @param {import('../lib/context.mjs').Context} context
 * @param {string} electron the executable
 * @param {readonly string[]} args for Playwright
 * @param {string | null} report file for its JSON report
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<number | null>} Playwright's exit code
 */
export function runE2e(context, electron, args, report, more = {}) {
  const cli = join(context.root, 'node_modules', '@playwright', 'test', 'cli.js')
  const reporters = report === null ? [] : ['--reporter=list,json']
  return runShown(process.execPath, [cli, 'test', ...reporters, ...args], {
    cwd: context.root,
    env: {
      ...context.env,
      ...more,
      LINGGU_ELECTRON: electron,
      ...(report === null ? {} : { PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    },
  })
}

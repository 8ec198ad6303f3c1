import { ensureBuilt } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'
import { prepare } from '../setup/prepare.mjs'
import { prepareTests, runE2e } from '../test-run/e2e.mjs'

/**
 * `npm run e2e`: the end-to-end tests alone; arguments after `--` go to Playwright.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to the environment of the tests
 */
export async function main(args, env = {}) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const electron = await prepare(context)
    await prepareTests(context)
    await ensureBuilt(context)
    process.exitCode = (await runE2e(context, electron, args, null, env)) ?? 1
  })
}

import { ensureBuilt } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { prepareTests, runE2e } from '../test-run/e2e.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/** `npm run e2e`: the end-to-end tests alone; arguments after `--` go to Playwright. */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const electron = await prepare(context)
    await prepareTests(context)
    await ensureBuilt(context)
    process.exitCode = (await runE2e(context, electron, args, null)) ?? 1
  })
}

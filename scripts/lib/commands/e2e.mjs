import { ensureBuilt } from '../build.mjs'
import { contextOfThisMachine } from '../context.mjs'
import { prepareTests, runE2e } from '../e2e.mjs'
import { prepare } from '../prepare.mjs'
import { exitOnSignals, runCommand } from '../run-command.mjs'

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

import { join } from 'node:path'
import { ensureBuilt } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { launch } from '../launch/launch.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/** `npm start`: sets up and builds what is not done yet, then runs the app; flags after `--` go to the app. */
export async function main(/** @type {string[]} */ args) {
  const stopExiting = exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const electron = await prepare(context)
    await ensureBuilt(context)
    // From here on a signal means: end the app, then what was started for it.
    stopExiting()
    const program = (/** @type {boolean} */ withoutSandbox) => ({
      command: electron,
      args: [context.root, ...(withoutSandbox ? ['--no-sandbox'] : []), ...args],
    })
    process.exitCode = await launch(context, program, join(context.root, '.cache', 'electron.log'))
  })
}

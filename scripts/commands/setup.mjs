import { contextOfThisMachine } from '../lib/context.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/** `npm run setup`: packages, Electron, libraries. `-- --retry` asks again for an Electron that was out of reach. */
export async function main(/** @type {string[]} */ args) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    const electron = await prepare(context, { retry: args.includes('--retry') })
    context.say(`Everything is set up; Electron is ${electron}`)
  })
}

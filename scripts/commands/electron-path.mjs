import { contextOfThisMachine } from '../lib/context.mjs'
import { prepare } from '../setup/prepare.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/** `npm run electron-path`: prints the executable that will be used, and nothing else, on stdout. */
export async function main() {
  exitOnSignals()
  await runCommand(async () => {
    console.log(await prepare(contextOfThisMachine(process.stderr)))
  })
}

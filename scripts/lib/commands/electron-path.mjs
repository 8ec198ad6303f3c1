import { contextOfThisMachine } from '../context.mjs'
import { prepare } from '../prepare.mjs'
import { exitOnSignals, runCommand } from '../run-command.mjs'

/** `npm run electron-path`: prints the executable that will be used, and nothing else, on stdout. */
export async function main() {
  exitOnSignals()
  await runCommand(async () => {
    console.log(await prepare(contextOfThisMachine(process.stderr)))
  })
}

import { ensureBuilt } from '../build.mjs'
import { contextOfThisMachine } from '../context.mjs'
import { ensurePackages } from '../packages.mjs'
import { requireSupportedPlatform } from '../platform.mjs'
import { exitOnSignals, runCommand } from '../run-command.mjs'

/** `npm run build`: builds into out/, always. */
export async function main() {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    requireSupportedPlatform(context)
    await ensurePackages(context)
    await ensureBuilt(context, { force: true })
  })
}

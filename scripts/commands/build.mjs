import { ensureBuilt } from '../lib/build.mjs'
import { contextOfThisMachine } from '../lib/context.mjs'
import { ensurePackages } from '../setup/packages.mjs'
import { requireSupportedPlatform } from '../setup/platform.mjs'
import { exitOnSignals, runCommand } from '../lib/run-command.mjs'

/**
 * `npm run build`: builds into out/, always. `-- --without-camera` leaves out the finder on one's own hand.
 * @param {string[]} args
 */
export async function main(args) {
  exitOnSignals()
  await runCommand(async () => {
    const context = contextOfThisMachine()
    requireSupportedPlatform(context)
    await ensurePackages(context)
    await ensureBuilt(context, { force: true, withoutCamera: args.includes('--without-camera') })
  })
}

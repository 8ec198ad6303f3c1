import { missingLibraries } from './linux-libraries.mjs'
import { installNeeds } from './apt.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { ensurePackages } from './packages.mjs'
import { requireSupportedPlatform } from './platform.mjs'
import { requireSandbox } from './sandbox.mjs'

/**
 * Everything that running the app needs, except its build. Does nothing that is already done.
 * @param {import('../lib/context.mjs').Context} context
 * @param {{ retry?: boolean }} [options] as for {@link ensureElectron}
 * @returns {Promise<string>} the Electron executable
 */
export async function prepare(context, options) {
  requireSupportedPlatform(context)
  await ensurePackages(context)
  const electron = await ensureElectron(context, options)
  if (context.platform === 'linux') {
    await installNeeds(context, await missingLibraries(electron), 'Electron')
    if (process.getuid?.() !== 0) await requireSandbox(electron)
  }
  return electron
}

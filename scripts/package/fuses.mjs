import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** Which name electron-builder has for each fuse of Electron. */
const NAMES = /** @type {const} */ ({
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
})

/** @typedef {keyof typeof NAMES} FuseName */

/**
 * Reads the fuses back from a packaged program.
 * @param {string} executable
 * @param {Readonly<Partial<Record<string, unknown>>>} wanted by electron-builder's names
 * @returns {Promise<readonly string[]>} names of the fuses that are not as wanted; a fuse nobody decided on counts too
 */
export async function wrongFuses(executable, wanted) {
  const wire = /** @type {Readonly<Record<number, FuseState>>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(executable))
  )
  return Object.entries(NAMES).flatMap(([name, at]) => {
    const state = wire[at]
    // Older Electrons have fewer fuses, and none that matters less for it.
    if (state === undefined || state === FuseState.REMOVED) return []
    return wanted[name] === (state === FuseState.ENABLE) ? [] : [name]
  })
}

import { SetupFailure } from './failure.mjs'

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']

/** Electron and the log's SQLite are built against glibc. */
function hasGlibc() {
  if (process.platform !== 'linux') return true
  const report = /** @type {{ excludeNetwork?: boolean, getReport(): any }} */ (process.report)
  report.excludeNetwork = true
  return report.getReport().header.glibcVersionRuntime !== undefined
}

/**
 * @param {{ platform: string, arch: string }} machine
 * @param {() => boolean} [glibc]
 */
export function requireSupportedPlatform({ platform, arch }, glibc = hasGlibc) {
  const name = `${platform}-${arch}`
  if (!SUPPORTED.includes(name)) {
    throw new SetupFailure(
      `Linggu does not run on ${name}: use 64-bit Linux, macOS or Windows (x64 or arm64), for which Electron is made.`,
    )
  }
  if (platform === 'linux' && !glibc()) {
    throw new SetupFailure(
      'Linggu does not run on a Linux without glibc (such as Alpine): use a distribution with glibc, for which Electron is made.',
    )
  }
}

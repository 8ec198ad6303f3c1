import { release } from 'node:os'
import { SetupFailure } from '../lib/failure.mjs'

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']

/** The Darwin of macOS 13, the oldest that Electron 44 and later run on. */
const OLDEST_DARWIN = 22

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
 * @param {string} [kernel] as `os.release()`
 */
export function requireSupportedPlatform({ platform, arch }, glibc = hasGlibc, kernel = release()) {
  const name = `${platform}-${arch}`
  if (!SUPPORTED.includes(name)) {
    throw new SetupFailure(
      `Linggu does not run on ${name}: use 64-bit Linux, macOS or Windows (x64 or arm64), for which Electron is made.`,
    )
  }
  if (platform === 'darwin' && Number.parseInt(kernel, 10) < OLDEST_DARWIN) {
    throw new SetupFailure(
      'Linggu does not run on this macOS: update it to macOS 13 (Ventura) or newer, the oldest that Electron runs on.',
    )
  }
  if (platform === 'linux' && !glibc()) {
    throw new SetupFailure(
      'Linggu does not run on a Linux without glibc (such as Alpine): use a distribution with glibc, for which Electron is made.',
    )
  }
}

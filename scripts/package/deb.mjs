import { chmod, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from '../lib/child.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { desktopEntry, ENTRY_FILE } from './desktop-entry.mjs'
import { bytesIn, filesUnder } from './payload.mjs'

const SIZES = [16, 32, 48, 64, 128, 256, 512]
/** What Electron links to; the second names are those of Debian 13 and Ubuntu 24.04. */
const DEPENDS = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'xdg-utils',
]
const ARCHITECTURES = /** @type {Readonly<Record<string, string>>} */ ({ x64: 'amd64', arm64: 'arm64' })

/**
 * @param {{ version: string, arch: string, kilobytes: number }} about
 * @returns {string} the package's control file
 */
export function controlFile({ version, arch, kilobytes }) {
  return [
    'Package: linggu',
    // A tilde sorts before nothing, so that a beta is older than its release.
    `Version: ${version.replace('-', '~')}`,
    `Architecture: ${ARCHITECTURES[arch] ?? arch}`,
    'Maintainer: The Linggu authors <noreply@linggu.invalid>',
    `Installed-Size: ${kilobytes}`,
    `Depends: ${DEPENDS.join(', ')}`,
    // Without it the Chinese names and the Chinese language are boxes.
    'Recommends: fonts-noto-cjk',
    'Section: utils',
    'Priority: optional',
    'Description: guided press of the Linggu point, reminders and a self-care log',
    ' For people with sciatica or a nagging back at a desk. Works offline, sends',
    ' nothing anywhere and promises no cure.',
    '',
  ].join('\n')
}

/**
 * Makes a .deb out of a packaged folder. Removing the package leaves the user's data alone: it is in the home folder,
 * and there are no scripts that could touch it.
 * @param {{
 *   root: string, packaged: string, work: string, file: string, version: string, electronVersion: string, arch: string,
 *   epochSeconds: number
 * }} what
 */
export async function makeDeb({ root, packaged, work, file, version, electronVersion, arch, epochSeconds }) {
  await rm(work, { recursive: true, force: true })
  const share = join(work, 'usr', 'share')
  const home = join(work, 'usr', 'lib', 'linggu')
  await cp(packaged, home, { recursive: true, verbatimSymlinks: true })
  await mkdir(join(work, 'usr', 'bin'), { recursive: true })
  await symlink('../lib/linggu/linggu', join(work, 'usr', 'bin', 'linggu'))
  await mkdir(join(share, 'applications'), { recursive: true })
  await writeFile(join(share, 'applications', ENTRY_FILE), await desktopEntry(root, electronVersion))
  const icons = join(share, 'icons', 'hicolor')
  for (const size of SIZES) {
    const icon = join(root, 'resources', 'icons', `app-${size}.png`)
    await cp(icon, join(icons, `${size}x${size}`, 'apps', 'linggu.png'))
  }
  await cp(join(root, 'resources', 'icons', 'app.svg'), join(icons, 'scalable', 'apps', 'linggu.svg'))
  await cp(join(root, 'LICENSE'), join(share, 'doc', 'linggu', 'copyright'))
  await chmod(join(icons, 'scalable', 'apps', 'linggu.svg'), 0o644)
  // The umask of whoever packages must not decide who can start the app.
  const { code: modes } = await runChild('chmod', ['-R', 'u+rwX,go+rX,go-w', work])
  // Chromium's sandbox where the system grants no user namespaces, as Ubuntu 24.04.
  await chmod(join(home, 'chrome-sandbox'), 0o4755)
  const kilobytes = Math.ceil((await bytesIn(work)) / 1024)
  await mkdir(join(work, 'DEBIAN'), { mode: 0o755 })
  await writeFile(join(work, 'DEBIAN', 'control'), controlFile({ version, arch, kilobytes }), { mode: 0o644 })
  await writeFile(join(work, 'DEBIAN', 'md5sums'), await checksums(work), { mode: 0o644 })
  // A higher level saves a tenth of the size and takes minutes.
  const args = ['--root-owner-group', '-Zxz', '-z2', '--build', work, file]
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(epochSeconds) }
  const { code, output, missing } = await runChild('dpkg-deb', args, { env })
  if (missing)
    throw new SetupFailure('A .deb needs dpkg-deb, which is not here: run this on Debian or Ubuntu.')
  if (code !== 0 || modes !== 0) throw new SetupFailure(`The .deb could not be made: ${output.trim()}`)
}

/** @param {string} work */
async function checksums(work) {
  const { createHash } = await import('node:crypto')
  const lines = []
  for (const path of await filesUnder(join(work, 'usr'))) {
    // Links have no sum of their own.
    if (path === 'bin/linggu') continue
    const sum = createHash('md5').update(await readFile(join(work, 'usr', path)))
    lines.push(`${sum.digest('hex')}  usr/${path}\n`)
  }
  return lines.join('')
}

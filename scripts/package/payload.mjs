import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The one part of the app that is not bundled: the SQLite driver, and what it finds its native code with. */
const DRIVER = '@photostructure/sqlite'
const LOADER = 'node-gyp-build'
const BUILT = ['main', 'preload', 'renderer'].map((part) => join('out', part))

/** Of the driver only what runs: no maps, no types, no sources, no other platform's native code. */
const DRIVER_PARTS = ['package.json', 'LICENSE', 'dist/index.cjs']
const LOADER_PARTS = ['package.json', 'LICENSE', 'index.js', 'node-gyp-build.js']

/**
 * @param {string} from
 * @param {string} to
 * @param {readonly string[]} prefixes of paths below `from`
 */
async function copyParts(from, to, prefixes) {
  for (const file of await filesUnder(from)) {
    if (file.endsWith('.map') || !prefixes.some((prefix) => file.startsWith(prefix))) continue
    await cp(join(from, file), join(to, file), { recursive: true })
  }
}

/**
 * @param {string} folder
 * @param {string} [below]
 * @returns {Promise<string[]>} paths of all files below a folder, with `/`, in a fixed order
 */
export async function filesUnder(folder, below = '') {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? filesUnder(folder, path) : [path]
    }),
  )
  return lists.flat().sort()
}

/**
 * Lays out what is packaged: the built code, a package.json with what Electron reads of it, and the driver for one platform.
 * @param {string} root the checkout, built
 * @param {string} folder made anew
 * @param {string} target such as `linux-x64`, or `darwin-` for both of a universal app
 */
export async function stagePayload(root, folder, target) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const part of BUILT) await cp(join(root, part), join(folder, part), { recursive: true })
  const modules = join(root, 'node_modules')
  // On Linux every C library has a binary of its own; the Debian and AppImage worlds are glibc.
  const native = `prebuilds/${target}`
  await copyParts(join(modules, DRIVER), join(folder, 'node_modules', DRIVER), [...DRIVER_PARTS, native])
  await rm(join(folder, 'node_modules', DRIVER, native, '@photostructure+sqlite.musl.node'), { force: true })
  await copyParts(join(modules, LOADER), join(folder, 'node_modules', LOADER), LOADER_PARTS)
  const driverFile = join(folder, 'node_modules', DRIVER, 'package.json')
  const driver = JSON.parse(await readFile(driverFile, 'utf8'))
  const loader = JSON.parse(await readFile(join(modules, LOADER, 'package.json'), 'utf8'))
  // Its headers and tools are for those who compile it.
  const lean = { ...driver, dependencies: { [LOADER]: loader.version } }
  delete lean.devDependencies
  delete lean.scripts
  await writeFile(driverFile, `${JSON.stringify(lean, null, 2)}\n`)
  const { name, productName, desktopName, version, description, license, type, main } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  )
  const described = { name, productName, desktopName, version, description, license, type, main }
  // Named, or electron-builder would look for packages in the checkout and bring along what is bundled already.
  const dependencies = { [DRIVER]: driver.version, [LOADER]: loader.version }
  const about = { ...described, author: 'The Linggu authors', dependencies }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`)
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes of all files in it
 */
export async function bytesIn(folder) {
  const sizes = await Promise.all((await filesUnder(folder)).map((file) => stat(join(folder, file))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}

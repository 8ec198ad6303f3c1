import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

/**
 * @typedef {object} PackageLicence
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX words of its package.json
 * @property {string} text the licence in full, or empty where the package brings none
 */

/**
 * @typedef {object} PackageFile
 * @property {string} name
 * @property {string} version
 * @property {string | { type?: string }} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** Brought along in the app although it is not among its dependencies. */
const SHIPPED_TOO = ['electron']
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt|markdown))?$/i

/**
 * @param {string} folder
 * @returns {Promise<PackageFile | null>}
 */
const packageIn = (folder) =>
  readFile(join(folder, 'package.json'), 'utf8').then(
    (text) => JSON.parse(text),
    () => null,
  )

/**
 * Where Node would find a package for another one: beside it, or in any node_modules above.
 * @param {string} root
 * @param {string} from folder of the package that asks
 * @param {string} name
 * @returns {Promise<string | null>}
 */
async function folderOf(root, from, name) {
  const below = from.slice(root.length)
  const steps = below.split(/[\\/]node_modules[\\/]/)
  for (let depth = steps.length; depth > 0; depth--) {
    const folder = join(root, steps.slice(0, depth).join('/node_modules/'), 'node_modules', name)
    if (await packageIn(folder)) return folder
  }
  return null
}

/**
 * The text of a licence that always has the same words, for packages that name it and bring no text.
 * @param {string} licence
 * @returns {Promise<string>}
 */
const knownText = (licence) =>
  readFile(join(import.meta.dirname, '../../packaging/licences', `${licence}.txt`), 'utf8').then(
    (text) => text.trim(),
    () => '',
  )

/**
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function licenceText(folder) {
  const names = (await readdir(folder)).filter((name) => LICENCE_FILE.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.map((text) => text.trim()).join('\n\n')
}

/**
 * The licences of everything the app brings along: its dependencies, theirs, and Electron.
 * @param {string} root folder of the project
 * @returns {Promise<PackageLicence[]>} by name
 */
export async function collectLicences(root) {
  const own = await packageIn(root)
  if (!own) throw new Error(`There is no package.json in ${root}.`)
  /** @type {Map<string, PackageLicence>} */
  const found = new Map()
  /** @type {{ name: string, from: string }[]} */
  const queue = [...Object.keys(own.dependencies ?? {}), ...SHIPPED_TOO].map((name) => ({ name, from: root }))
  for (let next = queue.shift(); next; next = queue.shift()) {
    const folder = await folderOf(root, next.from, next.name)
    const described = folder && (await packageIn(folder))
    // Optional packages of other platforms are not installed here.
    if (!folder || !described) continue
    const key = `${described.name}@${described.version}`
    if (found.has(key)) continue
    const { license } = described
    const licence = (typeof license === 'string' ? license : license?.type) ?? ''
    found.set(key, {
      name: described.name,
      version: described.version,
      licence,
      text: (await licenceText(folder)) || (await knownText(licence)),
    })
    // Electron's npm package only fetches the runtime; what that one needs stays behind.
    if (SHIPPED_TOO.includes(next.name)) continue
    for (const name of Object.keys({ ...described.dependencies, ...described.optionalDependencies }))
      queue.push({ name, from: folder })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const ID = 'virtual:licences'
const RESOLVED = `\0${ID}`

/**
 * Puts the licences into the build as the module `virtual:licences`.
 * @param {string} root folder of the project
 */
export const licencesPlugin = (root) => ({
  name: 'linggu-licences',
  /** @param {string} id */
  resolveId: (id) => (id === ID ? RESOLVED : undefined),
  /** @param {string} id */
  load: async (id) => {
    if (id !== RESOLVED) return undefined
    // Nearly all of them are the same few texts: packed they are a twentieth, and they are hardly ever asked for.
    const packed = gzipSync(JSON.stringify(await collectLicences(root)), { level: 9 }).toString('base64')
    return `const bytes = Uint8Array.from(atob('${packed}'), (letter) => letter.charCodeAt(0))
      const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
      export const licences = await new Response(unpacked).json()`
  },
})

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const { name, version, licence, text } of await collectLicences(process.cwd()))
    process.stdout.write(`${name} ${version}: ${licence || 'unknown'}${text ? '' : ' (no text)'}\n`)

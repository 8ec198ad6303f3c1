import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { SetupFailure } from '../lib/failure.mjs'

/**
 * One file of the camera pack.
 * @typedef {object} PackFile
 * @property {string} name as the app asks for it
 * @property {string} package npm package that brings it
 * @property {string} from its file in that package
 * @property {readonly [number, number]} [part] bytes of that file, from and to, where it holds several
 * @property {number} bytes
 * @property {string} sha256
 */

/** @param {string} root */
const listOf = (root) => join(root, 'core', 'camera', 'pack-files.json')
/** @param {string} root @returns {string} where the pack lies, packed */
export const packFolder = (root) => join(root, 'resources', 'camera')

/**
 * @param {string} root
 * @returns {Promise<readonly PackFile[]>}
 */
export const packFiles = async (root) => JSON.parse(await readFile(listOf(root), 'utf8'))

/**
 * @param {string} root
 * @param {PackFile} file
 * @returns {Promise<import('node:buffer').Buffer>} its bytes, checked
 */
export async function readFromPackage(root, file) {
  const whole = await readFile(join(root, 'node_modules', file.package, file.from))
  const bytes = file.part ? whole.subarray(...file.part) : whole
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== file.sha256)
    throw new SetupFailure(`${file.from} of ${file.package} is not the file that was checked: ${sha256}.`)
  return bytes
}

/**
 * Puts what finds a hand in the camera's picture into resources/camera, packed; leaves it alone where it is there.
 * @param {string} root
 */
export async function ensureCameraPack(root) {
  const folder = packFolder(root)
  const stamp = join(folder, 'pack-files.json')
  const list = await readFile(listOf(root), 'utf8')
  const files = await packFiles(root)
  const isThere = files.every(({ name }) => existsSync(join(folder, `${name}.gz`)))
  if (isThere && (await readFile(stamp, 'utf8').catch(() => '')) === list) return
  await removeCameraPack(root)
  await mkdir(folder, { recursive: true })
  await Promise.all(
    files.map(async (file) => {
      const packed = await promisify(gzip)(await readFromPackage(root, file), { level: 9 })
      await writeFile(join(folder, `${file.name}.gz`), packed)
    }),
  )
  await writeFile(stamp, list)
}

/** @param {string} root */
export const removeCameraPack = (root) => rm(packFolder(root), { recursive: true, force: true })

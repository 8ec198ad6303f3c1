import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Most files in one folder, without tests and without its subfolders. A dozen is the aim, this is the limit. */
export const FILES_AT_MOST = 16

const SKIPPED = /^(node_modules|out|\..*)$/
const TEST = /\.(test|spec)\.[a-z]+$/

/**
 * @param {string} root a folder
 * @param {number} [most]
 * @returns {readonly string[]} each folder under `root` that holds more files than `most`, as `path: count`
 */
export function crowdedFolders(root, most = FILES_AT_MOST) {
  const entries = readdirSync(root, { withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !TEST.test(entry.name)).length
  const folders = entries.filter((entry) => entry.isDirectory() && !SKIPPED.test(entry.name))
  return [
    ...(files > most ? [`${root}: ${files}`] : []),
    ...folders.flatMap(({ name }) => crowdedFolders(join(root, name), most)),
  ]
}

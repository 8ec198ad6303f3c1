import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Size of a folder that may be changing under our eyes.
 * @param {string} folder
 * @param {'sum' | 'largest'} kind all files together, or the largest one
 * @returns {Promise<number>} bytes; 0 when there is no such folder
 */
export async function folderSize(folder, kind) {
  let result = 0
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const size = entry.isDirectory()
      ? await folderSize(path, kind)
      : await lstat(path).then(
          (about) => about.size,
          () => 0,
        )
    result = kind === 'sum' ? result + size : Math.max(result, size)
  }
  return result
}

/**
 * Deletes the working folders that set-ups which were killed left behind.
 * @param {string} folder
 * @param {string} prefix how their names begin
 */
export async function removeLeftovers(folder, prefix) {
  for (const name of await readdir(folder)) {
    if (name.startsWith(prefix)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

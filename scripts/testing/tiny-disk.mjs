import { spawnSync } from 'node:child_process'

/** Size of the disk (kB). */
const SIZE = 1024

/** @param {string} folder @returns {[string, ...string[]]} */
const mounting = (folder) => [
  'unshare',
  '-rm',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${SIZE}k tmpfs "$0" && exec "$@"`,
  folder,
]

/**
 * @param {string} folder
 * @returns {boolean} whether the kernel lets us mount a file system there, in a namespace of our own
 */
export function canMount(folder) {
  const [command, ...args] = mounting(folder)
  return spawnSync(command, [...args, 'true']).status === 0
}

/**
 * How to run a command for which `folder` is a disk of 1 MB, or, where nothing can be mounted, no file may be larger.
 * @param {string} folder
 * @returns {[string, ...string[]]} words to put before the command
 */
export const onTinyDisk = (folder) =>
  canMount(folder) ? mounting(folder) : ['bash', '-c', `ulimit -f ${SIZE} && exec "$@"`, 'bash']

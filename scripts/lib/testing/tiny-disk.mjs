import { spawnSync } from 'node:child_process'

/** Size of the disk (kB). */
const SIZE = 1024

/**
 * How to run a command for which `folder` is a disk of 1 MB: a file system of its own in a private namespace where the
 * kernel lets us mount one, and a limit on the size of files where it does not.
 * @param {string} folder
 * @returns {[string, ...string[]]} words to put before the command
 */
export function onTinyDisk(folder) {
  const mounted = /** @type {[string, ...string[]]} */ ([
    'unshare',
    '-rm',
    'sh',
    '-c',
    `mount -t tmpfs -o size=${SIZE}k tmpfs "$0" && exec "$@"`,
    folder,
  ])
  const [command, ...args] = mounted
  if (spawnSync(command, [...args, 'true']).status === 0) return mounted
  return ['bash', '-c', `ulimit -f ${SIZE} && exec "$@"`, 'bash']
}

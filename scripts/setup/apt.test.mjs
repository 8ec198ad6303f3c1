import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installNeeds } from './apt.mjs'
import { scratchFolder } from '../testing/scratch.mjs'
import { testContext } from '../testing/test-context.mjs'

const NEEDS = [
  { what: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { what: 'libnss3.so', packages: ['libnss3t64', 'libnss3'] },
  { what: 'libsmime3.so', packages: ['libnss3t64', 'libnss3'] },
]
/** What apt-cache says on a release where one library was renamed and the other was not. */
const POLICY = `libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.49-3
  Version table:
     3.24.49-3 500
libgtk-3-0:
  Installed: (none)
  Candidate: (none)
  Version table:
libnss3:
  Installed: (none)
  Candidate: 2:3.110-1
`

/**
 * A Debian whose apt is a script of ours.
 * @param {string} aptGet shell lines
 */
function debian(aptGet) {
  const root = scratchFolder()
  const bin = join(root, 'bin')
  const lists = join(root, 'lists')
  mkdirSync(bin)
  mkdirSync(lists)
  writeFileSync(join(lists, 'mirror_dists_stable_main_binary-amd64_Packages'), '')
  writeFileSync(join(root, 'policy'), POLICY)
  writeFileSync(join(bin, 'apt-cache'), `#!/bin/sh\ncat '${root}/policy'\n`)
  writeFileSync(
    join(bin, 'apt-get'),
    `#!/bin/bash\nwhile [ "$1" = -o ]; do shift 2; done\necho "$*" >> '${root}/calls'\n${aptGet}\n`,
  )
  chmodSync(join(bin, 'apt-cache'), 0o755)
  chmodSync(join(bin, 'apt-get'), 0o755)
  const context = testContext({ root, cacheDir: root, env: { PATH: `${bin}:${process.env.PATH}` } })
  const calls = () => readFileSync(join(root, 'calls'), 'utf8').trim().split('\n')
  return { context, lists, calls }
}

const INSTALL = 'install -y --no-install-recommends libgtk-3-0t64 libnss3'

describe('as root', () => {
  test('what is missing is installed under the names of this release, and the console says so', async () => {
    const { context, lists, calls } = debian('exit 0')
    await installNeeds(context, NEEDS, 'Electron', { isRoot: true, lists })
    expect(calls()).toEqual([INSTALL])
    expect(context.said()).toBe(
      'Electron needs libgtk-3.so.0, libnss3.so, libsmime3.so; installing with apt: libgtk-3-0t64 libnss3\n',
    )
  })

  test('lists are read first when there are none', async () => {
    const { context, calls } = debian('exit 0')
    await installNeeds(context, NEEDS, 'Electron', { isRoot: true, lists: '/no/such/folder' })
    expect(calls()).toEqual(['update', INSTALL])
  })

  test('lists are read again when they turn out to be old', async () => {
    const { context, lists, calls } = debian(
      '[ "$1" = update ] && touch "$0.updated"; [ -e "$0.updated" ] || { echo "E: Failed to fetch x  404  Not Found"; exit 100; }',
    )
    await installNeeds(context, NEEDS, 'Electron', { isRoot: true, lists })
    expect(calls()).toEqual([INSTALL, 'update', INSTALL])
  })

  test.each([
    [
      'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1',
      /^Another program is installing packages/,
    ],
    [
      "E: dpkg was interrupted, you must manually run 'dpkg --configure -a'",
      /run "dpkg --configure -a" and then/,
    ],
    ["E: You don't have enough free space in /var/cache/apt/archives/.", /^The disk is full/],
    [
      'E: Unable to connect to mirror',
      /^"apt-get install .*" failed \(Unable to connect to mirror\): check the network .* again\.$/,
    ],
  ])('%s', async (words, sentence) => {
    const { context, lists } = debian(`echo "${words}" >&2; exit 100`)
    await expect(installNeeds(context, NEEDS, 'Electron', { isRoot: true, lists })).rejects.toThrow(sentence)
  })
})

describe('as an ordinary user', () => {
  test('the exact command is said and nothing is installed', async () => {
    const { context, lists, calls } = debian('exit 0')
    await expect(installNeeds(context, NEEDS, 'Electron', { isRoot: false, lists })).rejects.toThrow(
      'Electron needs libgtk-3.so.0, libnss3.so, libsmime3.so: run "sudo apt-get install --no-install-recommends libgtk-3-0t64 libnss3" and then the same command again.',
    )
    expect(calls).toThrow()
  })

  test('with the reading of the lists where there are none', async () => {
    const { context } = debian('exit 0')
    const attempt = installNeeds(context, NEEDS, 'Electron', { isRoot: false, lists: '/no/such/folder' })
    await expect(attempt).rejects.toThrow('run "sudo apt-get update && sudo apt-get install')
  })
})

test('without apt the things themselves are named', async () => {
  const context = testContext({ root: '/', cacheDir: '/', env: { PATH: '/no/such/folder' } })
  await expect(installNeeds(context, NEEDS, 'Electron', { isRoot: true })).rejects.toThrow(
    'Electron needs libgtk-3.so.0, libnss3.so, libsmime3.so: install the packages of your distribution that hold them',
  )
})

test('nothing missing, nothing asked', async () => {
  const context = testContext({ root: '/', cacheDir: '/', env: { PATH: '/no/such/folder' } })
  await installNeeds(context, [], 'Electron')
  expect(context.said()).toBe('')
})

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runChild } from '../lib/child.mjs'
import { ensurePackages, packagesAreInstalled } from './packages.mjs'
import { sha512, tarballOf } from '../testing/archive-fixture.mjs'
import { registryWith } from '../testing/npm-registry.mjs'
import { scratchFolder } from '../testing/scratch.mjs'
import { testContext } from '../testing/test-context.mjs'
import { canMount, onTinyDisk } from '../testing/tiny-disk.mjs'

const INSTALL = fileURLToPath(new URL('../testing/install-packages.mjs', import.meta.url))
const BALLAST = randomBytes(3_000_000)

/** @param {string} version */
const packageOf = (version) =>
  tarballOf([
    { name: 'package/package.json', data: Buffer.from(JSON.stringify({ name: 'needle', version })) },
    { name: 'package/ballast', data: BALLAST },
  ])

/**
 * A project that depends on one package.
 * @param {string} root
 * @param {string} version
 */
function writeProject(root, version) {
  const about = { name: 'project', version: '1.0.0', dependencies: { needle: version } }
  const packages = {
    '': about,
    'node_modules/needle': { version, integrity: sha512(packageOf(version)) },
    'node_modules/only-elsewhere': {
      version: '1.0.0',
      integrity: 'sha512-AAAA',
      optional: true,
      os: ['sunos'],
    },
  }
  writeFileSync(join(root, 'package.json'), JSON.stringify(about))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ ...about, lockfileVersion: 3, packages }))
}

/** @param {string} [registry] */
async function project(registry) {
  const root = scratchFolder()
  writeProject(root, '1.0.0')
  const address =
    registry ?? (await registryWith({ name: 'needle', version: '1.0.0', tarball: packageOf('1.0.0') }))
  const env = { ...process.env, npm_config_registry: address, npm_config_cache: join(root, 'npm-cache') }
  return testContext({ root, cacheDir: join(root, 'cache'), env })
}

/** Makes a project look as npm leaves it. */
function installedProject() {
  const root = scratchFolder()
  writeProject(root, '1.0.0')
  mkdirSync(join(root, 'node_modules', 'needle'), { recursive: true })
  writeFileSync(join(root, 'node_modules', 'needle', 'package.json'), '{}')
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const present = { 'node_modules/needle': packages['node_modules/needle'] }
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
  return root
}

describe('packages count as installed', () => {
  test('when npm said so and they are there', () => {
    expect(packagesAreInstalled(installedProject())).toBe(true)
  })

  const hidden = 'node_modules/.package-lock.json'
  test.each([
    [
      'there are none',
      (/** @type {string} */ root) => rmSync(join(root, 'node_modules'), { recursive: true }),
    ],
    ['the lock file asks for another version', (/** @type {string} */ root) => writeProject(root, '2.0.0')],
    [
      'one was deleted',
      (/** @type {string} */ root) => rmSync(join(root, 'node_modules/needle'), { recursive: true }),
    ],
    ['npm was cut off while installing', (/** @type {string} */ root) => rmSync(join(root, hidden))],
    ["npm's note is damaged", (/** @type {string} */ root) => writeFileSync(join(root, hidden), '{"pack')],
    [
      'there is one that the lock file does not know',
      (/** @type {string} */ root) => {
        const note = JSON.parse(readFileSync(join(root, hidden), 'utf8'))
        note.packages['node_modules/stranger'] = { version: '1.0.0' }
        writeFileSync(join(root, hidden), JSON.stringify(note))
      },
    ],
  ])('but not when %s', (_name, change) => {
    const root = installedProject()
    change(root)
    expect(packagesAreInstalled(root)).toBe(false)
  })
})

test('npm installs what is missing, and is not even looked for when nothing is', async () => {
  const context = await project()
  await ensurePackages(context)
  expect(packagesAreInstalled(context.root)).toBe(true)
  await ensurePackages({ ...context, env: {} })
  expect(context.said().match(/Installing packages/g)).toHaveLength(1)
})

describe('installing fails in one sentence', () => {
  test('without a network, and works when there is one', async () => {
    const context = await project('http://127.0.0.1:9/')
    await expect(ensurePackages(context)).rejects.toThrow(
      /^The packages could not be fetched \(ECONNREFUSED\): .* run the same command again\.$/,
    )
    expect(packagesAreInstalled(context.root)).toBe(false)
    const registry = await registryWith({ name: 'needle', version: '1.0.0', tarball: packageOf('1.0.0') })
    await ensurePackages({ ...context, env: { ...context.env, npm_config_registry: registry } })
    expect(packagesAreInstalled(context.root)).toBe(true)
  })

  test('with another package than the locked one', async () => {
    const registry = await registryWith({ name: 'needle', version: '1.0.0', tarball: packageOf('6.6.6') })
    await expect(ensurePackages(await project(registry))).rejects.toThrow(
      /its checksum differs.* command again/,
    )
  })

  test('with a lock file that does not belong to package.json', async () => {
    const context = await project()
    const about = { name: 'project', version: '1.0.0', dependencies: { needle: '3.0.0' } }
    writeFileSync(join(context.root, 'package.json'), JSON.stringify(about))
    await expect(ensurePackages(context)).rejects.toThrow(/^npm ci failed: .* run the same command again\.$/)
  })

  test('when npm could not write whole packages, which to npm is a mere warning', async () => {
    const root = installedProject()
    rmSync(join(root, 'node_modules', '.package-lock.json'))
    const npm = join(root, 'npm-cli.js')
    // What the real one says and does on a full disk, see below.
    writeFileSync(
      npm,
      `require('node:fs').writeFileSync('node_modules/.package-lock.json', '{"packages":{}}')
      console.error('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write')`,
    )
    const context = testContext({ root, cacheDir: root, env: { npm_execpath: npm } })
    await expect(ensurePackages(context)).rejects.toThrow(
      /^The disk is full \(.*\): .* same command again\.$/,
    )
    expect(existsSync(join(root, 'node_modules', '.package-lock.json'))).toBe(false)
  })

  const disks = canMount(tmpdir()) ? ['a disk of 1 MB'] : []
  for (const disk of disks) {
    test(`with the real npm on ${disk}`, async () => {
      const { root, env } = await project()
      const folder = join(root, 'node_modules')
      mkdirSync(folder)
      const [command, ...words] = onTinyDisk(folder)
      const child = await runChild(command, [...words, process.execPath, INSTALL, root], { env })
      expect(child.output).toMatch(
        /^The disk is full \(.*\): free some space there and run the same command again\.$/m,
      )
      expect(child.code).toBe(1)
    })
  }
})

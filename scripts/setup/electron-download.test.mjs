import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { downloadedElectron, downloadElectron } from './electron-download.mjs'
import { failsWith, INSTALLS, writeElectronPackage } from '../testing/fake-electron-package.mjs'
import { scratchFolder } from '../testing/scratch.mjs'
import { testContext } from '../testing/test-context.mjs'

/** @param {string} installer */
function project(installer) {
  const root = scratchFolder()
  writeElectronPackage(root, installer)
  return testContext({ root, cacheDir: join(root, 'cache'), env: { ...process.env } })
}

describe("Electron's own installer", () => {
  test('is trusted when it has put everything in place', async () => {
    const context = project(INSTALLS)
    expect(downloadedElectron(context.root)).toBeNull()
    const path = join(context.root, 'node_modules', 'electron', 'dist', 'electron')
    expect(await downloadElectron(context)).toEqual({ kind: 'ready', path })
    expect(downloadedElectron(context.root)).toBe(path)
    expect(readdirSync(context.cacheDir)).toEqual([])
  })

  test.each([
    ['Error: getaddrinfo ENOTFOUND somewhere', 'ENOTFOUND'],
    ['HTTPError: Response code 404 (Not Found)', 'the server answered 404'],
    ['TypeError: fetch failed', 'no connection'],
    ['', 'the download failed'],
  ])('that fails with %j is out of reach: %s', async (words, reason) => {
    expect(await downloadElectron(project(failsWith(words)))).toEqual({ kind: 'out-of-reach', reason })
  })

  test.each([
    ['HTTPS_PROXY', 'http://proxy.example:3128', '1'],
    ['http_proxy', 'http://proxy.example:3128', '1'],
    ['npm_config_https_proxy', 'http://proxy.example:3128', '1'],
    ['npm_config_proxy', 'http://proxy.example:3128', '1'],
    ['HTTPS_PROXY', '', 'none'],
    ['NO_PROXY', 'example.org', 'none'],
  ])('with %s=%s uses the proxy: %s', async (name, value, said) => {
    const tells = `console.error('fetch failed'); require('node:fs').writeFileSync(__dirname + '/proxy', process.env.ELECTRON_GET_USE_PROXY ?? 'none')`
    const root = scratchFolder()
    writeElectronPackage(root, tells)
    await downloadElectron(testContext({ root, cacheDir: join(root, 'cache'), env: { [name]: value } }))
    expect(readFileSync(join(root, 'node_modules/electron/proxy'), 'utf8')).toBe(said)
  })

  test('is ended when nothing arrives', async () => {
    const context = project('setInterval(() => undefined, 1000)')
    const result = await downloadElectron(context, { firstMs: 300, stalledMs: 300 })
    expect(result).toEqual({ kind: 'out-of-reach', reason: 'nothing arrived in time' })
    expect(readdirSync(context.cacheDir)).toEqual([])
  })

  test('is ended when no more arrives', async () => {
    const context = project(`
      require('node:fs').writeFileSync(require('node:os').tmpdir() + '/part', 'x'.repeat(1000))
      setInterval(() => undefined, 1000)`)
    const result = await downloadElectron(context, { firstMs: 60_000, stalledMs: 300 })
    expect(result).toEqual({ kind: 'out-of-reach', reason: 'nothing arrived in time' })
  })

  test('that was killed leaves nothing that stays', async () => {
    const context = project(INSTALLS)
    mkdirSync(join(context.cacheDir, 'downloading-earlier'), { recursive: true })
    await downloadElectron(context)
    expect(readdirSync(context.cacheDir)).toEqual([])
  })

  test('that was cut off while unpacking does not count as done', async () => {
    const context = project(INSTALLS)
    const folder = join(context.root, 'node_modules', 'electron', 'dist')
    mkdirSync(folder)
    writeFileSync(join(folder, 'version'), 'v45.0.0')
    writeFileSync(join(folder, 'electron'), '')
    expect(downloadedElectron(context.root)).toBeNull()
  })

  test('on a full disk ends in one sentence instead of trying elsewhere', async () => {
    const full = project(failsWith('Error: ENOSPC: no space left on device, write'))
    await expect(downloadElectron(full)).rejects.toThrow(/^The disk is full .* again\.$/)
  })

  test('the real one, given a wrong file by a mirror, ends in one sentence', async () => {
    const context = project('')
    const modules = join(context.root, 'node_modules')
    const installed = fileURLToPath(new URL('../../node_modules', import.meta.url))
    for (const name of ['install.js', 'package.json', 'checksums.json']) {
      cpSync(join(installed, 'electron', name), join(modules, 'electron', name))
    }
    symlinkSync(join(installed, '@electron'), join(modules, '@electron'))
    const server = createServer((_request, response) => response.end('not Electron at all'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
    const cache = join(context.root, 'electron-cache')
    const env = { ...context.env, ELECTRON_MIRROR: `http://127.0.0.1:${port}/`, electron_config_cache: cache }
    await expect(downloadElectron({ ...context, env })).rejects.toThrow(
      /^What arrived as Electron is not what its makers published \(the checksum differs\) .* again\.$/,
    )
    expect(existsSync(join(modules, 'electron', 'dist'))).toBe(false)
    expect(existsSync(cache)).toBe(false)
  })
})

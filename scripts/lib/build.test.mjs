import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ensureBuilt, fingerprint } from './build.mjs'
import { scratchFolder } from '../testing/scratch.mjs'
import { testContext } from '../testing/test-context.mjs'

const BUILDS = `
const fs = require('node:fs')
fs.appendFileSync('builds', 'x')
fs.mkdirSync('out', { recursive: true })
`

/** @param {string} vite the builder's script */
function project(vite) {
  const root = scratchFolder()
  const write = (/** @type {string} */ path, /** @type {string} */ text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('package.json', '{}')
  write('core/plan.ts', 'export const minutes = 3')
  write('core/plan.test.ts', '')
  write('scripts/sound/render-cues.mjs', '')
  write('core/camera/pack-files.json', '[]')
  write('node_modules/electron-vite/bin/electron-vite.js', vite)
  const builds = () =>
    existsSync(join(root, 'builds')) ? readFileSync(join(root, 'builds'), 'utf8').length : 0
  return { write, builds, context: testContext({ root, cacheDir: root, env: { ...process.env } }) }
}

test('nothing is built twice', async () => {
  const { context, builds } = project(BUILDS)
  await ensureBuilt(context)
  await ensureBuilt(context)
  expect(builds()).toBe(1)
})

test('two starts at once build once', async () => {
  const { context, builds } = project(BUILDS)
  await Promise.all([ensureBuilt(context), ensureBuilt(context)])
  expect(builds()).toBe(1)
})

test('a changed source is built, a changed test is not', async () => {
  const { context, builds, write } = project(BUILDS)
  await ensureBuilt(context)
  write('core/plan.test.ts', 'changed')
  await ensureBuilt(context)
  expect(builds()).toBe(1)
  write('core/plan.ts', 'export const minutes = 4')
  await ensureBuilt(context)
  expect(builds()).toBe(2)
  await ensureBuilt(context, { force: true })
  expect(builds()).toBe(3)
})

test('a renamed or added file changes the fingerprint', async () => {
  const { context, write } = project(BUILDS)
  const before = await fingerprint(context.root)
  write('core/empty.ts', '')
  expect(await fingerprint(context.root)).not.toBe(before)
})

test('a build that failed is one sentence, and is repeated', async () => {
  const { context, builds, write } = project(`${BUILDS} process.exit(1)`)
  await expect(ensureBuilt(context)).rejects.toThrow('The app could not be built: see the lines above.')
  write('node_modules/electron-vite/bin/electron-vite.js', BUILDS)
  await ensureBuilt(context)
  expect(builds()).toBe(2)
})

test('a build on a full disk says so', async () => {
  const { context } = project('console.error("ENOSPC: no space left on device"); process.exit(1)')
  await expect(ensureBuilt(context)).rejects.toThrow(/^The disk is full/)
})

test('a build without the camera has no camera pack, and stays so until it is built anew', async () => {
  const { context } = project(BUILDS)
  const pack = join(context.root, 'resources', 'camera')
  await ensureBuilt(context)
  expect(existsSync(pack)).toBe(true)
  await ensureBuilt(context, { force: true, withoutCamera: true })
  expect(existsSync(pack)).toBe(false)
  await ensureBuilt(context)
  expect(existsSync(pack)).toBe(false)
  await ensureBuilt(context, { force: true })
  expect(existsSync(pack)).toBe(true)
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesIn, filesUnder, stagePayload } from './payload.mjs'

const DRIVER = 'node_modules/@photostructure/sqlite'
const made = { folder: '' }

/** @param {string} path @param {string} text */
function put(path, text) {
  const file = join(made.folder, 'project', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

beforeEach(() => {
  made.folder = mkdtempSync(join(tmpdir(), 'linggu-payload-'))
  put(
    'package.json',
    JSON.stringify({ name: 'linggu', version: '1.0.0', main: 'out/main/index.js', scripts: { a: 'b' } }),
  )
  put('out/main/index.js', 'main')
  put('out/preload/index.cjs', 'preload')
  put('out/renderer/index.html', 'page')
  put('out/bench.json', '{}')
  put(
    `${DRIVER}/package.json`,
    JSON.stringify({ name: DRIVER, version: '2.0.0', devDependencies: { x: '1' } }),
  )
  for (const file of [
    'dist/index.cjs',
    'dist/index.cjs.map',
    'dist/index.mjs',
    'dist/index.d.ts',
    'src/a.cc',
  ])
    put(`${DRIVER}/${file}`, file)
  for (const system of ['linux-x64', 'win32-x64', 'darwin-x64', 'darwin-arm64'])
    put(`${DRIVER}/prebuilds/${system}/a.node`, system)
  put(
    'node_modules/node-gyp-build/package.json',
    JSON.stringify({ name: 'node-gyp-build', version: '4.0.0' }),
  )
  put('node_modules/node-gyp-build/index.js', 'loader')
  put('node_modules/react/index.js', 'bundled already')
})
afterEach(() => rmSync(made.folder, { recursive: true, force: true }))

const stage = async (/** @type {string} */ target) => {
  const to = join(made.folder, 'staged')
  await stagePayload(join(made.folder, 'project'), to, target)
  return to
}

test('holds the built code and the driver of one platform, and nothing else', async () => {
  const staged = await stage('linux-x64')
  expect(await filesUnder(staged)).toEqual([
    `${DRIVER}/dist/index.cjs`,
    `${DRIVER}/package.json`,
    `${DRIVER}/prebuilds/linux-x64/a.node`,
    'node_modules/node-gyp-build/index.js',
    'node_modules/node-gyp-build/package.json',
    'out/main/index.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
    'package.json',
  ])
})

test('brings both processors for a universal app', async () => {
  const files = await filesUnder(await stage('darwin-'))
  expect(files.filter((file) => file.endsWith('.node'))).toEqual([
    `${DRIVER}/prebuilds/darwin-arm64/a.node`,
    `${DRIVER}/prebuilds/darwin-x64/a.node`,
  ])
})

test('names only what it brings, and is the same each time', async () => {
  const about = async () => readFileSync(join(await stage('linux-x64'), 'package.json'), 'utf8')
  const first = await about()
  expect(JSON.parse(first)).toMatchObject({
    main: 'out/main/index.js',
    dependencies: { 'node-gyp-build': '4.0.0' },
  })
  expect(JSON.parse(first).scripts).toBeUndefined()
  expect(await about()).toBe(first)
})

test('says how many bytes there are', async () => {
  const folder = join(made.folder, 'project', 'out')
  expect(await bytesIn(folder)).toBe('mainpreloadpage{}'.length)
})

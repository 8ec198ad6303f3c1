import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { refusedLicences } from '../supply/allowed-licences.mjs'
import { collectLicences } from './licences.mjs'

const ROOT = join(import.meta.dirname, '../..')

describe('the licences of this app', () => {
  it('name every dependency and Electron, all of kinds that may be brought along', async () => {
    const licences = await collectLicences(ROOT)
    const own = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
    const names = licences.map(({ name }) => name)
    for (const name of [...Object.keys(own.dependencies), 'electron']) expect(names).toContain(name)
    expect(refusedLicences(licences)).toEqual([])
    // The runtime and the models of the camera name their licence and bring no text.
    for (const name of ['@litertjs/core', '@litertjs/wasm-utils', '@mediapipe/hands'])
      expect(licences.find((one) => one.name === name)?.text, name).toMatch(/Apache License\s+Version 2\.0/)
  })
})

describe('collectLicences', () => {
  /** @type {string[]} */
  const made = []
  afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))))

  /** @param {Record<string, string | object>} files */
  async function project(files) {
    const folder = await mkdtemp(join(tmpdir(), 'licences-'))
    made.push(folder)
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
    }
    return folder
  }

  it('follows dependencies of dependencies, also to a second version deeper down', async () => {
    const folder = await project({
      'package.json': {
        name: 'app',
        version: '1.0.0',
        dependencies: { a: '1' },
        devDependencies: { tool: '1' },
      },
      'node_modules/a/package.json': {
        name: 'a',
        version: '1.0.0',
        license: 'MIT',
        dependencies: { b: '2' },
      },
      'node_modules/a/LICENSE': 'Words of a',
      'node_modules/a/node_modules/b/package.json': { name: 'b', version: '2.0.0', license: { type: 'ISC' } },
      'node_modules/b/package.json': { name: 'b', version: '1.0.0', license: 'MIT' },
      'node_modules/tool/package.json': { name: 'tool', version: '1.0.0', license: 'MIT' },
    })
    expect(await collectLicences(folder)).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Words of a' },
      { name: 'b', version: '2.0.0', licence: 'ISC', text: '' },
    ])
  })

  it('passes over what is not installed on this platform', async () => {
    const folder = await project({
      'package.json': { name: 'app', version: '1.0.0', dependencies: { 'for-another-system': '1' } },
    })
    expect(await collectLicences(folder)).toEqual([])
  })
})

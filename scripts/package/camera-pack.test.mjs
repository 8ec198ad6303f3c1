import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureCameraPack, packFiles, packFolder, readFromPackage, removeCameraPack } from './camera-pack.mjs'
import { bytesIn } from './payload.mjs'

const ROOT = join(import.meta.dirname, '../..')
const made = { root: '' }

beforeEach(() => {
  made.root = mkdtempSync(join(tmpdir(), 'linggu-camera-'))
  mkdirSync(join(made.root, 'core', 'camera'), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(made.root, 'node_modules'))
  const list = readFileSync(join(ROOT, 'core/camera/pack-files.json'))
  writeFileSync(join(made.root, 'core/camera/pack-files.json'), list)
})
afterEach(() => rmSync(made.root, { recursive: true, force: true }))

describe('the camera pack', () => {
  test('is made of the very files that were checked, and is at most 9 MB', async () => {
    await ensureCameraPack(made.root)
    for (const file of await packFiles(made.root)) {
      const packed = readFileSync(join(packFolder(made.root), `${file.name}.gz`))
      const bytes = await readFromPackage(ROOT, file)
      expect(bytes.length).toBe(file.bytes)
      expect(gunzipSync(packed).equals(bytes), file.name).toBe(true)
    }
    expect(await bytesIn(packFolder(made.root))).toBeLessThanOrEqual(9e6)
  }, 60_000)

  test('names these hashes', async () => {
    expect((await packFiles(ROOT)).map(({ name, sha256 }) => `${sha256}  ${name}`)).toEqual([
      '68efb69f770e3f76aff36a377de629ca496c131b86ac0f0f4b592a1543a898eb  litert.js',
      '7280cf4471774867e385e6c3cd53e2b45e2975b80fea338fff4ef359b0865614  litert.wasm',
      '2f25e740121983f68ffc05f99991d524dc0ea812134f6316a26125816941ee85  palms.tflite',
      '8c026882c9ec059ce0f8e75266bee5a9a23c341a40e0000df755374d3d1b9b68  hand.tflite',
    ])
  })

  test('refuses a file that is another one', async () => {
    const [file] = await packFiles(ROOT)
    if (!file) throw new Error('The list is empty.')
    await expect(readFromPackage(ROOT, { ...file, sha256: '0' })).rejects.toThrow(/not the file/)
  })

  test('is left out when it is removed', async () => {
    mkdirSync(packFolder(made.root), { recursive: true })
    await removeCameraPack(made.root)
    await expect(bytesIn(packFolder(made.root))).rejects.toThrow()
  })
})

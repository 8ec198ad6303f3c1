import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import packFiles from '@core/camera/pack-files.json'
import { cameraPack } from './camera-pack'

const made = { folder: '', notes: [] as string[] }
const open = () => cameraPack(made.folder, (message) => void made.notes.push(message))
beforeEach(() => {
  made.folder = mkdtempSync(join(tmpdir(), 'linggu-pack-'))
  made.notes = []
})
afterEach(() => rmSync(made.folder, { recursive: true, force: true }))

test('a build without the camera has none', async () => {
  expect(open().installed).toBe(false)
  expect(await open().read('hand.tflite')).toBeNull()
})

test.each(['', '../../package.json', 'hand.tflite.gz', 'HAND.TFLITE', '__proto__', 'pack-files.json'])(
  'no other file is read: "%s"',
  async (name) => {
    expect(await open().read(name)).toBeNull()
    expect(made.notes).toEqual([])
  },
)

test('a file with other bytes is not given out, and the diary says so', async () => {
  for (const { name } of packFiles)
    writeFileSync(join(made.folder, `${name}.gz`), gzipSync(Buffer.from('other')))
  expect(open().installed).toBe(true)
  expect(await open().read('litert.js')).toBeNull()
  expect(made.notes).toEqual(['The camera pack is damaged: litert.js'])
})

test('a file that is no archive, or grows too large, is not given out', async () => {
  writeFileSync(join(made.folder, 'litert.js.gz'), 'no archive')
  writeFileSync(join(made.folder, 'hand.tflite.gz'), gzipSync(Buffer.alloc(6_000_000)))
  expect(await open().read('litert.js')).toBeNull()
  expect(await open().read('hand.tflite')).toBeNull()
  expect(made.notes).toHaveLength(2)
})

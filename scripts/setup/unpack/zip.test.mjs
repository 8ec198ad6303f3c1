import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../testing/scratch.mjs'
import { zipOf } from '../../testing/archive-fixture.mjs'
import { extractZipEntry, listZip } from './zip.mjs'

const text = Buffer.from('the back of the hand '.repeat(500))

/** @param {Buffer} bytes */
function onDisk(bytes) {
  const folder = scratchFolder()
  const file = join(folder, 'archive.zip')
  writeFileSync(file, bytes)
  return { file, out: join(folder, 'out') }
}

/** @param {string} file */
async function onlyEntry(file) {
  const [entry, ...others] = await listZip(file)
  expect(others).toEqual([])
  if (entry === undefined) throw new Error('The archive is empty.')
  return entry
}

test.each([
  ['deflated', false],
  ['stored', true],
])('%s files come back as they went in', async (_name, stored) => {
  const { file, out } = onDisk(zipOf([{ name: 'a/手.txt', data: text, mode: 0o755, stored }]))
  const entry = await onlyEntry(file)
  expect(entry).toMatchObject({ name: 'a/手.txt', size: text.length, mode: 0o755 })
  await extractZipEntry(file, entry, out, 'a/手.txt')
  expect(readFileSync(join(out, 'a/手.txt'))).toEqual(text)
})

test('a byte that changed on the disk is noticed', async () => {
  const bytes = zipOf([{ name: 'a.txt', data: text, stored: true }])
  bytes.writeUInt8(0, 60)
  const { file, out } = onDisk(bytes)
  const entry = await onlyEntry(file)
  await expect(extractZipEntry(file, entry, out, 'a.txt')).rejects.toThrow('The zip archive is damaged.')
})

test('a name never leads outside the folder', async () => {
  const { file, out } = onDisk(zipOf([{ name: '../outside.txt', data: text }]))
  const entry = await onlyEntry(file)
  await expect(extractZipEntry(file, entry, out, '../outside.txt')).rejects.toThrow('damaged')
  expect(existsSync(join(out, '../outside.txt'))).toBe(false)
})

test.each([
  ['empty', Buffer.alloc(0)],
  ['cut short', zipOf([{ name: 'a.txt', data: text }]).subarray(0, 60)],
  [
    'without its table of contents',
    Buffer.concat([Buffer.alloc(10), zipOf([{ name: 'a.txt' }]).subarray(-22)]),
  ],
])('an archive that is %s is refused', async (_name, bytes) => {
  await expect(listZip(onDisk(bytes).file)).rejects.toThrow()
})

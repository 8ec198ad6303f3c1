import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scratchFolder } from '../testing/scratch.mjs'
import { crowdedFolders, FILES_AT_MOST } from './crowded-folders.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test.each(['core', 'electron', 'renderer', 'scripts', 'e2e'])(
  'no folder of %s holds more files than one can look through',
  (top) => {
    expect(crowdedFolders(join(ROOT, top)).map((line) => line.slice(ROOT.length))).toEqual([])
  },
)

test('a folder with too many files is named, however deep it lies; tests and subfolders do not count', () => {
  const root = scratchFolder()
  const deep = join(root, 'a', 'b')
  mkdirSync(join(deep, 'more'), { recursive: true })
  const add = (/** @type {string} */ name) => writeFileSync(join(deep, name), '')
  for (let n = 0; n < FILES_AT_MOST; n++) add(`file-${n}.ts`)
  add('file-1.test.ts')
  add('file-2.spec.ts')
  expect(crowdedFolders(root)).toEqual([])
  add('one-more.module.css')
  expect(crowdedFolders(root)).toEqual([`${deep}: ${FILES_AT_MOST + 1}`])
})

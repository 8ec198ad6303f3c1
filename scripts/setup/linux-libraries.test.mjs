import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingLibraries, packagesOfLibrary } from './linux-libraries.mjs'
import { scratchFolder } from '../testing/scratch.mjs'

test.each([
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libX11.so.6', 'libx11-6'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libsmime3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libnotify.so.4', 'libnotify4'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
])('%s is in %s, or in its successor with 64-bit time', (soname, name) => {
  expect(packagesOfLibrary(soname)).toEqual([`${name}t64`, name])
})

test('what an executable lacks is found by asking the linker', async () => {
  const executable = join(scratchFolder(), 'electron')
  const complete = readFileSync(process.execPath)
  writeFileSync(executable, complete)
  chmodSync(executable, 0o755)
  const before = (await missingLibraries(executable)).map((need) => need.what)
  // The same program, made to ask for a library that nobody has.
  const at = complete.indexOf('libm.so.6\0')
  expect(at).toBeGreaterThan(0)
  complete.write('libQ.so.6\0', at)
  writeFileSync(executable, complete)
  const after = await missingLibraries(executable)
  expect(before).not.toContain('libQ.so.6')
  expect(after).toContainEqual({ what: 'libQ.so.6', packages: ['libq6t64', 'libq6'] })
})

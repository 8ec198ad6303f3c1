import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeForeignLock } from './instance-lock'

const made: { folder: string; server: Server | null } = { folder: '', server: null }
const at = (name: string) => join(made.folder, name)
const isThere = (name: string) => lstatSync(at(name), { throwIfNoEntry: false }) !== undefined

beforeEach(() => {
  made.folder = mkdtempSync(join(tmpdir(), 'linggu-lock-'))
})
afterEach(() => {
  made.server?.close()
  made.server = null
  rmSync(made.folder, { recursive: true, force: true })
})

const lock = (target: string) => {
  symlinkSync(target, at('SingletonLock'))
  symlinkSync(at('socket'), at('SingletonSocket'))
  symlinkSync('1', at('SingletonCookie'))
}

test.each(['old-name-123', 'old-name.local-1', 'a-b-c-99', 'no number', ''])(
  'a lock that says “%s” is removed',
  async (target) => {
    lock(target === '' ? '-' : target)
    await removeForeignLock(made.folder, 'this-one')
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      expect(isThere(name)).toBe(false)
  },
)

test('a lock that is a folder or a file is removed', async () => {
  mkdirSync(at('SingletonLock'))
  await removeForeignLock(made.folder, 'this-one')
  expect(existsSync(at('SingletonLock'))).toBe(false)
  writeFileSync(at('SingletonLock'), '')
  await removeForeignLock(made.folder, 'this-one')
  expect(existsSync(at('SingletonLock'))).toBe(false)
})

test('a lock of this computer is left to Chromium', async () => {
  lock('this-one-123')
  await removeForeignLock(made.folder, 'this-one')
  expect(isThere('SingletonLock')).toBe(true)
})

test('a lock of another name is left while a process answers at its socket', async () => {
  lock('old-name-123')
  made.server = createServer(() => {})
  await new Promise<void>((resolve) => made.server!.listen(at('socket'), resolve))
  await removeForeignLock(made.folder, 'this-one')
  expect(isThere('SingletonLock')).toBe(true)
})

test('without a lock, and without a folder, there is nothing to do', async () => {
  await removeForeignLock(made.folder, 'this-one')
  await removeForeignLock(at('nowhere'), 'this-one')
})

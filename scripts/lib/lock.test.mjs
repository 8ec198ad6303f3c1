import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withLock } from './lock.mjs'
import { scratchFolder } from '../testing/scratch.mjs'

test('one task at a time', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'deep', 'lock')
  let running = 0
  let most = 0
  const task = async () => {
    running += 1
    most = Math.max(most, running)
    await readdir(folder)
    running -= 1
  }
  await Promise.all([1, 2, 3].map(() => withLock(file, () => undefined, task)))
  expect(most).toBe(1)
  expect(existsSync(file)).toBe(false)
})

test('says once that it waits for somebody else', async () => {
  const file = join(scratchFolder(), 'lock')
  let waits = 0
  let free = () => undefined
  const first = withLock(
    file,
    () => undefined,
    () => new Promise((resolve) => (free = () => void resolve(undefined))),
  )
  await expect.poll(() => existsSync(file)).toBe(true)
  const second = withLock(
    file,
    () => {
      waits += 1
      free()
    },
    () => Promise.resolve(waits),
  )
  expect(await second).toBe(1)
  await first
})

test('is given back when the task fails', async () => {
  const file = join(scratchFolder(), 'lock')
  const failing = withLock(
    file,
    () => undefined,
    () => Promise.reject(new Error('no')),
  )
  await expect(failing).rejects.toThrow('no')
  expect(existsSync(file)).toBe(false)
})

test('the lock of a process that was killed is taken over at once', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'lock')
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  writeFileSync(file, `${hostname()} ${child.pid} token`)
  let waited = false
  const result = await withLock(
    file,
    () => (waited = true),
    async () => readFileSync(file, 'utf8'),
  )
  expect(waited).toBe(false)
  expect(result).toContain(` ${process.pid} `)
  expect(readdirSync(folder)).toEqual([])
})

test.each(['another-machine 1 token', ''])('an untouched lock (%j) is taken over', async (owner) => {
  const file = join(scratchFolder(), 'lock')
  writeFileSync(file, owner)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(
    await withLock(
      file,
      () => undefined,
      () => Promise.resolve('mine'),
    ),
  ).toBe('mine')
})

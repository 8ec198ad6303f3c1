import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addressesOfDisplay, hasDisplay, startVirtualDisplay } from './display.mjs'
import { scratchFolder } from '../testing/scratch.mjs'

test.each([
  [':0', [{ path: '/tmp/.X11-unix/X0' }, { path: '\0/tmp/.X11-unix/X0' }]],
  ['unix:12.0', [{ path: '/tmp/.X11-unix/X12' }, { path: '\0/tmp/.X11-unix/X12' }]],
  ['localhost:10.0', [{ host: 'localhost', port: 6010 }]],
  ['nonsense', []],
])('the display %s is looked for at %j', (name, addresses) => {
  expect(addressesOfDisplay(name)).toEqual(addresses)
})

describe('a display is there', () => {
  test('only when it answers', async () => {
    const folder = scratchFolder()
    const env = { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: 'wayland-7' }
    expect(await hasDisplay(env)).toBe(false)
    const server = createServer()
    server.listen(join(folder, 'wayland-7'))
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    expect(await hasDisplay(env)).toBe(true)
  })

  test('not when nothing is named, or something that has ended', async () => {
    expect(await hasDisplay({})).toBe(false)
    expect(await hasDisplay({ DISPLAY: ':9071' })).toBe(false)
  })
})

test('a virtual one answers, hides a dead Wayland from the app, and is gone afterwards', async () => {
  const display = await startVirtualDisplay({ ...process.env, WAYLAND_DISPLAY: 'dead' })
  const { env, name } = display
  expect(env.DISPLAY).toBe(name)
  expect(env).not.toHaveProperty('WAYLAND_DISPLAY')
  expect(await hasDisplay(env)).toBe(true)
  await display.dispose()
  expect(await hasDisplay(env)).toBe(false)
})

test('one that does not start is explained in one sentence', async () => {
  const start = startVirtualDisplay({ PATH: '/no/such/folder' })
  await expect(start).rejects.toThrow(/^The virtual display \(Xvfb\) did not start \(.*\): .* again\.$/)
})

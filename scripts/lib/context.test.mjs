import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from './context.mjs'

const home = join('/', 'home', 'someone')

test.each([
  ['a folder the user named', { LINGGU_CACHE: '/big/disk', XDG_CACHE_HOME: '/x' }, 'linux', '/big/disk'],
  ["the desktop's folder for caches", { XDG_CACHE_HOME: '/x' }, 'linux', join('/x', 'linggu')],
  ['the usual folder on Linux', {}, 'linux', join(home, '.cache', 'linggu')],
  ['the usual folder on macOS', {}, 'darwin', join(home, 'Library', 'Caches', 'linggu')],
  ['the usual folder on Windows', { LOCALAPPDATA: '/l' }, 'win32', join('/l', 'linggu', 'cache')],
])('the cache is %s', (_name, env, platform, folder) => {
  expect(cacheFolder(env, platform, home)).toBe(folder)
})

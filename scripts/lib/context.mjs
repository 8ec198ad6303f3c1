import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sayTo } from './say.mjs'

/**
 * What every step of set-up needs to know, passed in so that tests can use folders of their own.
 * @typedef {object} Context
 * @property {string} root the checkout
 * @property {string} cacheDir kept between clones, outside the checkout
 * @property {string} platform as `process.platform`
 * @property {string} arch as `process.arch`
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.WriteStream} out where messages go
 * @property {import('./say.mjs').Say} say
 */

/**
 * `LINGGU_CACHE` wins, then the system's own place for caches.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {string} home
 */
export function cacheFolder(env, platform, home) {
  if (env.LINGGU_CACHE) return env.LINGGU_CACHE
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'linggu')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'linggu', 'cache')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'linggu')
}

/**
 * @param {NodeJS.WriteStream} [out]
 * @returns {Context}
 */
export function contextOfThisMachine(out = process.stdout) {
  return {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    cacheDir: cacheFolder(process.env, process.platform, homedir()),
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    out,
    say: sayTo(out),
  }
}

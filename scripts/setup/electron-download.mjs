import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from '../lib/child.mjs'
import { diskFull, meansDiskFull, networkCode, SetupFailure } from '../lib/failure.mjs'
import { folderSize, removeLeftovers } from './unpack/folders.mjs'
import { progressOn } from '../lib/say.mjs'
import { watchGrowth } from './unpack/watch-growth.mjs'

/** Patience (ms) until the first byte, and between two. */
const PATIENCE = { firstMs: 20_000, stalledMs: 60_000 }
/** Size of the download in bytes, near enough for a percentage. */
const ABOUT = 125_000_000

/** The names under which a proxy is set; npm hands its own settings on as `npm_config_…`. */
const PROXY = /^(npm_config_)?(https?[-_])?proxy$/i

/**
 * npm uses a proxy that is named in the environment. Electron's installer does so only when it is asked to.
 * @param {NodeJS.ProcessEnv} env
 */
export const usesProxy = (env) => Object.entries(env).some(([name, value]) => PROXY.test(name) && value)

/** @param {string} root */
const packageOf = (root) => join(root, 'node_modules', 'electron')

/** @param {string} root @returns {string} the version that package.json asks for */
export const declaredVersion = (root) =>
  JSON.parse(readFileSync(join(packageOf(root), 'package.json'), 'utf8')).version

/**
 * @param {string} root
 * @returns {string | null} the executable that Electron's own installer has put in place completely
 */
export function downloadedElectron(root) {
  const folder = packageOf(root)
  try {
    const version = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    // The installer writes path.txt last, so an interrupted unpacking has none.
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return version === declaredVersion(root) && existsSync(executable) ? executable : null
  } catch {
    return null
  }
}

/**
 * Runs Electron's own installer, but not for ever. Only one set-up may do so at a time.
 * @param {import('../lib/context.mjs').Context} context
 * @param {{ firstMs: number, stalledMs: number }} [patience]
 * @returns {Promise<{ kind: 'ready', path: string } | { kind: 'out-of-reach', reason: string }>}
 */
export async function downloadElectron(context, patience = PATIENCE) {
  const folder = packageOf(context.root)
  await mkdir(context.cacheDir, { recursive: true })
  await removeLeftovers(context.cacheDir, 'downloading-')
  // The installer reports no progress, so it works in a folder of ours, whose size we can watch.
  const work = await mkdtemp(join(context.cacheDir, 'downloading-'))
  const arrived = async () =>
    (await folderSize(work, 'sum')) + (await folderSize(join(folder, 'dist'), 'sum'))
  const progress = progressOn(context.out, `Fetching Electron ${declaredVersion(context.root)}`, ABOUT)
  const growth = watchGrowth(arrived, {
    ...patience,
    onGrowth: (bytes) => progress.update(bytes),
  })
  try {
    const env = {
      ...context.env,
      ...(usesProxy(context.env) ? { ELECTRON_GET_USE_PROXY: '1' } : {}),
      TMPDIR: work,
      TEMP: work,
      TMP: work,
      ELECTRON_GET_NO_PROGRESS: '1',
    }
    const installer = join(folder, 'install.js')
    const { output } = await runChild(process.execPath, [installer], {
      cwd: folder,
      env,
      signal: growth.signal,
    })
    const path = downloadedElectron(context.root)
    if (path !== null) return { kind: 'ready', path }
    if (meansDiskFull(output)) throw diskFull(folder)
    if (/checksum/i.test(output)) {
      throw new SetupFailure(
        'What arrived as Electron is not what its makers published (the checksum differs) and was deleted: check what stands between you and the internet, and run the same command again.',
      )
    }
    if (growth.signal.aborted) return { kind: 'out-of-reach', reason: 'nothing arrived in time' }
    return {
      kind: 'out-of-reach',
      reason: networkCode(output) ?? connectionTrouble(output) ?? 'the download failed',
    }
  } finally {
    growth.end()
    progress.end()
    await rm(work, { recursive: true, force: true })
  }
}

/** @param {string} text */
const connectionTrouble = (text) => {
  const status = /Response code (\d+)/.exec(text)?.[1]
  if (/fetch failed/.test(text)) return 'no connection'
  return status === undefined ? null : `the server answered ${status}`
}

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from './child.mjs'
import { ensureCameraPack, removeCameraPack } from '../package/camera-pack.mjs'
import { diskFull, meansDiskFull, SetupFailure } from './failure.mjs'
import { withLock } from './lock.mjs'

/** What the built app is made of. */
const SOURCES = [
  'core',
  'electron',
  'renderer',
  'resources',
  'scripts/sound',
  'scripts/package/licences.mjs',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
/** Tests, and what the build itself makes of a package that the lock file names. */
const NOT_BUILT = /\.test\.tsx?$|\.tsbuildinfo$|[\\/]testing[\\/]hands[\\/]|^resources[\\/]camera[\\/]/
const CUES = join('scripts', 'sound', 'render-cues.mjs')

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<string[]>} files under a path, in a fixed order
 */
async function filesUnder(root, path) {
  const full = join(root, path)
  const entries = await readdir(full, { withFileTypes: true }).catch(() => null)
  if (entries === null) return existsSync(full) ? [path] : []
  const lists = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory() ? filesUnder(root, join(path, entry.name)) : [join(path, entry.name)],
    ),
  )
  return lists.flat().sort()
}

/**
 * @param {string} root
 * @returns {Promise<string>} a fingerprint that changes with any source of the build
 */
export async function fingerprint(root) {
  const hash = createHash('sha256')
  const files = (await Promise.all(SOURCES.map((path) => filesUnder(root, path)))).flat()
  for (const file of files) {
    if (NOT_BUILT.test(file)) continue
    const bytes = await readFile(join(root, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** @param {string} root */
const stampOf = (root) => join(root, 'out', '.fingerprint')

/** @param {string} root */
async function isBuilt(root) {
  const stamp = await readFile(stampOf(root), 'utf8').catch(() => '')
  return stamp !== '' && stamp === (await fingerprint(root))
}

/**
 * Renders the sounds; the script itself leaves alone what is already right.
 * @param {import('./context.mjs').Context} context
 */
export async function ensureCues(context) {
  const { code, output } = await runChild(process.execPath, [join(context.root, CUES)], {
    cwd: context.root,
    env: context.env,
  })
  if (code === 0) return
  if (meansDiskFull(output)) throw diskFull(context.root)
  context.say(output.trim())
  throw new SetupFailure('The sounds could not be rendered: see the lines above.')
}

/**
 * Says that what lies in out/ is not a build of the sources.
 * @param {string} root
 */
const forgetBuild = (root) => rm(stampOf(root), { force: true })

/** @param {string} root */
export const electronVite = (root) => join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')

/**
 * Builds the app into out/. The stamp is removed first and written last, so a build that was cut short is repeated.
 * @param {import('./context.mjs').Context} context
 * @param {{ withoutCamera?: boolean }} [options] leaves out what finds a hand in the camera's picture, and its button
 */
export async function build(context, { withoutCamera = false } = {}) {
  await ensureCues(context)
  await (withoutCamera ? removeCameraPack : ensureCameraPack)(context.root)
  // Taken before the build, so that a change made meanwhile is seen next time.
  const made = await fingerprint(context.root)
  await forgetBuild(context.root)
  context.say('Building the app.')
  const { code, output } = await runChild(process.execPath, [electronVite(context.root), 'build'], {
    cwd: context.root,
    env: context.env,
  })
  if (code !== 0) {
    if (meansDiskFull(output)) throw diskFull(context.root)
    context.say(output.trim())
    throw new SetupFailure('The app could not be built: see the lines above.')
  }
  await mkdir(join(context.root, 'out'), { recursive: true })
  await writeFile(stampOf(context.root), made)
}

/**
 * Builds when any source changed since the last build, or always with `force`.
 * @param {import('./context.mjs').Context} context
 * @param {{ force?: boolean, withoutCamera?: boolean }} [options]
 */
export async function ensureBuilt(context, { force = false, ...options } = {}) {
  if (!force && (await isBuilt(context.root))) return
  const onWait = () => context.say('Another build is running; waiting for it.')
  await withLock(join(context.root, '.cache', 'build.lock'), onWait, async () => {
    if (force || !(await isBuilt(context.root))) await build(context, options)
  })
}

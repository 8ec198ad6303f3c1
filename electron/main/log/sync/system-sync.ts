import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { nodeFolder, watchFolder } from './node-folder'
import type { SyncPorts } from './sync-service'

/** Says which machine this is, as well as it can be known; the same after a restart. */
const machineId = (): string => {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim()
  } catch {
    return hostname()
  }
}

/** What the sharing needs, from the real system. The key's library is loaded when a sealed folder is opened. */
export const systemSync = (dataFolder: string): SyncPorts => ({
  folderAt: nodeFolder,
  watch: watchFolder,
  computer: hostname(),
  machine: createHash('sha256').update(`${machineId()} ${dataFolder}`).digest('hex').slice(0, 32),
  async secretOf(wrapped, passphrase) {
    const { secretOf } = await import('../../lock/age/content-key')
    const opened = await secretOf(wrapped, passphrase)
    return opened.kind === 'ok' ? opened.value : null
  },
  async contentOf(secret) {
    const { contentOf } = await import('../../lock/age/content-key')
    return contentOf(secret)
  },
})

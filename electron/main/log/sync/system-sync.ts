import { profileOwner } from '../../platform/profile-owner'
import { nodeFolder, watchFolder } from './node-folder'
import type { SyncPorts } from './sync-service'

/** What the sharing needs, from the real system. The key's library is loaded when a sealed folder is opened. */
export const systemSync = (dataFolder: string): SyncPorts => ({
  folderAt: nodeFolder,
  watch: watchFolder,
  computer: profileOwner(dataFolder).computer,
  machine: profileOwner(dataFolder).id,
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

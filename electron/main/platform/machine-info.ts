import { release } from 'node:os'
import type { MachineInfo } from './diagnostics-service'

/** Versions and the desktop's own name, read from this process. */
export function machineInfo(): MachineInfo {
  const { versions, platform, arch, env } = process
  const desktop = [env['XDG_CURRENT_DESKTOP'], env['XDG_SESSION_TYPE']]
  return {
    electron: versions['electron'] ?? '',
    chromium: versions['chrome'] ?? '',
    system: `${platform} ${release()} ${arch}`,
    desktop: desktop.filter(Boolean).join(', '),
  }
}

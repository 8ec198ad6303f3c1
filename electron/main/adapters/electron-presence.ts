import { powerMonitor } from 'electron'
import type { Cancel, Presence } from '../ports'

const on =
  (name: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen') =>
  (listener: () => void): Cancel => {
    powerMonitor.on(name as 'suspend', listener)
    return () => powerMonitor.removeListener(name as 'suspend', listener)
  }

/** Idle time, suspend and lock as Electron reads them. Suspend and resume may each arrive twice. */
export function electronPresence(): Presence {
  return {
    source: 'powerMonitor',
    // Electron tells of locking on macOS and Windows only.
    knowsLock: process.platform !== 'linux',
    lockSource: 'powerMonitor',
    idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    onSuspend: on('suspend'),
    onResume: on('resume'),
    onLock: on('lock-screen'),
    onUnlock: on('unlock-screen'),
  }
}

import { powerMonitor } from 'electron'
import type { Cancel, Presence } from '../ports'
import type { LinuxDesktop } from '../desktop/linux/linux-desktop'

const on =
  (name: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen') =>
  (listener: () => void): Cancel => {
    powerMonitor.on(name as 'suspend', listener)
    return () => powerMonitor.removeListener(name as 'suspend', listener)
  }

/**
 * Idle time, sleep and lock. Electron reads idle time except on Wayland, and reports locking except on Linux; there
 * D-Bus is used.
 */
export function electronPresence(linux: LinuxDesktop | null, wayland: boolean): Presence {
  const both =
    (first: (listener: () => void) => Cancel, second?: (listener: () => void) => Cancel) =>
    (listener: () => void) => {
      const stops = [first(listener), second?.(listener)]
      return () => stops.forEach((stop) => stop?.())
    }
  const idleMs = () => (wayland ? (linux?.idle.idleMs() ?? null) : powerMonitor.getSystemIdleTime() * 1000)
  return {
    get source() {
      if (!wayland) return 'powerMonitor'
      return idleMs() === null ? '' : 'org.gnome.Mutter.IdleMonitor'
    },
    idleMs,
    get lock() {
      return linux ? linux.lock.state : 'works'
    },
    get lockSource() {
      return linux ? linux.lock.means.join(', ') : 'powerMonitor'
    },
    inhibited: () => linux?.inhibitors.inhibited() ?? null,
    onSuspend: on('suspend'),
    onResume: on('resume'),
    onLock: both(on('lock-screen'), linux?.lock.onLock),
    onUnlock: both(on('unlock-screen'), linux?.lock.onUnlock),
  }
}

import type { MessageBus } from '@jellybrick/dbus-next'
import { stayOnBus } from './linux-bus'
import { addMatch, busOf, type BusPart, type DBus } from './linux-calls'
import { linuxIdle, type LinuxIdle } from './linux-idle'
import { linuxInhibitors, type LinuxInhibitors } from './linux-inhibitors'
import { linuxLock, type LinuxLock } from './linux-lock'
import { linuxNotifications, type LinuxNotifications, type NotifiedApp } from './linux-notifications'
import { linuxTrayHost, type LinuxTrayHost } from './linux-tray-host'

/** The buses are opened this long after the start, ms: tray and window come first. */
const LISTEN_AFTER_MS = 250

/** What a Linux desktop says over D-Bus and Electron does not pass on. */
export interface LinuxDesktop {
  readonly idle: LinuxIdle
  readonly inhibitors: LinuxInhibitors
  readonly lock: LinuxLock
  readonly notifications: LinuxNotifications
  readonly trayHost: LinuxTrayHost
  dispose(): void
}

interface DesktopParts {
  readonly note: (message: string, detail?: unknown) => void
  readonly app: NotifiedApp
  /** On X11 Electron reads the idle time, so the bus is not asked. */
  readonly wayland: boolean
}

/** Connects to the session and the system bus. What is not there is reported as missing; nothing here throws. */
export function linuxDesktop({ note, app, wayland }: DesktopParts): LinuxDesktop {
  const idle = linuxIdle()
  const inhibitors = linuxInhibitors()
  const lock = linuxLock(process.env['XDG_SESSION_ID'])
  const notifications = linuxNotifications(app)
  const trayHost = linuxTrayHost(process.pid)
  const state = { disposed: false, buses: [] as { dispose(): void }[] }

  const live = (
    dbus: DBus,
    name: 'session' | 'system',
    connect: () => MessageBus,
    parts: readonly BusPart[],
  ) =>
    stayOnBus({
      name,
      connect,
      async onUp(connection) {
        const bus = busOf(dbus, connection)
        for (const { rules } of parts) for (const rule of rules) await addMatch(bus, rule)
        // One that fails or hangs must not delay the others.
        await Promise.all(
          parts.map((part) =>
            part.onUp(bus).catch((error: unknown) => note(`A part of the ${name} bus failed`, error)),
          ),
        )
      },
      onDown: () => parts.forEach((part) => part.onDown()),
      onMessage: (message) => parts.forEach((part) => part.onSignal(message)),
      note,
    })

  const listen = async () => {
    const dbus = await import('@jellybrick/dbus-next')
    if (state.disposed) return
    const onSession = [notifications, trayHost, lock.savers, inhibitors.session, ...(wayland ? [idle] : [])]
    state.buses = [
      live(dbus, 'session', () => dbus.sessionBus(), onSession),
      live(dbus, 'system', () => dbus.systemBus(), [lock.login, inhibitors.system]),
    ]
  }
  const timer = setTimeout(() => void listen(), LISTEN_AFTER_MS)

  return {
    idle,
    inhibitors,
    lock,
    notifications,
    trayHost,
    dispose() {
      state.disposed = true
      clearTimeout(timer)
      for (const part of [notifications, trayHost, idle]) part.dispose()
      for (const bus of state.buses) bus.dispose()
    },
  }
}

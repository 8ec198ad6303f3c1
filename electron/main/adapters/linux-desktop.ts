import type { EventEmitter } from 'node:events'
import type * as dbusNext from '@jellybrick/dbus-next'
import type { Message, MessageBus } from '@jellybrick/dbus-next'
import type { Cancel } from '../ports'

type DBus = typeof dbusNext

/** What a Linux desktop tells over D-Bus and Electron does not pass on. */
export interface LinuxDesktop {
  /** Means by which locking is noticed; empty while none answered. */
  readonly lockMeans: readonly string[]
  readonly trayHost: 'works' | 'unknown' | 'missing'
  readonly notifications: 'works' | 'unknown' | 'missing'
  /** Ms since the last input by Mutter, or null where Mutter does not answer. */
  readonly mutterIdleMs: number | null
  onLock(listener: () => void): Cancel
  onUnlock(listener: () => void): Cancel
  dispose(): void
}

const WATCHER = 'org.kde.StatusNotifierWatcher'
const NOTIFICATIONS = 'org.freedesktop.Notifications'
const SCREEN_SAVERS = ['org.freedesktop.ScreenSaver', 'org.gnome.ScreenSaver']
const SESSION = 'org.freedesktop.login1.Session'
/** How often Mutter is asked for the idle time, in ms, where nothing else can tell. */
const ASK_MUTTER_EVERY_MS = 15_000

const busCall = (dbus: DBus, bus: MessageBus, member: string, body: readonly string[]) =>
  bus.call(
    new dbus.Message({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member,
      signature: 's'.repeat(body.length),
      body: [...body],
    }),
  )

const owned = async (dbus: DBus, bus: MessageBus, name: string): Promise<'works' | 'missing'> => {
  const reply = await busCall(dbus, bus, 'NameHasOwner', [name])
  return reply?.body[0] === true ? 'works' : 'missing'
}

/** Idle time of GNOME on Wayland, where Electron reads nothing. */
async function askMutter(dbus: DBus, bus: MessageBus): Promise<number> {
  const reply = await bus.call(
    new dbus.Message({
      destination: 'org.gnome.Mutter.IdleMonitor',
      path: '/org/gnome/Mutter/IdleMonitor/Core',
      interface: 'org.gnome.Mutter.IdleMonitor',
      member: 'GetIdletime',
    }),
  )
  return Number(reply?.body[0])
}

/** The path of our own login session; signals of other people's sessions are none of our business. */
async function ownSessionPath(dbus: DBus, bus: MessageBus): Promise<string | null> {
  const reply = await bus.call(
    new dbus.Message({
      destination: 'org.freedesktop.login1',
      path: '/org/freedesktop/login1',
      interface: 'org.freedesktop.login1.Manager',
      member: 'GetSessionByPID',
      signature: 'u',
      body: [process.pid],
    }),
  )
  return typeof reply?.body[0] === 'string' ? reply.body[0] : null
}

/** Whether our session is locked right now: the signal may have come before anybody listened. */
async function isLocked(dbus: DBus, bus: MessageBus, path: string): Promise<boolean> {
  const reply = await bus.call(
    new dbus.Message({
      destination: 'org.freedesktop.login1',
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [SESSION, 'LockedHint'],
    }),
  )
  const hint = reply?.body[0] as { readonly value?: unknown } | undefined
  return hint?.value === true
}

/** Whether a signal says that the screen was locked (true) or unlocked (false); null for any other. */
function lockOf(message: Message, session: string | null): boolean | null {
  if (message.member === 'ActiveChanged' && SCREEN_SAVERS.includes(message.interface))
    return message.body[0] === true
  if (message.interface !== SESSION || (session !== null && message.path !== session)) return null
  return message.member === 'Lock' ? true : message.member === 'Unlock' ? false : null
}

/** Listens on the session and the system bus. Whatever is not there is not there: nothing here ever fails. */
export function linuxDesktop(
  note: (message: string, detail?: unknown) => void,
  wayland: boolean,
): LinuxDesktop {
  const state = {
    lockMeans: [] as string[],
    trayHost: 'unknown' as LinuxDesktop['trayHost'],
    notifications: 'unknown' as LinuxDesktop['notifications'],
    mutter: null as { readonly idleMs: number; readonly readAt: number } | null,
    locked: false,
    session: null as string | null,
    buses: [] as MessageBus[],
    timer: undefined as NodeJS.Timeout | undefined,
  }
  const locks = new Set<() => void>()
  const unlocks = new Set<() => void>()

  const setLocked = (locked: boolean) => {
    if (locked === state.locked) return
    state.locked = locked
    for (const listener of locked ? locks : unlocks) listener()
  }

  const onMessage = (message: Message) => {
    const locked = lockOf(message, state.session)
    if (locked !== null) return setLocked(locked)
    if (message.member !== 'NameOwnerChanged') return
    const [name, , owner] = message.body as string[]
    if (name === WATCHER) state.trayHost = owner ? 'works' : 'missing'
    if (name === NOTIFICATIONS) state.notifications = owner ? 'works' : 'missing'
  }

  const listen = async (dbus: DBus, bus: MessageBus, rules: readonly string[]) => {
    // The library's event types leave these two out.
    const events = bus as unknown as EventEmitter
    events.on('error', (error: unknown) => note('A message bus went away', error))
    events.on('message', onMessage)
    state.buses.push(bus)
    for (const rule of rules) await busCall(dbus, bus, 'AddMatch', [rule])
  }

  const pollMutter = (dbus: DBus, bus: MessageBus) => {
    const ask = () =>
      void askMutter(dbus, bus).then(
        (idleMs) => {
          state.mutter = { idleMs, readAt: performance.now() }
          state.timer = setTimeout(ask, ASK_MUTTER_EVERY_MS)
        },
        () => {
          state.mutter = null
        },
      )
    ask()
  }

  const openSessionBus = async (dbus: DBus) => {
    const bus = dbus.sessionBus()
    await listen(dbus, bus, [
      ...SCREEN_SAVERS.map((name) => `type='signal',interface='${name}',member='ActiveChanged'`),
      ...[WATCHER, NOTIFICATIONS].map((name) => `type='signal',member='NameOwnerChanged',arg0='${name}'`),
    ])
    state.lockMeans.push('org.freedesktop.ScreenSaver')
    state.trayHost = await owned(dbus, bus, WATCHER)
    state.notifications = await owned(dbus, bus, NOTIFICATIONS)
    if (wayland) pollMutter(dbus, bus)
  }

  const openSystemBus = async (dbus: DBus) => {
    const bus = dbus.systemBus()
    await listen(dbus, bus, [`type='signal',interface='${SESSION}'`])
    state.lockMeans.push('org.freedesktop.login1')
    state.session = await ownSessionPath(dbus, bus).catch(() => null)
    const path = state.session ?? '/org/freedesktop/login1/session/auto'
    if (await isLocked(dbus, bus, path).catch(() => false)) setLocked(true)
  }

  void import('@jellybrick/dbus-next').then(async (dbus) => {
    await openSessionBus(dbus).catch((error: unknown) => note('No session bus', error))
    await openSystemBus(dbus).catch((error: unknown) => note('No system bus', error))
  })

  return {
    get lockMeans() {
      return state.lockMeans
    },
    get trayHost() {
      return state.trayHost
    },
    get notifications() {
      return state.notifications
    },
    get mutterIdleMs() {
      return state.mutter && state.mutter.idleMs + performance.now() - state.mutter.readAt
    },
    onLock: (listener) => {
      locks.add(listener)
      return () => void locks.delete(listener)
    },
    onUnlock: (listener) => {
      unlocks.add(listener)
      return () => void unlocks.delete(listener)
    },
    dispose() {
      clearTimeout(state.timer)
      for (const bus of state.buses) bus.disconnect()
    },
  }
}

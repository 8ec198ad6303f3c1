import type { Message, MessageBus } from '@jellybrick/dbus-next'
import type { Cancel, Found } from '../ports'
import { stayOnBus } from './linux-bus'
import {
  addMatch,
  askMutter,
  greetNotifications,
  isActivatable,
  isOwned,
  isScreenSaverOn,
  isSessionLocked,
  LOGIN_SESSION,
  ownSessionPath,
  type DBus,
} from './linux-calls'

/** What a Linux desktop tells over D-Bus and Electron does not pass on. */
export interface LinuxDesktop {
  /** Means by which locking is noticed; empty while none answered. */
  readonly lockMeans: readonly string[]
  readonly trayHost: Found
  readonly notifications: Found
  /**
   * Whether the notification service answers right now. One that is there and deaf would hold up all of main for
   * minutes, because showing a notification waits for it.
   */
  notificationsAnswer(): Promise<boolean>
  /** Ms since the last input by Mutter, or null where Mutter does not answer. */
  readonly mutterIdleMs: number | null
  onLock(listener: () => void): Cancel
  onUnlock(listener: () => void): Cancel
  dispose(): void
}

const WATCHER = 'org.kde.StatusNotifierWatcher'
const NOTIFICATIONS = 'org.freedesktop.Notifications'
const SCREEN_SAVER = 'org.freedesktop.ScreenSaver'
const SCREEN_SAVERS = [SCREEN_SAVER, 'org.gnome.ScreenSaver']
const LOGIN = 'org.freedesktop.login1'
/** How often Mutter is asked for the idle time, in ms, where nothing else can tell. */
const ASK_MUTTER_EVERY_MS = 15_000
/** The buses are opened this long after the start, ms: tray and window come first. */
const LISTEN_AFTER_MS = 250

/** A notification service that has not answered after this long, ms, does not. It may have to be started first. */
const ANSWERS_WITHIN_MS = 5_000

/** Whether a signal says that the screen was locked (true) or unlocked (false); null for any other. */
function lockOf(message: Message, session: string | null): boolean | null {
  if (message.member === 'ActiveChanged' && SCREEN_SAVERS.includes(message.interface))
    return message.body[0] === true
  if (message.interface !== LOGIN_SESSION || (session !== null && message.path !== session)) return null
  return message.member === 'Lock' ? true : message.member === 'Unlock' ? false : null
}

/** Listens on the session and the system bus. Whatever is not there is not there: nothing here ever fails. */
export function linuxDesktop(
  note: (message: string, detail?: unknown) => void,
  wayland: boolean,
): LinuxDesktop {
  const state = {
    lockMeans: [] as readonly string[],
    trayHost: 'unknown' as Found,
    notifications: 'unknown' as Found,
    /** The bus starts a notification service when one is needed. */
    startsNotifications: false,
    greet: null as (() => Promise<unknown>) | null,
    mutter: null as { readonly idleMs: number; readonly readAt: number } | null,
    locked: false,
    session: null as string | null,
    disposed: false,
    /** Chromium looked for the session bus before it was there, and does not look again. */
    late: false,
    buses: [] as { dispose(): void }[],
    timer: undefined as NodeJS.Timeout | undefined,
  }
  const locks = new Set<() => void>()
  const unlocks = new Set<() => void>()

  const setLocked = (locked: boolean) => {
    if (locked === state.locked) return
    state.locked = locked
    for (const listener of locked ? locks : unlocks) listener()
  }
  const gainMeans = (means: string) => {
    state.lockMeans = [...state.lockMeans.filter((known) => known !== means), means]
  }
  const loseMeans = (means: string) => {
    state.lockMeans = state.lockMeans.filter((known) => known !== means)
    // Who would tell that it was unlocked? A prompt on a locked screen is better than none for ever.
    setLocked(false)
  }
  const setNotifications = (owned: boolean) => {
    state.notifications = owned || state.startsNotifications ? 'works' : 'missing'
  }

  const onMessage = (message: Message) => {
    const locked = lockOf(message, state.session)
    if (locked !== null) return setLocked(locked)
    if (message.member !== 'NameOwnerChanged') return
    const [name, , owner] = message.body as string[]
    if (name === WATCHER) state.trayHost = owner ? 'works' : 'missing'
    if (name === NOTIFICATIONS) setNotifications(Boolean(owner))
  }

  const pollMutter = (dbus: DBus, bus: MessageBus) => {
    clearTimeout(state.timer)
    void askMutter(dbus, bus).then(
      (idleMs) => {
        if (state.disposed) return
        state.mutter = { idleMs, readAt: performance.now() }
        state.timer = setTimeout(() => pollMutter(dbus, bus), ASK_MUTTER_EVERY_MS)
      },
      () => {
        state.mutter = null
      },
    )
  }

  const meetSessionBus = async (dbus: DBus, bus: MessageBus) => {
    for (const name of SCREEN_SAVERS)
      await addMatch(dbus, bus, `type='signal',interface='${name}',member='ActiveChanged'`)
    for (const name of [WATCHER, NOTIFICATIONS])
      await addMatch(dbus, bus, `type='signal',member='NameOwnerChanged',arg0='${name}'`)
    gainMeans(SCREEN_SAVER)
    state.greet = () => greetNotifications(dbus, bus, NOTIFICATIONS)
    state.trayHost = (await isOwned(dbus, bus, WATCHER)) ? 'works' : 'missing'
    state.startsNotifications = await isActivatable(dbus, bus, NOTIFICATIONS)
    setNotifications(await isOwned(dbus, bus, NOTIFICATIONS))
    if (wayland) pollMutter(dbus, bus)
    for (const name of SCREEN_SAVERS) if (await isScreenSaverOn(dbus, bus, name)) setLocked(true)
  }

  const meetSystemBus = async (dbus: DBus, bus: MessageBus) => {
    await addMatch(dbus, bus, `type='signal',interface='${LOGIN_SESSION}'`)
    gainMeans(LOGIN)
    state.session = await ownSessionPath(dbus, bus, process.env['XDG_SESSION_ID'])
    if (await isSessionLocked(dbus, bus, state.session)) setLocked(true)
  }

  const listenAll = async () => {
    const dbus = await import('@jellybrick/dbus-next')
    if (state.disposed) return
    state.buses = [
      stayOnBus({
        name: 'session',
        connect: () => dbus.sessionBus(),
        onUp: (bus) => meetSessionBus(dbus, bus),
        onDown() {
          state.late = true
          state.trayHost = 'missing'
          state.notifications = 'missing'
          state.greet = null
          state.mutter = null
          loseMeans(SCREEN_SAVER)
        },
        onMessage,
        note,
      }),
      stayOnBus({
        name: 'system',
        connect: () => dbus.systemBus(),
        onUp: (bus) => meetSystemBus(dbus, bus),
        onDown: () => loseMeans(LOGIN),
        onMessage,
        note,
      }),
    ]
  }
  state.timer = setTimeout(() => void listenAll(), LISTEN_AFTER_MS)

  return {
    get lockMeans() {
      return state.lockMeans
    },
    get trayHost() {
      return state.late ? 'missing' : state.trayHost
    },
    get notifications() {
      return state.notifications
    },
    notificationsAnswer() {
      const { greet } = state
      // In the first moments nobody has been asked yet: then a notification is worth the risk.
      if (!greet) return Promise.resolve(state.notifications !== 'missing')
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), ANSWERS_WITHIN_MS)
        const settle = (answers: boolean) => {
          clearTimeout(timer)
          resolve(answers)
        }
        greet().then(
          () => settle(true),
          () => settle(false),
        )
      })
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
      state.disposed = true
      clearTimeout(state.timer)
      for (const bus of state.buses) bus.dispose()
    },
  }
}

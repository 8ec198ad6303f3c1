import type * as dbusNext from '@jellybrick/dbus-next'
import type { MessageBus } from '@jellybrick/dbus-next'

export type DBus = typeof dbusNext

export const LOGIN_SESSION = 'org.freedesktop.login1.Session'
const LOGIN = 'org.freedesktop.login1'
const LOGIN_PATH = '/org/freedesktop/login1'
const DAEMON = 'org.freedesktop.DBus'

interface Call {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: readonly unknown[]
  /** The bus may start the service for this; for a mere question it may not. */
  readonly starts?: boolean
}

/** What a service answers. */
async function ask(dbus: DBus, bus: MessageBus, call: Call): Promise<readonly unknown[]> {
  const { body = [], signature = '', starts = false, ...where } = call
  const flags = starts ? 0 : dbus.MessageFlag.NO_AUTO_START
  const reply = await bus.call(new dbus.Message({ ...where, signature, body: [...body], flags }))
  return reply?.body ?? []
}

const askDaemon = (dbus: DBus, bus: MessageBus, member: string, body: readonly string[]) =>
  ask(dbus, bus, {
    destination: DAEMON,
    path: '/org/freedesktop/DBus',
    interface: DAEMON,
    member,
    signature: 's'.repeat(body.length),
    body,
  })

export const addMatch = (dbus: DBus, bus: MessageBus, rule: string): Promise<unknown> =>
  askDaemon(dbus, bus, 'AddMatch', [rule])

export const isOwned = async (dbus: DBus, bus: MessageBus, name: string): Promise<boolean> =>
  (await askDaemon(dbus, bus, 'NameHasOwner', [name]))[0] === true

/** Whether the bus would start a service of this name for whoever calls it: then it need not run yet. */
export async function isActivatable(dbus: DBus, bus: MessageBus, name: string): Promise<boolean> {
  const [names] = await askDaemon(dbus, bus, 'ListActivatableNames', [])
  return Array.isArray(names) && names.includes(name)
}

/** Asks a notification service for its name; rejects where there is none, and never settles where it is deaf. */
export const greetNotifications = (dbus: DBus, bus: MessageBus, name: string): Promise<unknown> =>
  ask(dbus, bus, {
    destination: name,
    path: `/${name.replaceAll('.', '/')}`,
    interface: name,
    member: 'GetServerInformation',
    starts: true,
  })

/** Ms since the last input, of GNOME on Wayland, where Electron reads nothing. */
export async function askMutter(dbus: DBus, bus: MessageBus): Promise<number> {
  const [idleMs] = await ask(dbus, bus, {
    destination: 'org.gnome.Mutter.IdleMonitor',
    path: '/org/gnome/Mutter/IdleMonitor/Core',
    interface: 'org.gnome.Mutter.IdleMonitor',
    member: 'GetIdletime',
  })
  return Number(idleMs)
}

/** Whether a screen saver says that it covers the screen now; false where it does not answer. */
export async function isScreenSaverOn(dbus: DBus, bus: MessageBus, name: string): Promise<boolean> {
  const path = `/${name.replaceAll('.', '/')}`
  const call = { destination: name, path, interface: name, member: 'GetActive' }
  return ask(dbus, bus, call).then(
    ([active]) => active === true,
    () => false,
  )
}

const askLogin = async (dbus: DBus, bus: MessageBus, call: Pick<Call, 'member' | 'signature' | 'body'>) => {
  const [path] = await ask(dbus, bus, {
    destination: LOGIN,
    path: LOGIN_PATH,
    interface: `${LOGIN}.Manager`,
    ...call,
  })
  return typeof path === 'string' ? path : null
}

const property = async (dbus: DBus, bus: MessageBus, path: string, of: string, name: string) => {
  const [variant] = await ask(dbus, bus, {
    destination: LOGIN,
    path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [of, name],
  })
  return (variant as { readonly value?: unknown } | undefined)?.value
}

/**
 * The path of our own login session; signals of other people's sessions are none of our business. A program that
 * the user's service manager started belongs to no session by its process id: then the session that it was told
 * of counts, then the one that the user sits at.
 * @param sessionId `XDG_SESSION_ID`
 */
export async function ownSessionPath(
  dbus: DBus,
  bus: MessageBus,
  sessionId: string | undefined,
): Promise<string | null> {
  const ways = [
    () => askLogin(dbus, bus, { member: 'GetSessionByPID', signature: 'u', body: [process.pid] }),
    async () =>
      sessionId ? askLogin(dbus, bus, { member: 'GetSession', signature: 's', body: [sessionId] }) : null,
    async () => {
      const display = await property(dbus, bus, `${LOGIN_PATH}/user/self`, `${LOGIN}.User`, 'Display')
      const path: unknown = Array.isArray(display) ? display[1] : null
      return typeof path === 'string' && path !== '/' ? path : null
    },
  ]
  for (const way of ways) {
    const path = await way().catch(() => null)
    if (path !== null) return path
  }
  return null
}

/**
 * Whether our session is locked right now: the signal may have come before anybody listened.
 * @param path of the session, or null for whichever the login manager takes for ours
 */
export const isSessionLocked = (dbus: DBus, bus: MessageBus, path: string | null): Promise<boolean> =>
  property(dbus, bus, path ?? `${LOGIN_PATH}/session/auto`, LOGIN_SESSION, 'LockedHint').then(
    (locked) => locked === true,
    () => false,
  )

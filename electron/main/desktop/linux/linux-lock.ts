import type { Cancel } from '../../ports'
import { property, propertiesRule, propertyChange, type Bus, type BusPart, type Signal } from './linux-calls'

const LOGIN = 'org.freedesktop.login1'
const LOGIN_PATH = '/org/freedesktop/login1'
const SESSION = `${LOGIN}.Session`
const SCREEN_SAVERS = ['freedesktop', 'gnome', 'mate', 'cinnamon', 'xfce'].map(
  (who) => `org.${who}.ScreenSaver`,
)

export interface LinuxLock {
  /** `unseen`: a service that reports locks is there, but has not reported one yet; `missing`: there is none. */
  readonly state: 'works' | 'unseen' | 'missing'
  /** By which means locking was seen, or is listened for. */
  readonly means: readonly string[]
  /** The part on the session bus, and the one on the system bus. */
  readonly savers: BusPart
  readonly login: BusPart
  onLock(listener: () => void): Cancel
  onUnlock(listener: () => void): Cancel
}

const isSaverOn = (bus: Bus, name: string): Promise<boolean> =>
  bus
    .call({
      destination: name,
      path: `/${name.replaceAll('.', '/')}`,
      interface: name,
      member: 'GetActive',
    })
    .then(
      ([active]) => active === true,
      () => false,
    )

/**
 * The path of this login session, because logind also reports other sessions. A program that the user's service manager
 * started belongs to no session by its process id: then `sessionId` counts, then the user's active session.
 * @param sessionId `XDG_SESSION_ID`
 */
async function ownSessionPath(bus: Bus, sessionId: string | undefined): Promise<string | null> {
  const ask = async (member: string, signature: string, body: readonly unknown[]) => {
    const manager = { destination: LOGIN, path: LOGIN_PATH, interface: `${LOGIN}.Manager` }
    const [path] = await bus.call({ ...manager, member, signature, body })
    return typeof path === 'string' ? path : null
  }
  const ways = [
    () => ask('GetSessionByPID', 'u', [process.pid]),
    async () => (sessionId ? ask('GetSession', 's', [sessionId]) : null),
    async () => {
      const user = { destination: LOGIN, path: `${LOGIN_PATH}/user/self`, interface: `${LOGIN}.User` }
      const display = await property(bus, user, 'Display')
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

/** Whether the screen is locked, by the screen savers' signals and by the login manager's. */
export function linuxLock(sessionId: string | undefined): LinuxLock {
  const state = {
    locked: false,
    session: null as string | null,
    listening: new Set<string>(),
    seen: new Set<string>(),
  }
  const locks = new Set<() => void>()
  const unlocks = new Set<() => void>()

  const set = (locked: boolean, means: string | null) => {
    if (locked && means !== null) state.seen.add(means)
    if (locked === state.locked) return
    state.locked = locked
    for (const listener of locked ? locks : unlocks) listener()
  }
  const lose = (means: string) => {
    state.listening.delete(means)
    // Nothing would report the unlock, so the screen counts as unlocked: a prompt on a locked screen does less harm
    // than none at all.
    set(false, null)
  }

  /** What a signal of the login manager says: locked, unlocked, or null for nothing. */
  const byLogin = (signal: Signal): boolean | null => {
    if (state.session !== null && signal.path !== state.session) return null
    const hint = propertyChange(signal, SESSION, 'LockedHint')
    if (typeof hint === 'boolean') return hint
    if (signal.interface !== SESSION) return null
    return signal.member === 'Lock' ? true : signal.member === 'Unlock' ? false : null
  }

  return {
    get state() {
      if (state.seen.size > 0) return 'works'
      return state.listening.size > 0 ? 'unseen' : 'missing'
    },
    get means() {
      return [...(state.seen.size > 0 ? state.seen : state.listening)]
    },
    savers: {
      rules: SCREEN_SAVERS.map((name) => `type='signal',interface='${name}',member='ActiveChanged'`),
      async onUp(bus) {
        state.listening.add('org.freedesktop.ScreenSaver')
        for (const name of SCREEN_SAVERS) if (await isSaverOn(bus, name)) set(true, name)
      },
      onDown: () => lose('org.freedesktop.ScreenSaver'),
      onSignal({ interface: from, member, body }) {
        if (member === 'ActiveChanged' && SCREEN_SAVERS.includes(from)) set(body[0] === true, from)
      },
      dispose() {},
    },
    login: {
      rules: [`type='signal',interface='${SESSION}'`, propertiesRule(SESSION)],
      async onUp(bus) {
        state.listening.add(LOGIN)
        state.session = await ownSessionPath(bus, sessionId)
        const path = state.session ?? `${LOGIN_PATH}/session/auto`
        const own = { destination: LOGIN, path, interface: SESSION }
        const locked = await property(bus, own, 'LockedHint').catch(() => false)
        if (locked === true) set(true, LOGIN)
      },
      onDown: () => lose(LOGIN),
      onSignal(signal) {
        const locked = byLogin(signal)
        if (locked !== null) set(locked, LOGIN)
      },
      dispose() {},
    },
    onLock(listener) {
      locks.add(listener)
      return () => void locks.delete(listener)
    },
    onUnlock(listener) {
      unlocks.add(listener)
      return () => void unlocks.delete(listener)
    },
  }
}

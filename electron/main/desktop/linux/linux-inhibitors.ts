import { property, type Bus, type BusPart, type Call } from './linux-calls'

/** GNOME locks a session that is marked as idle: whether a program forbids that. */
const GNOME_IDLE: Call = {
  destination: 'org.gnome.SessionManager',
  path: '/org/gnome/SessionManager',
  interface: 'org.gnome.SessionManager',
  member: 'IsInhibited',
  signature: 'u',
  // The session being marked as idle.
  body: [8],
}
const SESSION_QUESTIONS: readonly Call[] = [
  GNOME_IDLE,
  {
    destination: 'org.freedesktop.PowerManagement',
    path: '/org/freedesktop/PowerManagement/Inhibit',
    interface: 'org.freedesktop.PowerManagement.Inhibit',
    member: 'HasInhibit',
  },
  {
    destination: 'org.kde.Solid.PowerManagement.PolicyAgent',
    path: '/org/kde/Solid/PowerManagement/PolicyAgent',
    interface: 'org.kde.Solid.PowerManagement.PolicyAgent',
    member: 'HasInhibition',
    signature: 'u',
    // Changing the screen's settings, which a film or a presentation forbids.
    body: [4],
  },
]
/** An answer about inhibitors is valid for this long, ms. Each question takes four D-Bus calls. */
const INHIBITED_FRESH_MS = 60_000

export interface LinuxInhibitors {
  /** The part on the session bus, and the one on the system bus. */
  readonly session: BusPart
  readonly system: BusPart
  /** Whether the desktop's session manager or power manager answers to programs that keep the screen awake. */
  readonly offered: boolean
  /**
   * Whether a program keeps the screen from going idle, as a film or a presentation does; null where nothing tells. By
   * what was answered last: the first call only asks. Null while Linggu itself keeps the screen on, because the answers
   * do not say who does.
   */
  inhibited(): boolean | null
  /** Whether GNOME keeps the session from going idle for any program, Linggu too; null where no GNOME answers. */
  idleInhibited(): Promise<boolean | null>
  /** Linggu itself keeps the screen on from now, or no longer: what was answered meanwhile counts for nothing. */
  holdOwn(on: boolean): void
}

/** Programs that keep the screen awake, by the desktop's session manager and by the login manager. */
export function linuxInhibitors(nowMs: () => number = () => performance.now()): LinuxInhibitors {
  const sides = {
    session: { bus: null as Bus | null, answer: null as boolean | null, answers: false },
    system: { bus: null as Bus | null, answer: null as boolean | null, answers: false },
  }
  const state = { askedAt: -Infinity, own: false, turn: 0 }
  const questions = {
    session: (bus: Bus) =>
      SESSION_QUESTIONS.map((call) => bus.call(call).then(([answer]) => answer === true)),
    system: (bus: Bus) => {
      const manager = {
        destination: 'org.freedesktop.login1',
        path: '/org/freedesktop/login1',
        interface: 'org.freedesktop.login1.Manager',
      }
      return [
        property(bus, manager, 'BlockInhibited').then((what) => String(what).split(':').includes('idle')),
      ]
    },
  }
  const ask = async (name: 'session' | 'system') => {
    const side = sides[name]
    const { bus } = side
    if (!bus) return
    const { turn } = state
    const settled = await Promise.allSettled(questions[name](bus))
    const answers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    if (side.bus !== bus) return
    side.answers = answers.length > 0
    if (turn === state.turn && !state.own) side.answer = side.answers ? answers.includes(true) : null
  }
  const part = (name: 'session' | 'system'): BusPart => {
    const side = sides[name]
    const stop = () => Object.assign(side, { bus: null, answer: null, answers: false })
    return {
      rules: [],
      async onUp(bus) {
        side.bus = bus
        void ask(name)
      },
      onDown: stop,
      onSignal() {},
      dispose: stop,
    }
  }
  return {
    session: part('session'),
    system: part('system'),
    get offered() {
      return sides.session.answers
    },
    async idleInhibited() {
      const [answer] = (await sides.session.bus?.call(GNOME_IDLE).catch(() => [])) ?? []
      return typeof answer === 'boolean' ? answer : null
    },
    holdOwn(on) {
      if (state.own === on) return
      state.own = on
      state.turn += 1
      state.askedAt = -Infinity
      sides.session.answer = null
      sides.system.answer = null
    },
    inhibited() {
      if (state.own) return null
      if (nowMs() - state.askedAt >= INHIBITED_FRESH_MS) {
        state.askedAt = nowMs()
        void ask('session')
        void ask('system')
      }
      const answers = [sides.session.answer, sides.system.answer]
      return answers.includes(true) ? true : answers.includes(false) ? false : null
    },
  }
}

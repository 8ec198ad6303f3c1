import type { Bus, BusPart, Call } from './linux-calls'

/** Mutter is asked this often, in ms, where nothing else knows the idle time. */
const ASK_MUTTER_EVERY_MS = 15_000
/** An answer is valid for this long, ms; after that Mutter is asked again. */
const FRESH_MS = 1_000
/** Without an answer for this long, ms, the idle time counts as unknown. */
const STALE_MS = 45_000

const MUTTER: Call = {
  destination: 'org.gnome.Mutter.IdleMonitor',
  path: '/org/gnome/Mutter/IdleMonitor/Core',
  interface: 'org.gnome.Mutter.IdleMonitor',
  member: 'GetIdletime',
}

export interface LinuxIdle extends BusPart {
  /** Ms since the last input by Mutter (GNOME on Wayland, where Electron reads nothing); null where it does not answer. */
  idleMs(): number | null
}

/** The idle time by Mutter. A call that fails is made again: the desktop's shell may have started anew. */
export function linuxIdle(nowMs: () => number = () => performance.now()): LinuxIdle {
  const state = {
    bus: null as Bus | null,
    last: null as { readonly idleMs: number; readonly readAt: number } | null,
    askedAt: -Infinity,
    timer: undefined as NodeJS.Timeout | undefined,
  }
  const ask = () => {
    const { bus } = state
    clearTimeout(state.timer)
    if (!bus) return
    state.askedAt = nowMs()
    state.timer = setTimeout(ask, ASK_MUTTER_EVERY_MS)
    state.timer.unref()
    void bus.call(MUTTER).then(
      ([idleMs]) => {
        if (state.bus === bus) state.last = { idleMs: Number(idleMs), readAt: nowMs() }
      },
      () => {
        if (state.bus === bus) state.last = null
      },
    )
  }
  const stop = () => {
    clearTimeout(state.timer)
    state.bus = null
    state.last = null
  }
  return {
    rules: [],
    async onUp(bus) {
      state.bus = bus
      ask()
    },
    onDown: stop,
    onSignal() {},
    dispose: stop,
    idleMs() {
      if (nowMs() - state.askedAt >= FRESH_MS) ask()
      const { last } = state
      const age = last ? nowMs() - last.readAt : Infinity
      return last && age < STALE_MS ? last.idleMs + age : null
    },
  }
}

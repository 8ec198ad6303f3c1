import type { GlobalShortcut } from 'electron'
import type { Shortcuts, ShortcutState } from '../ports'

/**
 * How keys are caught for all programs: by the system itself, through the X server of a Wayland session (only while a
 * program of that server is in front), or by asking the desktop's portal, which answers later or never.
 */
export type KeyCatcher = 'system' | 'xwayland' | 'portal'

/** @param ozonePlatform Chromium's switch, which Electron sets to what it uses */
export function keyCatcher(
  platform: string,
  sessionType: string | undefined,
  ozonePlatform: string,
): KeyCatcher {
  if (platform !== 'linux' || sessionType !== 'wayland') return 'system'
  return ozonePlatform === 'wayland' ? 'portal' : 'xwayland'
}

/** The one global shortcut. A system that refuses it, or an accelerator it does not know, gives false. */
export function electronShortcuts(
  keys: Pick<GlobalShortcut, 'register' | 'unregister'>,
  catcher: KeyCatcher,
): Shortcuts {
  const state: { current: string | null; works: boolean; run: () => void } = {
    current: null,
    works: false,
    run() {},
  }
  const bound = new Set<string>()
  /** Keys that were changed since do nothing. */
  const bind = (accelerator: string) => {
    if (bound.has(accelerator)) return true
    try {
      const works = keys.register(accelerator, () => {
        if (accelerator === state.current) state.run()
      })
      if (works) bound.add(accelerator)
      return works
    } catch {
      return false
    }
  }
  const release = () => {
    // Never unregistered on the portal: it keeps the keys bound, and Electron crashes at a signal for keys that it
    // has forgotten.
    if (catcher === 'portal') return
    for (const accelerator of bound) keys.unregister(accelerator)
    bound.clear()
  }
  const GOOD: Readonly<Record<KeyCatcher, ShortcutState>> = {
    system: 'set',
    xwayland: 'x-programs-only',
    portal: 'asked-for',
  }
  return {
    set(accelerator, run) {
      release()
      Object.assign(state, { current: accelerator, run })
      state.works = accelerator === null || bind(accelerator)
      return state.works
    },
    state() {
      if (state.current === null) return 'none'
      // The program that had the keys may have ended.
      if (!state.works) state.works = bind(state.current)
      return state.works ? GOOD[catcher] : 'taken'
    },
  }
}

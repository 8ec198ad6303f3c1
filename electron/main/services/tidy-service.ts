import type { Cancel, Clock, Windows } from '../ports'
import type { SessionService } from './session-service'

/** By then a start, or the closing of a window, is over, ms; the log of a window is read 1.5 s after it shows. */
const QUIET_AFTER_MS = 5_000

interface TidyParts {
  readonly clock: Clock
  readonly windows: Pick<Windows, 'isVisible' | 'onVisibilityChanged'>
  readonly sessions: Pick<SessionService, 'state' | 'onChange'>
  /** Gives back the memory that nothing needs any more; main stands still for it, up to 70 ms. */
  readonly tidyHeap: () => void
}

/** Tidies main's memory after the start and after each time that the window was put away, never during a session. */
export function tidyWhenQuiet({ clock, windows, sessions, tidyHeap }: TidyParts): Cancel {
  const state: { wait: Cancel; owed: boolean } = { wait: () => {}, owed: false }
  const tidy = () => {
    state.owed = sessions.state.kind === 'active'
    if (!state.owed) tidyHeap()
  }
  const soon = () => {
    state.wait()
    state.wait = clock.after(QUIET_AFTER_MS, tidy)
  }
  soon()
  const stops = [
    windows.onVisibilityChanged(() => {
      if (!windows.isVisible) soon()
    }),
    sessions.onChange(({ now }) => {
      if (state.owed && now.kind !== 'active') soon()
    }),
  ]
  return () => {
    state.wait()
    stops.forEach((stop) => stop())
  }
}

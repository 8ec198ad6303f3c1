import type { Cancel, Clock, Presence } from '../ports'
import type { ReminderService } from './reminder-service'
import type { SessionService } from '../session/session-service'

/** Without input for this long, in ms, the person counts as away. Shorter pauses are reading. */
export const AWAY_AFTER_MS = 120_000
/** How often idle time is read, in ms. */
const LOOK_EVERY_MS = 20_000

interface PresenceParts {
  readonly clock: Clock
  readonly presence: Presence
  readonly sessions: SessionService
  readonly reminders: ReminderService
  /** Ms without input that count as away: `AWAY_AFTER_MS` but in tests. */
  readonly awayAfterMs: () => number
}

/** Sends the reminders whether the person is present: idle time, lock and sleep. */
export function createPresenceService(parts: PresenceParts): { dispose(): void } {
  const { clock, presence, sessions, reminders } = parts
  const state: { away: boolean; timer: Cancel } = { away: false, timer: () => {} }

  /** Present without input: a session needs both hands, and a film or a presentation keeps the screen awake. */
  const isStill = () => {
    const session = sessions.view()
    const pressing = session.kind === 'active' && session.running
    return pressing || reminders.config.countsStill === true || presence.inhibited() === true
  }

  const look = () => {
    const idleMs = presence.idleMs()
    // Where idle time cannot be read, the person counts as present.
    const away = idleMs !== null && idleMs >= parts.awayAfterMs() && !isStill()
    if (away && !state.away) reminders.tell({ kind: 'away', since: clock.now() - idleMs })
    if (!away && state.away) reminders.tell({ kind: 'back' })
    state.away = away
    state.timer()
    state.timer = clock.after(LOOK_EVERY_MS, look)
  }

  const stops = [
    presence.onSuspend(() => reminders.tell({ kind: 'suspended' })),
    presence.onResume(() => reminders.tell({ kind: 'resumed' })),
    presence.onLock(() => reminders.tell({ kind: 'locked' })),
    presence.onUnlock(() => reminders.tell({ kind: 'unlocked' })),
  ]
  look()
  return {
    dispose() {
      state.timer()
      stops.forEach((stop) => stop())
    },
  }
}

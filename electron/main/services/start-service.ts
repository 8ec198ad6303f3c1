import type { Place } from '@core/ipc/routes'
import type { StartView } from '@core/ipc/views'
import { gate, SEVERE_PAIN, type Gate, type LastSession } from '@core/safety/gate'
import type { RatedEntry } from '@core/log/entry'
import type { Rating } from '@core/log/rating'
import { planChoice } from '@core/session/routine'
import type { Origin } from '@core/session/session'
import { handByTradition } from '@core/safety/screening'
import type { Cancel, Clock, Windows } from '../ports'
import type { LogStore } from '../ports/log-store'
import { emitter } from './emitter'
import type { SessionService } from './session-service'
import type { SettingsService } from './settings-service'

/** How far back the log is read for the safety rules, in entries. */
const RECENT = 200

export interface StartService {
  /** A start that waits for the red-flag questions, or that was refused. */
  readonly waiting: StartView | null
  /** Starts at once where nothing speaks against it; else opens the screen that says why. */
  request(origin: Origin, before: number | null): void
  /** Tries a waiting start again, after an answer changed. */
  retry(): void
  cancel(): void
  onChange(listener: () => void): Cancel
}

interface StartParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly sessions: SessionService
  readonly settings: SettingsService
  readonly windows: Windows
  readonly newId: () => string
  readonly newNumbness: () => boolean
  /** Length of one plan second, ms: 1000 but in tests. */
  readonly secondMs: () => number
  readonly go: (place: Place) => void
}

const lastSession = (rated: readonly RatedEntry[], newNumbness: boolean): LastSession | null => {
  const session = rated.find((entry) => entry.kind === 'session')
  return session ? { endedAt: session.at, before: session.before, after: session.after, newNumbness } : null
}

/** The one way into a session: safety gate, plan, start. Every entry point comes through here. */
export function createStartService(parts: StartParts): StartService {
  const { clock, log, sessions, settings, windows } = parts
  const changes = emitter()
  const state: { waiting: StartView | null } = { waiting: null }

  const decide = (before: number | null): Gate => {
    const rated = log.latestRated({}, RECENT)
    const recent = rated.kind === 'ok' ? rated.value : []
    const { hand } = settings.current.session
    return gate(settings.current.safety.answers, {
      now: clock.now(),
      activity: 'press',
      hands: hand === 'both' ? ['left', 'right'] : [hand],
      side: null,
      pain: before as Rating | null,
      severeBefore: recent.some((entry) => (entry.before ?? 0) >= SEVERE_PAIN),
      last: lastSession(recent, parts.newNumbness()),
      check: settings.current.safety.check,
    })
  }

  const setWaiting = (waiting: StartView | null) => {
    state.waiting = waiting
    changes.tell()
  }

  const begin = (origin: Origin, before: number | null) => {
    const { session, safety, routines } = settings.current
    const firstHand = handByTradition(safety.answers.painfulSide) ?? 'left'
    sessions.start(parts.newId(), origin, planChoice(session, routines, firstHand, parts.secondMs()), before)
    setWaiting(null)
    windows.show('session')
    parts.go('session')
  }

  const request = (origin: Origin, before: number | null) => {
    if (sessions.state.kind === 'active') {
      windows.show('session')
      return
    }
    const answer = decide(before)
    if (answer.kind === 'open' || answer.kind === 'lighter') return begin(origin, before)
    setWaiting({ origin, gate: answer })
    windows.show(answer.kind === 'ask-red-flags' ? 'help' : 'session')
    parts.go(answer.kind === 'ask-red-flags' ? 'help' : 'session')
  }

  return {
    get waiting() {
      return state.waiting
    },
    request,
    retry() {
      const { waiting } = state
      if (!waiting) return
      const answer = decide(null)
      if (answer.kind === 'open' || answer.kind === 'lighter') begin(waiting.origin, null)
      else setWaiting({ origin: waiting.origin, gate: answer })
    },
    cancel: () => setWaiting(null),
    onChange: changes.on,
  }
}

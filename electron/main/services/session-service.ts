import type { SessionView } from '@core/ipc/views'
import type { TestTurn } from '@core/log/entry'
import type { SessionPlan } from '@core/session/plan'
import {
  countInMs,
  elapsedMs,
  IDLE,
  reduceSession,
  type At,
  type EndedSession,
  type Origin,
  type PauseReason,
  type SessionEvent,
  type SessionState,
} from '@core/session/session'
import { sessionView } from '@core/session/session-view'
import type { Cancel, Clock, Diary, Documents, KeepAwake, Presence, Windows } from '../ports'
import { emitter } from './emitter'
import { isCheckpoint, readCheckpoint, type Checkpoint } from './session-checkpoint'

/** At most this much of a session is lost to a crash, in ms. */
const CHECKPOINT_EVERY_MS = 4_000
const CHECKPOINT = 'session'

export interface SessionService {
  readonly state: SessionState
  /** A session found unfinished when the app started, waiting to be kept or discarded. */
  readonly recovered: EndedSession | null
  view(): SessionView
  start(id: string, origin: Origin, plan: SessionPlan, before: number | null, test?: TestTurn | null): void
  pause(reason: PauseReason): void
  resume(): void
  stop(): void
  rateBefore(rating: number | null): void
  /** Leaves an ended session: back to ready. */
  close(): void
  /** The ended session is safe in the log: its checkpoint may go. */
  stored(): void
  onChange(listener: (change: { readonly before: SessionState; readonly now: SessionState }) => void): Cancel
  dispose(): void
}

interface SessionPorts {
  readonly clock: Clock
  readonly documents: Documents
  readonly windows: Windows
  readonly keepAwake: KeepAwake
  readonly presence: Presence
  readonly diary: Diary
}

/** Holds the truth of the session: one state, one timer to its end, one checkpoint on disk. */
export function createSessionService(ports: SessionPorts): SessionService {
  const { clock, documents, windows, keepAwake, presence, diary } = ports
  const changes = emitter<{ before: SessionState; now: SessionState }>((error) =>
    diary.note('A session listener failed', error),
  )
  const held: { state: SessionState; timer: Cancel; recovered: boolean } = {
    state: IDLE,
    timer: () => {},
    recovered: false,
  }
  const at = (): At => ({ nowMs: clock.now(), monoMs: clock.mono() })

  const left = documents.read(CHECKPOINT, { isRight: isCheckpoint })
  const found = readCheckpoint(left)
  if (found) {
    held.state = { kind: 'ended', session: found }
    held.recovered = true
  }

  const keepOnDisk = () => {
    const { state } = held
    if (state.kind !== 'active') return
    const checkpoint: Checkpoint = {
      version: 1,
      session: state.session,
      elapsedMs: elapsedMs(state.session, clock.mono()),
      atMs: clock.now(),
    }
    documents.write(CHECKPOINT, checkpoint)
  }

  /** One timer: to the end, to the next checkpoint, or to the moment a paused session has waited too long. */
  const arm = () => {
    held.timer()
    held.timer = () => {}
    const { state } = held
    if (state.kind !== 'active') return
    const { session } = state
    const toEnd = session.plan.totalMs - elapsedMs(session, clock.mono()) + countInMs(session, clock.mono())
    const running = session.clock.kind === 'running'
    held.timer = clock.after(
      running ? Math.min(toEnd, CHECKPOINT_EVERY_MS) : CHECKPOINT_EVERY_MS * 15,
      () => {
        keepOnDisk()
        dispatch({ kind: 'tick', ...at() })
        arm()
      },
    )
  }

  const settle = () => {
    const active = held.state.kind === 'active' ? held.state.session : null
    const running = active?.clock.kind === 'running'
    keepAwake.set(running)
    windows.attend(running)
    windows.holdOpen(active !== null)
    if (active) keepOnDisk()
    arm()
  }

  const dispatch = (event: SessionEvent) => {
    const before = held.state
    const now = reduceSession(before, event)
    if (now === before) return
    held.state = now
    if (now.kind !== 'ended') held.recovered = false
    settle()
    changes.tell({ before, now })
  }

  const away = (reason: PauseReason) => () => dispatch({ kind: 'pause', reason, ...at() })
  const back = () => dispatch({ kind: 'tick', ...at() })
  const stopListening = [
    presence.onSuspend(away('suspend')),
    presence.onLock(away('lock')),
    presence.onResume(back),
    presence.onUnlock(back),
    windows.onPageGone(() => dispatch({ kind: 'pause', reason: 'crash', ...at() })),
    clock.onMoved(() => {
      dispatch({ kind: 'tick', ...at() })
      arm()
      if (held.state.kind === 'active') changes.tell({ before: held.state, now: held.state })
    }),
  ]

  return {
    get state() {
      return held.state
    },
    get recovered() {
      return held.recovered && held.state.kind === 'ended' ? held.state.session : null
    },
    view: () => sessionView(held.state, clock.mono(), held.recovered),
    start: (id, origin, plan, before, test = null) =>
      dispatch({ kind: 'start', id, origin, plan, before, test, ...at() }),
    pause: (reason) => dispatch({ kind: 'pause', reason, ...at() }),
    resume: () => dispatch({ kind: 'resume', ...at() }),
    stop: () => dispatch({ kind: 'stop', ...at() }),
    rateBefore: (rating) => dispatch({ kind: 'rate-before', rating, ...at() }),
    close() {
      documents.remove(CHECKPOINT)
      dispatch({ kind: 'close', ...at() })
    },
    stored: () => documents.remove(CHECKPOINT),
    onChange: changes.on,
    dispose() {
      keepOnDisk()
      held.timer()
      stopListening.forEach((stop) => stop())
      keepAwake.set(false)
    },
  }
}

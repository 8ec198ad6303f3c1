import type { SessionView } from '@core/ipc/views'
import type { CheckIn } from '@core/log/entry/check-in'
import type { SessionEntry, TestTurn } from '@core/log/entry/entry'
import type { SessionPlan } from '@core/session/plan'
import {
  countInMs,
  elapsedMs,
  hasBegun,
  IDLE,
  reduceSession,
  type ActiveSession,
  type At,
  type EndedSession,
  type Origin,
  type PauseReason,
  type SessionEvent,
  type SessionState,
} from '@core/session/session'
import { sessionView } from '@core/session/session-view'
import type { Cancel, Clock, Diary, Documents, KeepAwake, Presence, Windows } from '../ports'
import { emitter } from '../platform/emitter'
import { checkpointOfEnded, isCheckpoint, readCheckpoint, type Checkpoint } from './session-checkpoint'

/** At most this much of a session is lost to a crash, in ms. */
const CHECKPOINT_EVERY_MS = 4_000
const CHECKPOINT = 'session'

/** What becomes of sessions. Reminders, the log, the later question and the load follow it. */
export type SessionNews =
  | { readonly kind: 'started'; readonly session: ActiveSession }
  /** `leftAlone`: it was paused for too long. `begun`: it reached its first press. */
  | {
      readonly kind: 'ended'
      readonly session: EndedSession
      readonly leftAlone: boolean
      readonly begun: boolean
    }
  /** It is in the log; with the answers of its check-in once they are there too. */
  | { readonly kind: 'stored'; readonly entry: SessionEntry; readonly answers: CheckIn | null }
  /** It was discarded. */
  | { readonly kind: 'discarded'; readonly session: EndedSession }
  /** Found unfinished when the app started, and waiting to be kept or discarded. */
  | { readonly kind: 'recovered'; readonly session: EndedSession; readonly begun: boolean }

/** What a start may bring along. */
export interface StartExtras {
  /** The turn of an own test that it is. */
  readonly test?: TestTurn | null
  /** The spike that is open as it starts. */
  readonly spikeId?: string | null
}

export interface SessionService {
  readonly state: SessionState
  /** A session found unfinished when the app started, waiting to be kept or discarded. */
  readonly recovered: EndedSession | null
  view(): SessionView
  start(id: string, origin: Origin, plan: SessionPlan, before: number | null, extras?: StartExtras): void
  pause(reason: PauseReason): void
  resume(): void
  /** Passes over the rest of the move that is done; nothing where there is none. */
  skip(): void
  stop(): void
  rateBefore(rating: number | null): void
  /** Leaves an ended session that is in the log: back to ready. */
  close(): void
  /** The log was erased: an ended session and its checkpoint go; one that runs stays. */
  forget(): void
  /**
   * The check-in of an ended session holds answers that are not saved, or none any more. One that was stopped before its
   * first press is on disk for as long as it does; any other one is in the log.
   */
  answered(answers: boolean): void
  /** Leaves an ended session that is not to be kept: back to ready. */
  discard(): void
  /** A session is safe in the log: the checkpoint of the one that ended may go. */
  stored(entry: SessionEntry, answers: CheckIn | null): void
  /** Called with everything that becomes of sessions; a new listener is called at once with a recovered session. */
  onNews(listener: (news: SessionNews) => void): Cancel
  onChange(listener: (change: { readonly before: SessionState; readonly now: SessionState }) => void): Cancel
  dispose(): void
}

interface SessionPorts {
  readonly clock: Clock
  readonly documents: Documents
  readonly windows: Windows
  readonly keepAwake: Pick<KeepAwake, 'set'>
  readonly presence: Presence
  readonly diary: Diary
}

/** The session: one state, one timer to its end, one checkpoint on disk. */
export function createSessionService(ports: SessionPorts): SessionService {
  const { clock, documents, windows, keepAwake, presence, diary } = ports
  const changes = emitter<{ before: SessionState; now: SessionState }>((error) =>
    diary.note('A session listener failed', error),
  )
  const news = emitter<SessionNews>((error) => diary.note('A session listener failed', error))
  const current: { state: SessionState; timer: Cancel; recovered: boolean } = {
    state: IDLE,
    timer: () => {},
    recovered: false,
  }
  const at = (): At => ({ nowMs: clock.now(), monoMs: clock.mono() })

  const left = documents.read(CHECKPOINT, { isRight: isCheckpoint })
  const found = readCheckpoint(left)
  if (found) {
    current.state = { kind: 'ended', session: found }
    current.recovered = true
  }

  const keepOnDisk = () => {
    const { state } = current
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
    current.timer()
    current.timer = () => {}
    const { state } = current
    if (state.kind !== 'active') return
    const { session } = state
    const toEnd = session.plan.totalMs - elapsedMs(session, clock.mono()) + countInMs(session, clock.mono())
    const running = session.clock.kind === 'running'
    current.timer = clock.after(
      running ? Math.min(toEnd, CHECKPOINT_EVERY_MS) : CHECKPOINT_EVERY_MS * 15,
      () => {
        keepOnDisk()
        dispatch({ kind: 'tick', ...at() })
        arm()
      },
    )
  }

  const settle = () => {
    const active = current.state.kind === 'active' ? current.state.session : null
    const running = active?.clock.kind === 'running'
    keepAwake.set(running)
    windows.attend(running)
    windows.keepForSession(active !== null)
    if (active) keepOnDisk()
    arm()
  }

  const dispatch = (event: SessionEvent) => {
    const before = current.state
    const now = reduceSession(before, event)
    if (now === before) return
    current.state = now
    if (now.kind !== 'ended') current.recovered = false
    settle()
    changes.tell({ before, now })
    if (now.kind === 'active' && before.kind !== 'active') {
      news.tell({ kind: 'started', session: now.session })
    } else if (now.kind === 'ended' && before.kind === 'active') {
      const begun = hasBegun(now.session)
      // A session that was stopped before the first press is not kept, unless its check-in is saved.
      if (!begun) documents.remove(CHECKPOINT)
      const leftAlone = event.kind === 'tick' && !now.session.completed
      news.tell({ kind: 'ended', session: now.session, leftAlone, begun })
    }
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
      if (current.state.kind === 'active') changes.tell({ before: current.state, now: current.state })
    }),
  ]

  return {
    get state() {
      return current.state
    },
    get recovered() {
      return current.recovered && current.state.kind === 'ended' ? current.state.session : null
    },
    view: () => sessionView(current.state, clock.mono(), current.recovered),
    start: (id, origin, plan, before, { test = null, spikeId = null } = {}) =>
      dispatch({ kind: 'start', id, origin, plan, before, test, spikeId, ...at() }),
    pause: (reason) => dispatch({ kind: 'pause', reason, ...at() }),
    resume: () => dispatch({ kind: 'resume', ...at() }),
    skip: () => dispatch({ kind: 'skip', ...at() }),
    stop: () => dispatch({ kind: 'stop', ...at() }),
    rateBefore: (rating) => dispatch({ kind: 'rate-before', rating, ...at() }),
    close() {
      documents.remove(CHECKPOINT)
      dispatch({ kind: 'close', ...at() })
    },
    forget() {
      if (current.state.kind === 'active') return
      documents.remove(CHECKPOINT)
      dispatch({ kind: 'close', ...at() })
    },
    answered(answers) {
      const { state } = current
      if (state.kind !== 'ended' || hasBegun(state.session)) return
      if (answers) documents.write(CHECKPOINT, checkpointOfEnded(state.session))
      else documents.remove(CHECKPOINT)
    },
    discard() {
      const { state } = current
      if (state.kind !== 'ended') return
      documents.remove(CHECKPOINT)
      dispatch({ kind: 'close', ...at() })
      news.tell({ kind: 'discarded', session: state.session })
    },
    stored(entry, answers) {
      const { state } = current
      if (state.kind === 'ended' && state.session.id === entry.id) documents.remove(CHECKPOINT)
      news.tell({ kind: 'stored', entry, answers })
    },
    onNews(listener) {
      const { state } = current
      if (current.recovered && state.kind === 'ended') {
        listener({ kind: 'recovered', session: state.session, begun: hasBegun(state.session) })
      }
      return news.on(listener)
    },
    onChange: changes.on,
    dispose() {
      keepOnDisk()
      current.timer()
      stopListening.forEach((stop) => stop())
      keepAwake.set(false)
    },
  }
}

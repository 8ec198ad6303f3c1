import type { Origin, TestTurn } from '../log/entry/entry'
import { skipTarget, type Skip } from './move-plan'
import type { SessionPlan } from './plan'

export type { Origin } from '../log/entry/entry'
/** Why a session stands still. */
export type PauseReason = 'user' | 'suspend' | 'lock' | 'sound-lost' | 'crash'

/** A breath of time before session time moves, in ms: sound devices open in it, so that no first cue is late. */
export const START_LEAD_MS = 700
/** Seconds of 3-2-1 after a pause, in ms: time to put the thumb back. */
export const COUNT_IN_MS = 3_000
/** A session left standing longer than this by the machine is over, in ms: the moment has passed. */
export const GAP_ENDS_MS = 10 * 60_000
/** A session left standing longer than this by a person, or behind a locked screen, is over, in ms. */
export const PAUSE_ENDS_MS = 30 * 60_000

export type SessionClock =
  /** Session time was `baseMs` at `sinceMs` (monotonic) and runs on from there; `sinceMs` may lie ahead (count-in). */
  | { readonly kind: 'running'; readonly baseMs: number; readonly sinceMs: number }
  /** Session time stands at `baseMs`. `atMs` is wall time (epoch ms): it goes on while the machine sleeps. */
  | { readonly kind: 'paused'; readonly baseMs: number; readonly reason: PauseReason; readonly atMs: number }

/** A session under way. Session time is derived from `clock`, never counted. */
export interface ActiveSession {
  readonly id: string
  readonly origin: Origin
  readonly plan: SessionPlan
  /** Wall time of the start, epoch ms. */
  readonly startedAtMs: number
  /** Pain 0 to 10 before pressing, when given. */
  readonly before: number | null
  /** The turn of an own test that this session is, if it is one. */
  readonly test: TestTurn | null
  /** The spike that was open when it started; it stays this one's, whatever becomes of the spike. */
  readonly spikeId: string | null
  /** Stretches of session time that were passed over. */
  readonly skips: readonly Skip[]
  readonly clock: SessionClock
}

export interface EndedSession {
  readonly id: string
  readonly origin: Origin
  readonly plan: SessionPlan
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly elapsedMs: number
  readonly completed: boolean
  readonly before: number | null
  readonly test: TestTurn | null
  readonly spikeId: string | null
  /** Stretches of session time that were passed over. */
  readonly skips: readonly Skip[]
}

export type SessionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'active'; readonly session: ActiveSession }
  | { readonly kind: 'ended'; readonly session: EndedSession }

/** `nowMs` is wall time, `monoMs` monotonic time of the event. */
export interface At {
  readonly nowMs: number
  readonly monoMs: number
}

export type SessionEvent = At &
  (
    | {
        readonly kind: 'start'
        readonly id: string
        readonly origin: Origin
        readonly plan: SessionPlan
        readonly before?: number | null
        readonly test?: TestTurn | null
        readonly spikeId?: string | null
      }
    | { readonly kind: 'pause'; readonly reason: PauseReason }
    | { readonly kind: 'resume' }
    | { readonly kind: 'skip' }
    | { readonly kind: 'stop' }
    | { readonly kind: 'tick' }
    | { readonly kind: 'rate-before'; readonly rating: number | null }
    | { readonly kind: 'close' }
  )

export const IDLE: SessionState = { kind: 'idle' }

/** Session time in ms at `monoMs`, between 0 and the plan's length. */
export function elapsedMs(session: ActiveSession, monoMs: number): number {
  const { clock, plan } = session
  const raw = clock.kind === 'paused' ? clock.baseMs : clock.baseMs + Math.max(0, monoMs - clock.sinceMs)
  return Math.min(raw, plan.totalMs)
}

/** Milliseconds of count-in still to go before session time moves again. */
export const countInMs = (session: ActiveSession, monoMs: number): number =>
  session.clock.kind === 'running' ? Math.max(0, session.clock.sinceMs - monoMs) : 0

/** How long a session stands before it is over, in ms, by what paused it. */
export const standsFor = (reason: PauseReason): number =>
  reason === 'user' || reason === 'lock' ? PAUSE_ENDS_MS : GAP_ENDS_MS

/** Whether a session came as far as its first press, breath or move: what was stopped before is no session yet. */
export const hasBegun = ({ plan, elapsedMs: done }: Pick<EndedSession, 'plan' | 'elapsedMs'>): boolean => {
  const first = plan.phases.find(({ kind }) => kind === 'press' || kind === 'move')
  return first === undefined || done > first.startMs
}

const end = (session: ActiveSession, at: At): SessionState => {
  const done = elapsedMs(session, at.monoMs)
  const { id, origin, plan, startedAtMs, before, test, spikeId, skips } = session
  return {
    kind: 'ended',
    session: {
      id,
      origin,
      plan,
      startedAtMs,
      endedAtMs: at.nowMs,
      elapsedMs: done,
      completed: done >= plan.totalMs,
      before,
      test,
      spikeId,
      skips,
    },
  }
}

const withClock = (session: ActiveSession, clock: SessionClock): SessionState => ({
  kind: 'active',
  session: { ...session, clock },
})

/** Passes over the rest of a move: session time goes on where the next one begins. */
function skip(session: ActiveSession, { monoMs }: At): SessionState {
  const fromMs = elapsedMs(session, monoMs)
  const toMs = skipTarget(session.plan, fromMs)
  if (toMs === null) return { kind: 'active', session }
  const { clock } = session
  // A 3-2-1 that counts goes on counting.
  const sinceMs = clock.kind === 'running' ? Math.max(clock.sinceMs, monoMs) : 0
  const moved = clock.kind === 'running' ? { ...clock, baseMs: toMs, sinceMs } : { ...clock, baseMs: toMs }
  return withClock({ ...session, skips: [...session.skips, { fromMs, toMs }] }, moved)
}

/**
 * What becomes of a session when something happens. Pure and total: an event that does not fit the
 * state leaves it as it is, so that events which arrive twice (suspend does) change nothing.
 */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  if (event.kind === 'start') {
    if (state.kind === 'active') return state
    const { id, origin, plan, before = null, test = null, spikeId = null } = event
    const clock: SessionClock = { kind: 'running', baseMs: 0, sinceMs: event.monoMs + START_LEAD_MS }
    const startedAtMs = event.nowMs
    return {
      kind: 'active',
      session: { id, origin, plan, startedAtMs, before, test, spikeId, skips: [], clock },
    }
  }
  if (event.kind === 'close') return state.kind === 'ended' ? IDLE : state
  if (event.kind === 'rate-before' && state.kind !== 'idle')
    return { ...state, session: { ...state.session, before: event.rating } } as SessionState
  if (state.kind !== 'active') return state

  const { session } = state
  const over = session.clock.kind === 'running' && elapsedMs(session, event.monoMs) >= session.plan.totalMs
  if (over) return end(session, event)
  switch (event.kind) {
    case 'pause':
      if (session.clock.kind === 'paused') return state
      return withClock(session, {
        kind: 'paused',
        baseMs: elapsedMs(session, event.monoMs),
        reason: event.reason,
        atMs: event.nowMs,
      })
    case 'resume':
      if (session.clock.kind === 'running') return state
      return withClock(session, {
        kind: 'running',
        baseMs: session.clock.baseMs,
        sinceMs: event.monoMs + COUNT_IN_MS,
      })
    case 'skip':
      return skip(session, event)
    case 'stop':
      return end(session, event)
    case 'tick': {
      const { clock } = session
      const leftAlone = clock.kind === 'paused' && event.nowMs - clock.atMs > standsFor(clock.reason)
      // It was over when it was left, not when that was found.
      return leftAlone ? end(session, { ...event, nowMs: clock.atMs }) : state
    }
    case 'rate-before':
      return state
  }
}

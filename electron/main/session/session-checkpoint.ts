import { ARMS, type TestTurn } from '@core/log/entry/entry'
import type { ActiveSession, EndedSession } from '@core/session/session'

/** What is on disk while a session runs, so that a crash loses seconds, not the session. */
export interface Checkpoint {
  readonly version: 1
  readonly session: ActiveSession
  /** Session time reached, ms. */
  readonly elapsedMs: number
  /** Wall time of writing, epoch ms. */
  readonly atMs: number
}

/** The checkpoint of a session that ended, and that is to be offered again at the next start. */
export const checkpointOfEnded = (session: EndedSession): Checkpoint => ({
  version: 1,
  session: {
    ...session,
    clock: { kind: 'paused', baseMs: session.elapsedMs, reason: 'user', atMs: session.endedAtMs },
  },
  // One of 0 ms is no session at all to who reads it.
  elapsedMs: Math.max(1, session.elapsedMs),
  atMs: session.endedAtMs,
})

/** Whether a document is such a checkpoint. */
export const isCheckpoint = (value: unknown): value is Checkpoint => {
  const given = value as Partial<Checkpoint> | undefined
  return (
    given?.version === 1 &&
    typeof given.elapsedMs === 'number' &&
    typeof given.atMs === 'number' &&
    typeof given.session?.id === 'string' &&
    Array.isArray(given.session.plan?.phases) &&
    given.session.plan.phases.length > 0
  )
}

/** A turn of an own test that cannot be read is dropped; the session stays. */
const readTurn = (value: unknown): TestTurn | null => {
  const { testId, turn, arm } = (value ?? {}) as Partial<TestTurn>
  const readable =
    typeof testId === 'string' && Number.isInteger(turn) && arm !== undefined && ARMS.includes(arm)
  return readable ? { testId, turn: turn!, arm } : null
}

/** The session of a checkpoint, ended where the app stopped; null when there is none. */
export function readCheckpoint(value: unknown): EndedSession | null {
  if (!isCheckpoint(value) || value.elapsedMs <= 0) return null
  const { id, origin, startedAtMs, before, spikeId, skips } = value.session
  // A checkpoint of an older version knows neither breathing nor moves.
  const { activity, moves } = value.session.plan
  const plan = { ...value.session.plan, activity: activity ?? 'press', moves: moves ?? null }
  return {
    id,
    origin,
    plan,
    startedAtMs,
    before,
    test: readTurn(value.session.test),
    spikeId: typeof spikeId === 'string' ? spikeId : null,
    skips: Array.isArray(skips) ? skips : [],
    endedAtMs: value.atMs,
    elapsedMs: value.elapsedMs,
    completed: value.elapsedMs >= plan.totalMs,
  }
}

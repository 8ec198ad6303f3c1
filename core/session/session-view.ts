import type { SessionView } from '../ipc/views'
import { pressedMs } from './plan'
import { countInMs, elapsedMs, type SessionState } from './session'

/**
 * A session as the page gets it.
 * @param monoMs monotonic time of the look, ms
 * @param recovered found unfinished after a crash, and not yet in the log
 */
export function sessionView(state: SessionState, monoMs: number, recovered: boolean): SessionView {
  if (state.kind === 'idle') return { kind: 'idle' }
  if (state.kind === 'ended') {
    const {
      id,
      origin,
      plan,
      startedAtMs,
      endedAtMs,
      elapsedMs: elapsed,
      completed,
      before,
      test,
      skips,
    } = state.session
    return {
      kind: 'ended',
      id,
      origin,
      plan,
      startedAtMs,
      endedAtMs,
      elapsedMs: elapsed,
      completed,
      before,
      test,
      skips,
      pressedMs: pressedMs(plan, elapsed),
      recovered,
    }
  }
  const { session } = state
  const { clock } = session
  return {
    kind: 'active',
    id: session.id,
    origin: session.origin,
    plan: session.plan,
    before: session.before,
    test: session.test,
    elapsedMs: elapsedMs(session, monoMs),
    countInMs: countInMs(session, monoMs),
    running: clock.kind === 'running',
    pauseReason: clock.kind === 'paused' ? clock.reason : null,
  }
}

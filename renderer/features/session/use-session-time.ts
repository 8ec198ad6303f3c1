import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { useApp } from '../../bridge/use-app'
import { everyStep } from '../../ui/steps'

export interface SessionTime {
  /** Session time now, ms, 0 to the plan's length. */
  readonly elapsedMs: () => number
  /** The same without an end: runs on past it. */
  readonly openElapsedMs: () => number
  /** Ms of 3-2-1 still to go. */
  readonly countInMs: () => number
}

/** Session time by the page's own monotonic clock, from what main said and when it said it. */
export function useSessionTime(session: ActiveSessionView): SessionTime {
  const heardAtMs = useApp((app) => app.sessionHeardAtMs)
  const open = useCallback(() => {
    if (!session.running) return session.elapsedMs
    return session.elapsedMs + Math.max(0, performance.now() - heardAtMs - session.countInMs)
  }, [session, heardAtMs])
  return useMemo(
    () => ({
      openElapsedMs: open,
      elapsedMs: () => Math.min(open(), session.plan.totalMs),
      countInMs: () =>
        session.running ? Math.max(0, session.countInMs - (performance.now() - heardAtMs)) : 0,
    }),
    [open, session, heardAtMs],
  )
}

/**
 * `read()` again and again while `running`, at every multiple of `everyMs` of session time; the component redraws when
 * it changed.
 */
export function useReading<T extends number | string>(
  time: SessionTime,
  read: () => T,
  everyMs: number,
  running: boolean,
): T {
  const [, redraw] = useState<T>(read)
  useEffect(() => {
    if (!running) return
    return everyStep(time.openElapsedMs, everyMs, () => redraw(read()))
  }, [time, read, everyMs, running])
  return read()
}

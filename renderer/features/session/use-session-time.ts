import { useEffect, useMemo, useState } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { useApp } from '../../bridge/use-app'
import { beatOf, type Beat } from '../../ui/beat'

export interface SessionTime {
  /** Session time now, ms, 0 to the plan's length. */
  readonly elapsedMs: () => number
  /** The same without an end: runs on past it. */
  readonly openElapsedMs: () => number
  /** Ms of 3-2-1 still to go. */
  readonly countInMs: () => number
  /** By session time, and through 3-2-1 up to it. */
  readonly onBeat: Beat
}

/** By the page's own monotonic clock, from what main said and when it said it. */
function timeOf(session: ActiveSessionView, heardAtMs: number): SessionTime {
  const { running, plan } = session
  /** Before where the session is while it counts in, and past its end. */
  const open = () => session.elapsedMs + (running ? performance.now() - heardAtMs - session.countInMs : 0)
  const openElapsedMs = () => Math.max(open(), session.elapsedMs)
  return {
    openElapsedMs,
    elapsedMs: () => Math.min(openElapsedMs(), plan.totalMs),
    countInMs: () => Math.max(0, session.elapsedMs - open()),
    onBeat: beatOf(open),
  }
}

export function useSessionTime(session: ActiveSessionView): SessionTime {
  const heardAtMs = useApp((app) => app.sessionHeardAtMs)
  return useMemo(() => timeOf(session, heardAtMs), [session, heardAtMs])
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
    return time.onBeat(everyMs, () => redraw(read()))
  }, [time, read, everyMs, running])
  return read()
}

import { useEffect, useMemo, useState } from 'react'
import type { ActiveSessionView } from '@core/ipc/views'
import { phaseAfter, phaseAt, type SessionPlan } from '@core/session/plan'
import { useApp } from '../../bridge/use-app'

export interface SessionTime {
  /** Session time now, ms, 0 to the plan's length. */
  readonly elapsedMs: () => number
  /** The same without a beginning or an end: counts up to where the session is through its lead and 3-2-1. */
  readonly atMs: () => number
  /** The same without an end: runs on past it. */
  readonly openElapsedMs: () => number
  /** Ms of 3-2-1 still to go. */
  readonly countInMs: () => number
  /** Ms until something of the session changes that a person reads: a second, a phase, a number of 3-2-1. */
  readonly untilNextChangeMs: () => number
}

/** By the page's own monotonic clock, from what main said and when it said it. */
export function timeOf(session: ActiveSessionView, heardAtMs: number): SessionTime {
  const { running, plan } = session
  /** Before where the session is while it counts in, and past its end. */
  const open = () => session.elapsedMs + (running ? performance.now() - heardAtMs - session.countInMs : 0)
  const openElapsedMs = () => Math.max(open(), session.elapsedMs)
  const countInMs = () => Math.max(0, session.elapsedMs - open())
  const elapsedMs = () => Math.min(openElapsedMs(), plan.totalMs)
  return {
    atMs: open,
    openElapsedMs,
    elapsedMs,
    countInMs,
    untilNextChangeMs: () =>
      countInMs() > 0 ? toWholeSecond(countInMs()) : untilNextChangeMs(plan, elapsedMs()),
  }
}

const SECOND_MS = 1000
/** Ms that `leftMs` has above the next whole second below it: 1000 for a whole second. */
const toWholeSecond = (leftMs: number): number => leftMs % SECOND_MS || SECOND_MS

/** Seconds are counted from the end, because the time that is left is shown. */
function untilNextChangeMs(plan: SessionPlan, elapsedMs: number): number {
  const next = phaseAfter(plan, phaseAt(plan, elapsedMs))
  const toSecond = toWholeSecond(plan.totalMs - elapsedMs)
  return next === undefined ? toSecond : Math.min(toSecond, next.startMs - elapsedMs)
}

export function useSessionTime(session: ActiveSessionView): SessionTime {
  const heardAtMs = useApp((app) => app.sessionReceivedAtMs)
  return useMemo(() => timeOf(session, heardAtMs), [session, heardAtMs])
}

/** `read()` again at each change of the session while `running`; the component redraws when the answer changed. */
export function useReading<T extends number | string>(time: SessionTime, read: () => T, running: boolean): T {
  const [, redraw] = useState<T>(read)
  useEffect(() => {
    if (!running) return
    let timer = 0
    const wait = () => {
      // A little after the change, never before it: timers know whole milliseconds only.
      timer = window.setTimeout(look, Math.ceil(time.untilNextChangeMs()) + 1)
    }
    const look = () => {
      redraw(read())
      wait()
    }
    look()
    return () => window.clearTimeout(timer)
  }, [time, read, running])
  return read()
}

import { DAY_MS } from '../../time/units'
import { spanAt } from '../../time/zone-spans'
import type { ReminderEvent } from '../events'
import type { LateReason } from '../ledger'
import { FULL_REST_MS, SETTLE_MS, CLOCK_SET_MS, GAP_MS } from '../rule'
import { isAbsent, type Episode, type Pending, type Prompt } from '../state'
import { note, record, restartIntervals, stampSettled, takePending, type Work } from './draft'

/** The person or the computer goes away. @param since epoch ms, not after now */
export const beginAbsence = (
  { state, context }: Work,
  which: 'awaySince' | 'lockedSince' | 'suspendedSince',
  since: number,
): void => {
  const from = Math.min(since, context.now)
  if (!isAbsent(state)) state.absentSince = from
  state[which] ??= from
}

/**
 * Someone is back, if nothing else keeps them away. Time away is rest: 5 minutes or more start every interval
 * anew, less is not counted as time at the desk.
 */
export const endAbsence = (work: Work): void => {
  const { state, context } = work
  const since = state.absentSince
  if (isAbsent(state) || since === null) return
  const now = context.now
  if (now - since >= FULL_REST_MS) {
    restartIntervals(work)
    const rested = takePending(
      work,
      ({ kind, cause }) => kind === 'interval' && cause !== 'later' && cause !== 'later-away',
    )
    for (const pending of rested) {
      record(work, pending, 'skipped', 'rested', { since, ms: now - since })
      stampSettled(work, pending)
    }
  } else {
    state.anchors = Object.fromEntries(
      Object.entries(state.anchors).map(([id, at]) => [id, at + Math.max(0, now - Math.max(since, at))]),
    )
  }
  state.pending = state.pending.map((pending) =>
    pending.cause === 'later-away' ? { ...pending, cause: 'later', until: now, causeSince: now } : pending,
  )
}

/**
 * An unlock or a resume: the first minute belongs to the person. Desktops tell some of them twice; the echo,
 * which ends no absence, does not begin the minute anew.
 * @param since when the absence began (epoch ms); null when none was known of
 */
export const settleDown = ({ state, context }: Work, since: number | null): void => {
  if (since === null && context.now < state.settleUntil) return
  state.settleUntil = Math.max(state.settleUntil, context.now + SETTLE_MS)
}

/** A new process knows nothing of the person's presence; the time it was off counts as away. */
export const beginProcess = (work: Work, offSince: number | null): void => {
  const { state, context } = work
  const from = state.absentSince !== null && isAbsent(state) ? state.absentSince : offSince
  state.awaySince = null
  state.lockedSince = null
  state.suspendedSince = null
  if (from !== null) {
    state.absentSince = from
    endAbsence(work)
  }
  note(work, 'started', offSince === null ? {} : { since: offSince, ms: context.now - offSince })
}

/** Moves everything that stands for desk time along with a wall clock that was set by `ms`. */
const shiftDeskTime = ({ state }: Work, ms: number): void => {
  const moved = (at: number): number => at + ms
  const maybe = (at: number | null): number | null => (at === null ? null : at + ms)
  const prompt = (of: Prompt | null): Prompt | null => of && { ...of, shownAt: moved(of.shownAt) }
  const anchors = (of: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(of).map(([id, at]) => [id, moved(at)]))
  const episode = (of: Episode | null): Episode | null =>
    of && { ...of, countsFrom: moved(of.countsFrom), lastSessionEnd: maybe(of.lastSessionEnd) }
  const pending = (of: Pending): Pending => ({
    ...of,
    causeSince: moved(of.causeSince),
    until: maybe(of.until),
  })
  if (state.lastPrompt !== null) state.lastPrompt = { ...state.lastPrompt, at: moved(state.lastPrompt.at) }
  if (state.lastSession !== null) {
    const { startedAt, endedAt } = state.lastSession
    state.lastSession = { startedAt: moved(startedAt), endedAt: moved(endedAt) }
  }
  if (state.session !== null) {
    const { session } = state
    state.session = { ...session, startedAt: moved(session.startedAt), took: prompt(session.took) }
  }
  if (state.trace !== null) {
    const { trace } = state
    const { lastSession } = trace
    state.trace = {
      ...trace,
      startedAt: moved(trace.startedAt),
      endedAt: moved(trace.endedAt),
      took: prompt(trace.took),
      lastSession:
        lastSession === null
          ? null
          : { startedAt: moved(lastSession.startedAt), endedAt: moved(lastSession.endedAt) },
      anchors: anchors(trace.anchors),
      episode: episode(trace.episode),
      covered: trace.covered.map(pending),
    }
  }
  state.awaySince = maybe(state.awaySince)
  state.lockedSince = maybe(state.lockedSince)
  state.suspendedSince = maybe(state.suspendedSince)
  state.absentSince = maybe(state.absentSince)
  state.settleUntil = moved(state.settleUntil)
  state.open = prompt(state.open)
  if (state.pause?.kind === 'until') {
    state.pause = { ...state.pause, since: moved(state.pause.since), at: moved(state.pause.at) }
  }
  state.episode = episode(state.episode)
  state.anchors = anchors(state.anchors)
  state.pending = state.pending.map(pending)
}

/** Local times that were passed over are looked at again: from this instant on, epoch ms. */
const lookBackTo = ({ state, context }: Work, from: number): void => {
  const seen = Math.min(state.seenUntil, context.now)
  const back = Math.max(0, seen - from)
  state.seenUntil = seen - back
  state.known = Object.fromEntries(
    Object.entries(state.known).map(([id, { print, since }]) => [
      id,
      { print, since: Math.min(since, context.now) - back },
    ]),
  )
}

/** The first instant (epoch ms) at which the new zone's wall shows what the old zone's wall last showed. */
const sameOnWall = (at: number, oldZone: string, zone: string, now: number): number => {
  const local = at + spanAt(at, oldZone).offset
  const guess = local - spanAt(now, zone).offset
  // Should a change of the clock lie near, the earliest of all: the wall may have shown it twice, in a repeated hour.
  // Looking twice is harmless, not looking is not.
  return Math.min(guess, ...[guess, guess - DAY_MS].map((near) => local - spanAt(near, zone).offset))
}

/** A clock set back makes some of the past future again: what nobody has seen may come at its own time. */
const forgetFuture = (work: Work): void => {
  const { state, context } = work
  state.settled = state.settled.filter(({ at }) => at <= context.now)
  const early = (pending: Pending): boolean =>
    pending.due > context.now && pending.cause !== 'later' && pending.cause !== 'later-away'
  for (const { ruleId, key, due } of takePending(work, early)) {
    work.ledger.push({
      at: context.now,
      ruleId,
      occurrenceKey: key,
      due,
      decision: 'noted',
      reason: 'not-yet-again',
      data: {},
    })
  }
}

export interface Look {
  /** Why something may now come late, or null when all went on as usual. */
  readonly late: LateReason | null
  /** Time that really passed since the last look, ms. */
  readonly passed: number
}

/**
 * Looks at both clocks and the zone, and tells time that passed from a clock that was set: lengths follow the
 * steady clock, clock times the wall.
 */
export const lookAtClocks = (work: Work, event: ReminderEvent): Look => {
  const { state, context } = work
  const { now, zone, steady } = context
  const last = state.clock
  state.clock = { wall: now, steady: steady.ms, handle: steady.handle, zone }
  if (last === null) {
    state.seenUntil = now
    return { late: null, passed: 0 }
  }
  const onWall = now - last.wall
  const counted = last.handle === steady.handle ? Math.max(0, steady.ms - last.steady) : Math.max(0, onWall)
  // A steady clock may stand still in sleep. When sleep was announced, the wall is the better witness.
  const slept = state.suspendedSince !== null && onWall > counted
  const passed = slept ? onWall : counted
  const set = onWall - passed
  let late: LateReason | null = null

  if (Math.abs(set) > CLOCK_SET_MS) {
    shiftDeskTime(work, set)
    if (set < 0) {
      lookBackTo(work, now)
      forgetFuture(work)
    }
    state.settleUntil = Math.max(state.settleUntil, now + SETTLE_MS)
    note(work, 'clock-changed', { ms: set })
    late = 'clock-changed'
  }
  if (last.zone !== zone) {
    const ahead = spanAt(now, zone).offset - spanAt(now, last.zone).offset
    lookBackTo(work, sameOnWall(state.seenUntil, last.zone, zone, now))
    note(work, 'zone-changed', { zone, ms: ahead })
    late = 'zone-changed'
  }
  if (event.kind === 'started') return { late: 'off', passed }
  if (passed > GAP_MS) {
    const since = now - passed
    late = 'asleep'
    if (state.suspendedSince === null) {
      note(work, 'slept', { since, ms: passed })
      if (state.absentSince === null || (state.awaySince === null && state.lockedSince === null)) {
        state.absentSince = since
        endAbsence(work)
      }
    }
    state.settleUntil = Math.max(state.settleUntil, now + SETTLE_MS)
  } else if (event.kind === 'tick' && state.suspendedSince !== null && now - state.suspendedSince > GAP_MS) {
    // Ticks come at their usual pace, so the computer is awake and its "resumed" was lost.
    note(work, 'watchdog', { cause: 'asleep', since: state.suspendedSince })
    state.suspendedSince = null
    endAbsence(work)
  }
  return { late, passed }
}

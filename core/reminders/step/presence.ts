import { DAY_MS } from '../../time/units'
import { spanAt } from '../../time/zone-spans'
import { isCalendarKey } from '../due-moments'
import type { ReminderEvent } from '../events'
import type { LateReason } from '../ledger'
import { FULL_REST_MS, SETTLE_MS, CLOCK_SET_MS, GAP_MS } from '../rule'
import { isAbsent, type Episode, type Pending, type Prompt } from '../state'
import { note, record, restartIntervals, stampSettled, takePending, type StepDraft } from './draft'

/** The person or the computer goes away. @param since epoch ms, not after now */
export const beginAbsence = (
  { state, context }: StepDraft,
  which: 'awaySince' | 'lockedSince' | 'suspendedSince',
  since: number,
): void => {
  const from = Math.min(since, context.now)
  if (!isAbsent(state)) state.absentSince = from
  state[which] ??= from
}

/**
 * The person is back, unless the computer is still locked, asleep or idle. An absence of 5 minutes or more is a rest
 * and restarts every interval; a shorter one is added to each interval.
 */
export const endAbsence = (draft: StepDraft): void => {
  const { state, context } = draft
  const since = state.absentSince
  if (isAbsent(state) || since === null) return
  const now = context.now
  if (now - since >= FULL_REST_MS) {
    restartIntervals(draft)
    const rested = takePending(
      draft,
      ({ kind, cause }) => kind === 'interval' && cause !== 'later' && cause !== 'later-away',
    )
    for (const pending of rested) {
      record(draft, pending, 'skipped', 'rested', { since, ms: now - since })
      stampSettled(draft, pending)
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
 * No prompt in the first minute after an unlock or a resume. Some desktops send the signal twice; the second one, which
 * ends no absence, does not restart the minute.
 * @param since when the absence began (epoch ms); null when none was known of
 */
export const startQuietMinute = ({ state, context }: StepDraft, since: number | null): void => {
  if (since === null && context.now < state.settleUntil) return
  state.settleUntil = Math.max(state.settleUntil, context.now + SETTLE_MS)
}

/** A new process does not know whether the person is present; the time without a process counts as absence. */
export const beginProcess = (draft: StepDraft, offSince: number | null): void => {
  const { state, context } = draft
  const from = state.absentSince !== null && isAbsent(state) ? state.absentSince : offSince
  state.awaySince = null
  state.lockedSince = null
  state.suspendedSince = null
  if (from !== null) {
    state.absentSince = from
    endAbsence(draft)
  }
  note(draft, 'started', offSince === null ? {} : { since: offSince, ms: context.now - offSince })
}

/** After somebody set the wall clock by `ms`: shifts every instant from which a length of time is counted. */
const shiftDeskTime = ({ state }: StepDraft, ms: number): void => {
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

/** Decides local times from this instant (epoch ms) on once more: the clock passed over them. */
const lookBackTo = ({ state, context }: StepDraft, from: number): void => {
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

/** The first instant (epoch ms) at which the new zone's wall clock shows what the old zone's wall clock showed last. */
const sameOnWall = (at: number, oldZone: string, zone: string, now: number): number => {
  const local = at + spanAt(at, oldZone).offset
  const guess = local - spanAt(now, zone).offset
  // Near a change of the clock, the earliest: a repeated hour shows the same time twice. Times that are decided twice
  // do no harm, because an occurrence fires only once; times that are never decided would be lost.
  return Math.min(guess, ...[guess, guess - DAY_MS].map((near) => local - spanAt(near, zone).offset))
}

/**
 * After the clock was set back, or a journey west: what comes once more, and was not shown yet, may come at its time.
 * @param comesAgain whether the occurrence with this key and this due instant (epoch ms) is in the future again
 */
const forgetFuture = (draft: StepDraft, comesAgain: (key: string, due: number) => boolean): void => {
  const { state, context } = draft
  state.settled = state.settled.filter(({ key, at }) => !comesAgain(key, at))
  const early = ({ key, due, cause }: Pending): boolean =>
    comesAgain(key, due) && cause !== 'later' && cause !== 'later-away'
  for (const { ruleId, key, due } of takePending(draft, early)) {
    draft.ledger.push({
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

export interface ClockReading {
  /** Why something may now come late, or null when all went on as usual. */
  readonly late: LateReason | null
  /** Elapsed time since the last reading, ms. */
  readonly passed: number
}

/**
 * Reads both clocks and the zone, and finds out whether time passed or somebody set the clock: lengths of time follow
 * the steady clock, clock times the wall clock.
 */
export const readClocks = (draft: StepDraft, event: ReminderEvent): ClockReading => {
  const { state, context } = draft
  const { now, zone, steady } = context
  const last = state.clock
  state.clock = { wall: now, steady: steady.ms, handle: steady.handle, zone }
  if (last === null) {
    state.seenUntil = now
    return { late: null, passed: 0 }
  }
  const onWall = now - last.wall
  const counted = last.handle === steady.handle ? Math.max(0, steady.ms - last.steady) : Math.max(0, onWall)
  // Some steady clocks stop in sleep. When the system announced a sleep, the wall clock is more reliable.
  const slept = state.suspendedSince !== null && onWall > counted
  const passed = slept ? onWall : counted
  const set = onWall - passed
  let late: LateReason | null = null

  if (Math.abs(set) > CLOCK_SET_MS) {
    shiftDeskTime(draft, set)
    if (set < 0) {
      lookBackTo(draft, now)
      forgetFuture(draft, (_key, due) => due > now)
    }
    state.settleUntil = Math.max(state.settleUntil, now + SETTLE_MS)
    note(draft, 'clock-changed', { ms: set })
    late = 'clock-changed'
  }
  if (last.zone !== zone) {
    const ahead = spanAt(now, zone).offset - spanAt(now, last.zone).offset
    lookBackTo(draft, sameOnWall(state.seenUntil, last.zone, zone, now))
    const { zone: left } = last
    forgetFuture(draft, (key, due) => isCalendarKey(key) && sameOnWall(due, left, zone, now) > now)
    note(draft, 'zone-changed', { zone, ms: ahead })
    late = 'zone-changed'
  }
  if (event.kind === 'started') return { late: 'off', passed }
  if (passed > GAP_MS) {
    const since = now - passed
    late = 'asleep'
    if (state.suspendedSince === null) {
      note(draft, 'slept', { since, ms: passed })
      if (state.absentSince === null || (state.awaySince === null && state.lockedSince === null)) {
        state.absentSince = since
        endAbsence(draft)
      }
    }
    state.settleUntil = Math.max(state.settleUntil, now + SETTLE_MS)
  } else if (event.kind === 'tick' && state.suspendedSince !== null && now - state.suspendedSince > GAP_MS) {
    // Ticks come as usual, so the computer is awake and the signal of its resume was lost.
    note(draft, 'watchdog', { cause: 'asleep', since: state.suspendedSince })
    state.suspendedSince = null
    endAbsence(draft)
  }
  return { late, passed }
}

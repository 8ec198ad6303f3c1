import { FULL_REST_MS, SETTLE_MS } from './limits'
import { isAbsent } from './state'
import { note, record, restartIntervals, stampSettled, takePending, type Work } from './work'

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

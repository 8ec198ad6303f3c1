import { followUpOf } from '../due-moments'
import { MIN_GAP_MS, UNANSWERED_MS, familyOf } from '../rule'
import type { Episode, Pending, Prompt } from '../state'
import { note, record, stampSettled, takePending, type Work } from './draft'
import { withdraw } from './prompts'

/** Opens a spike; one that is open goes on. */
export const openEpisode = (work: Work): void => {
  const { state, context } = work
  if (state.episode !== null) return
  state.episodes += 1
  state.episode = {
    number: state.episodes,
    openedAt: context.now,
    countsFrom: context.now,
    sessions: 0,
    lastSessionEnd: null,
    asked: [],
  }
  note(work, 'spike-opened')
}

/** Closes the spike and settles the follow-ups that it still owed. */
export const closeEpisode = (work: Work, cause: 'eased' | 'rating' | 'over'): void => {
  const { state, context } = work
  const { episode } = state
  if (episode === null) return
  const reason = cause === 'over' ? 'spike-over' : 'eased'
  for (const rule of context.config.rules) {
    const owed = rule.kind === 'follow-up' && rule.enabled ? followUpOf(rule, episode) : null
    if (owed !== null) record(work, owed, 'skipped', reason)
  }
  for (const pending of takePending(work, ({ kind }) => kind === 'follow-up')) {
    record(work, pending, 'skipped', reason)
    stampSettled(work, pending)
  }
  if (state.open?.kind === 'follow-up') {
    work.effects.push({ kind: 'withdraw', promptId: state.open.id })
    if (cause !== 'eased') record(work, state.open, 'skipped', reason)
    state.open = null
  }
  state.episode = null
  note(work, 'spike-closed', { cause, since: episode.openedAt })
}

/** A session starts; what it stands for need not be asked any more. */
export const startSession = (work: Work, spike: boolean): void => {
  const { state, context } = work
  if (spike) openEpisode(work)
  const took = state.open !== null && familyOf(state.open.kind) === 'press' ? withdraw(work) : null
  if (took !== null) record(work, took, 'noted', 'answered-start')
  state.session = { startedAt: context.now, spike, took }
  state.trace = null
}

/** A prompt that a session took away comes back to tray and window, unless it would be gone by now anyway. */
const bringBack = (work: Work, prompt: Prompt | null): void => {
  const { state, context } = work
  if (prompt === null || state.open !== null || context.now - prompt.shownAt >= UNANSWERED_MS) return
  state.open = prompt
  work.effects.push({ kind: 'restore', prompt })
}

/** The spike goes on from the end of a session, and asks again after it. */
const countFrom = ({ state }: Work, endedAt: number): void => {
  const { episode } = state
  if (episode === null) return
  const sessions = episode.sessions + 1
  state.episode = { ...episode, sessions, countsFrom: endedAt, lastSessionEnd: endedAt, asked: [] }
}

/**
 * A session ends. What it changes is kept as its trace, in case it is discarded afterwards.
 * @param outcome `discarded` when nothing was pressed: then only the spike that it was for takes note
 * @param endedAt epoch ms
 */
export const endSession = (
  work: Work,
  outcome: 'complete' | 'partial' | 'discarded',
  endedAt: number,
): void => {
  const { state } = work
  const { session } = state
  if (session === null) return
  state.session = null
  if (outcome === 'discarded') {
    // That it hurts was said by the person: the spike stays, and asks again.
    if (session.spike) countFrom(work, endedAt)
    bringBack(work, session.took)
    return
  }
  const { startedAt, spike, took } = session
  const { lastSession, anchors, episode } = state
  const putOff = takePending(
    work,
    ({ kind, cause }) => familyOf(kind) === 'press' && (cause === 'later' || cause === 'later-away'),
  )
  state.trace = { startedAt, endedAt, spike, took, lastSession, anchors, episode, covered: putOff }
  state.lastSession = { startedAt, endedAt }
  state.anchors = Object.fromEntries(Object.keys(anchors).map((id) => [id, endedAt]))
  countFrom(work, endedAt)
  for (const pending of putOff) {
    record(work, pending, 'merged', 'session-covers')
    stampSettled(work, pending)
  }
  if (state.open !== null && state.open.kind !== 'visit' && state.open.due > startedAt - MIN_GAP_MS) {
    const prompt = withdraw(work)
    if (prompt === null) return
    record(work, prompt, 'merged', 'session-covers')
    state.trace = { ...state.trace, took: took ?? prompt }
  }
}

/** The spike as it was before a session's end, unless it was closed, reopened or asked about since. */
const episodeBefore = (now: Episode | null, before: Episode | null, endedAt: number): Episode | null => {
  if (now === null || before === null) return now
  if (now.number !== before.number || now.lastSessionEnd !== endedAt) return now
  const { countsFrom, lastSessionEnd } = before
  return now.asked.length > 0 ? { ...now, countsFrom, lastSessionEnd } : before
}

/**
 * The last session is discarded after its end: intervals and what it covered are as if it had never been. The spike that
 * it was for stays open and asks again, because the person said it; one that it only fell into forgets it.
 */
export const discardSession = (work: Work): void => {
  const { state } = work
  const { trace } = state
  if (trace === null) return
  const { endedAt, lastSession, anchors, episode, covered, spike, took } = trace
  state.trace = null
  if (state.lastSession?.endedAt === endedAt) state.lastSession = lastSession
  state.anchors = Object.fromEntries(
    Object.entries(state.anchors).map(([id, at]) => [id, at === endedAt ? (anchors[id] ?? at) : at]),
  )
  if (!spike) state.episode = episodeBefore(state.episode, episode, endedAt)
  note(work, 'session-discarded', { since: trace.startedAt })
  const keys = new Set(covered.map(({ key }) => key))
  state.settled = state.settled.filter(({ key }) => !keys.has(key))
  state.pending = [
    ...state.pending,
    ...covered.filter(({ kind }) => kind !== 'follow-up' || state.episode !== null),
  ]
  bringBack(work, took)
}

/** Remembers that a session covered a reminder, for as long as the session can be discarded. */
export const rememberCovered = ({ state }: Work, item: Pending): void => {
  if (state.trace === null) return
  state.trace = { ...state.trace, covered: [...state.trace.covered, item] }
}

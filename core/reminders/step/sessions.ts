import { followUpOf } from '../due-moments'
import { MIN_GAP_MS, UNANSWERED_MS, familyOf } from '../rule'
import type { Episode, Pending, Prompt } from '../state'
import { note, record, stampSettled, takePending, type StepDraft } from './draft'
import { withdraw } from './prompts'

/** Opens a spike; one that is open goes on. */
export const openEpisode = (draft: StepDraft): void => {
  const { state, context } = draft
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
  note(draft, 'spike-opened')
}

/** Closes the spike and skips its follow-ups. */
export const closeEpisode = (draft: StepDraft, cause: 'eased' | 'rating' | 'over'): void => {
  const { state, context } = draft
  const { episode } = state
  if (episode === null) return
  const reason = cause === 'over' ? 'spike-over' : 'eased'
  for (const rule of context.config.rules) {
    const owed = rule.kind === 'follow-up' && rule.enabled ? followUpOf(rule, episode) : null
    if (owed !== null) record(draft, owed, 'skipped', reason)
  }
  for (const pending of takePending(draft, ({ kind }) => kind === 'follow-up')) {
    record(draft, pending, 'skipped', reason)
    stampSettled(draft, pending)
  }
  if (state.open?.kind === 'follow-up') {
    draft.effects.push({ kind: 'withdraw', promptId: state.open.id })
    if (cause !== 'eased') record(draft, state.open, 'skipped', reason)
    state.open = null
  }
  state.episode = null
  note(draft, 'spike-closed', { cause, since: episode.openedAt })
}

/** A session starts. An open prompt to press is answered by it. */
export const startSession = (draft: StepDraft, spike: boolean): void => {
  const { state, context } = draft
  if (spike) openEpisode(draft)
  const took = state.open !== null && familyOf(state.open.kind) === 'press' ? withdraw(draft) : null
  if (took !== null) record(draft, took, 'noted', 'answered-start')
  state.session = { startedAt: context.now, spike, took }
  state.trace = null
}

/** Opens a prompt again that a session closed, unless it would have been closed by now anyway. */
const reopenPrompt = (draft: StepDraft, prompt: Prompt | null): void => {
  const { state, context } = draft
  if (prompt === null || state.open !== null || context.now - prompt.shownAt >= UNANSWERED_MS) return
  state.open = prompt
  draft.effects.push({ kind: 'restore', prompt })
}

/** The 8 hours of the spike, and its follow-ups, count from the end of this session. */
const countSpikeFrom = ({ state }: StepDraft, endedAt: number): void => {
  const { episode } = state
  if (episode === null) return
  const sessions = episode.sessions + 1
  state.episode = { ...episode, sessions, countsFrom: endedAt, lastSessionEnd: endedAt, asked: [] }
}

/**
 * A session ends. What it changes is kept in `trace`, in case it is discarded afterwards.
 * @param outcome `discarded` when nothing was pressed: then it changes only the spike that it was for
 * @param endedAt epoch ms
 */
export const endSession = (
  draft: StepDraft,
  outcome: 'complete' | 'partial' | 'discarded',
  endedAt: number,
): void => {
  const { state } = draft
  const { session } = state
  if (session === null) return
  state.session = null
  if (outcome === 'discarded') {
    // The person reported the spike, so it stays open and its follow-ups count from now.
    if (session.spike) countSpikeFrom(draft, endedAt)
    reopenPrompt(draft, session.took)
    return
  }
  const { startedAt, spike, took } = session
  const { lastSession, anchors, episode } = state
  const putOff = takePending(
    draft,
    ({ kind, cause }) => familyOf(kind) === 'press' && (cause === 'later' || cause === 'later-away'),
  )
  state.trace = { startedAt, endedAt, spike, took, lastSession, anchors, episode, covered: putOff }
  state.lastSession = { startedAt, endedAt }
  state.anchors = Object.fromEntries(Object.keys(anchors).map((id) => [id, endedAt]))
  countSpikeFrom(draft, endedAt)
  for (const pending of putOff) {
    record(draft, pending, 'merged', 'session-covers')
    stampSettled(draft, pending)
  }
  if (state.open !== null && state.open.kind !== 'visit' && state.open.due > startedAt - MIN_GAP_MS) {
    const prompt = withdraw(draft)
    if (prompt === null) return
    record(draft, prompt, 'merged', 'session-covers')
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
 * The last session is discarded after its end: its effects on intervals and on covered reminders are undone. A spike
 * that was reported with it stays open; a spike that was open before it is as it was.
 */
export const discardSession = (draft: StepDraft): void => {
  const { state } = draft
  const { trace } = state
  if (trace === null) return
  const { endedAt, lastSession, anchors, episode, covered, spike, took } = trace
  state.trace = null
  if (state.lastSession?.endedAt === endedAt) state.lastSession = lastSession
  state.anchors = Object.fromEntries(
    Object.entries(state.anchors).map(([id, at]) => [id, at === endedAt ? (anchors[id] ?? at) : at]),
  )
  if (!spike) state.episode = episodeBefore(state.episode, episode, endedAt)
  note(draft, 'session-discarded', { since: trace.startedAt })
  const keys = new Set(covered.map(({ key }) => key))
  state.settled = state.settled.filter(({ key }) => !keys.has(key))
  state.pending = [
    ...state.pending,
    ...covered.filter(({ kind }) => kind !== 'follow-up' || state.episode !== null),
  ]
  reopenPrompt(draft, took)
}

/** Remembers that the last session covered a reminder, in case it is discarded. */
export const rememberCovered = ({ state }: StepDraft, item: Pending): void => {
  if (state.trace === null) return
  state.trace = { ...state.trace, covered: [...state.trace.covered, item] }
}

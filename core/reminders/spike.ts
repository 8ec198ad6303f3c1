import { MINUTE_MS } from '../time/units'
import type { Occurrence } from './occurrence'
import type { FollowUpRule } from './rule'
import type { Episode } from './state'
import { note, record, stampSettled, takePending, type Work } from './work'

/** The follow-up that a rule owes after the last session of an open spike, or null. */
export const followUpOf = (rule: FollowUpRule, episode: Episode | null): Occurrence | null => {
  if (episode === null || episode.lastSessionEnd === null || episode.asked.includes(rule.id)) return null
  return {
    key: `${rule.id}~spike-${String(episode.number)}.${String(episode.sessions)}`,
    ruleId: rule.id,
    ruleName: rule.name,
    kind: 'follow-up',
    due: episode.lastSessionEnd + rule.afterMinutes * MINUTE_MS,
  }
}

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

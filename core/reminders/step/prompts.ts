import { activeUntil } from '../active-hours'
import { hoursFor, type Candidate } from '../decide'
import { LONGEST_HOLD_MS, UNANSWERED_MS, WATCHDOG_MS, answersFor, familyOf } from '../rule'
import type { Occurrence, PendingCause, Prompt } from '../state'
import { note, record, restartIntervals, stampShown, type StepDraft } from './draft'

/** When an occurrence that is due, or put off, at `at` (epoch ms) expires. */
export const expiryOf = ({ context, state }: StepDraft, of: Occurrence, at: number): number => {
  const { config, zone } = context
  // It may come at any hour.
  if (of.kind === 'follow-up' && config.spikeIgnoresHours) return at + LONGEST_HOLD_MS
  const rule = config.rules.find(({ id }) => id === of.ruleId)
  const today = hoursFor(of.kind, { config, state }, rule)
  const own =
    rule?.kind === 'interval' && rule.hours !== null
      ? activeUntil({ hours: rule.hours, dayOff: state.dayOff }, at, zone)
      : Infinity
  return Math.min(activeUntil(today, at, zone), own, at + LONGEST_HOLD_MS)
}

/** Shows a prompt. Its key is remembered in the same step, so that a crash cannot show it twice. */
export const show = (
  draft: StepDraft,
  item: Candidate,
  reason: 'due' | 'released' | 'catch-up' | 'snooze-over',
  merged: number,
): Prompt => {
  const { state, context, day } = draft
  const rule = context.config.rules.find(({ id }) => id === item.ruleId)
  const { key, ruleId, kind, due } = item
  const prompt: Prompt = {
    key,
    ruleId,
    ruleName: rule?.name ?? item.ruleName,
    kind,
    due,
    ...(item.visit === undefined ? {} : { visit: item.visit }),
    id: `${key}~${String(item.snoozes + 1)}`,
    shownAt: context.now,
    sound: rule?.sound ?? false,
    snoozes: item.snoozes,
    catchUp: reason === 'catch-up',
    merged,
    answers: answersFor(kind, item.visit),
    delivered: false,
    repeated: false,
  }
  const waited = reason === 'released' || reason === 'catch-up'
  const cause = item.cause as PendingCause
  record(
    draft,
    item,
    'shown',
    reason,
    waited && cause !== 'later' && cause !== 'later-away' ? { cause, since: item.causeSince } : {},
  )
  stampShown(draft, key)
  state.open = prompt
  state.lastPrompt = { at: context.now, key, kind }
  if (familyOf(kind) === 'press') restartIntervals(draft)
  if (item.snoozes === 0) {
    const counts = kind === 'follow-up' ? { followUps: state.today.followUps + 1 } : {}
    const limited = kind !== 'follow-up' && kind !== 'visit' ? { prompts: state.today.prompts + 1 } : {}
    state.today = { ...state.today, day, ...counts, ...limited }
  }
  draft.effects.push({ kind: 'show', prompt })
  return prompt
}

/** Closes the open prompt and returns it. */
export const withdraw = (draft: StepDraft): Prompt | null => {
  const { open } = draft.state
  if (open === null) return null
  draft.state.open = null
  draft.effects.push({ kind: 'withdraw', promptId: open.id })
  return open
}

/** The system accepted or refused the notification. After a refusal the prompt stays on the tray and in the window. */
export const acknowledge = (draft: StepDraft, promptId: string, failed: boolean): void => {
  const { state } = draft
  if (state.open === null || state.open.id !== promptId) return
  state.open = { ...state.open, delivered: true }
  if (failed) record(draft, state.open, 'noted', 'notification-failed')
}

/** Sends the open prompt once more if the system did not accept it, and closes it when nobody answers. */
export const checkOpenPrompt = (draft: StepDraft): void => {
  const { state, context } = draft
  const { open } = state
  if (open === null) return
  const rule = context.config.rules.find(({ id }) => id === open.ruleId)
  if (rule === undefined || !rule.enabled) {
    withdraw(draft)
    record(draft, open, 'skipped', 'rule-changed')
  } else if (context.now - open.shownAt >= UNANSWERED_MS) {
    withdraw(draft)
    record(draft, open, 'skipped', 'unanswered', { since: open.shownAt })
  } else if (!open.delivered && !open.repeated && context.now - open.shownAt >= WATCHDOG_MS) {
    state.open = { ...open, repeated: true }
    record(draft, open, 'noted', 'shown-again', { since: open.shownAt })
    note(draft, 'watchdog', {}, open.ruleId)
    draft.effects.push({ kind: 'show', prompt: state.open })
  }
}

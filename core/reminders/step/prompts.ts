import { activeUntil } from '../active-hours'
import { hoursFor, type Candidate } from '../decide'
import { LONGEST_HOLD_MS, UNANSWERED_MS, WATCHDOG_MS, answersFor, familyOf } from '../rule'
import type { Occurrence, PendingCause, Prompt } from '../state'
import { note, record, restartIntervals, stampShown, type Work } from './draft'

/** From when on an occurrence, due or asked for at `at` (epoch ms), is not worth showing any more. */
export const expiryOf = ({ context, state }: Work, of: Occurrence, at: number): number => {
  const { config, zone } = context
  // At any hour: until its spike is over.
  if (of.kind === 'follow-up' && config.spikeIgnoresHours) return at + LONGEST_HOLD_MS
  const rule = config.rules.find(({ id }) => id === of.ruleId)
  const today = hoursFor(of.kind, { config, state }, rule)
  const own =
    rule?.kind === 'interval' && rule.hours !== null
      ? activeUntil({ hours: rule.hours, dayOff: state.dayOff }, at, zone)
      : Infinity
  return Math.min(activeUntil(today, at, zone), own, at + LONGEST_HOLD_MS)
}

/** Puts a prompt in front of the person: remembered first, so that no crash can show it twice. */
export const show = (
  work: Work,
  item: Candidate,
  reason: 'due' | 'released' | 'catch-up' | 'snooze-over',
  merged: number,
): Prompt => {
  const { state, context, day } = work
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
    work,
    item,
    'shown',
    reason,
    waited && cause !== 'later' && cause !== 'later-away' ? { cause, since: item.causeSince } : {},
  )
  stampShown(work, key)
  state.open = prompt
  state.lastPrompt = { at: context.now, key, kind }
  if (familyOf(kind) === 'press') restartIntervals(work)
  if (item.snoozes === 0) {
    const counts = kind === 'follow-up' ? { followUps: state.today.followUps + 1 } : {}
    const limited = kind !== 'follow-up' && kind !== 'visit' ? { prompts: state.today.prompts + 1 } : {}
    state.today = { ...state.today, day, ...counts, ...limited }
  }
  work.effects.push({ kind: 'show', prompt })
  return prompt
}

/** Takes the open prompt away, and hands it back. */
export const withdraw = (work: Work): Prompt | null => {
  const { open } = work.state
  if (open === null) return null
  work.state.open = null
  work.effects.push({ kind: 'withdraw', promptId: open.id })
  return open
}

/** The notifier took the prompt or refused it. A refused one stays on the tray and in the window. */
export const acknowledge = (work: Work, promptId: string, failed: boolean): void => {
  const { state } = work
  if (state.open === null || state.open.id !== promptId) return
  state.open = { ...state.open, delivered: true }
  if (failed) record(work, state.open, 'noted', 'notification-failed')
}

/** Looks after the open prompt: sends it once more if nobody took it, takes it away when nobody answers. */
export const tendOpenPrompt = (work: Work): void => {
  const { state, context } = work
  const { open } = state
  if (open === null) return
  const rule = context.config.rules.find(({ id }) => id === open.ruleId)
  if (rule === undefined || !rule.enabled) {
    withdraw(work)
    record(work, open, 'skipped', 'rule-changed')
  } else if (context.now - open.shownAt >= UNANSWERED_MS) {
    withdraw(work)
    record(work, open, 'skipped', 'unanswered', { since: open.shownAt })
  } else if (!open.delivered && !open.repeated && context.now - open.shownAt >= WATCHDOG_MS) {
    state.open = { ...open, repeated: true }
    record(work, open, 'noted', 'shown-again', { since: open.shownAt })
    note(work, 'watchdog', {}, open.ruleId)
    work.effects.push({ kind: 'show', prompt: state.open })
  }
}

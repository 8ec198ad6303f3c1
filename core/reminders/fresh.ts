import { hoursFor, type Candidate } from './decide'
import { isCalendarRule, momentsBetween } from './due-moments'
import type { ReminderEvent } from './events'
import { intervalDue, intervalMs } from './interval'
import type { LateReason } from './ledger'
import { CLOCK_SET_MS, LONGEST_TICK_MS, WATCHDOG_MS } from './limits'
import type { Occurrence } from './occurrence'
import { expiryOf } from './prompts'
import type { IntervalRule } from './rule'
import { mayFallDue, rulesWithoutTimes } from './minute-table'
import { followUpOf } from './spike'
import { isAbsent } from './state'
import { isKnown, note, type Work } from './work'

/** The anchor of an interval; one that is missing or in the future would never come due, so it is repaired. */
const anchorOf = (work: Work, rule: IntervalRule): number => {
  const { state, context } = work
  const at = state.anchors[rule.id]
  if (at !== undefined && at <= context.now + CLOCK_SET_MS) return at
  note(work, 'watchdog', { ruleName: rule.name }, rule.id)
  state.anchors = { ...state.anchors, [rule.id]: context.now }
  return context.now
}

const dueInterval = (work: Work, rule: IntervalRule, event: ReminderEvent): Occurrence | null => {
  const { state, context } = work
  // Desk time stands still while nobody is there, and a session starts it anew.
  if (isAbsent(state) || state.session !== null) return null
  const anchor = anchorOf(work, rule)
  if (context.now < anchor + intervalMs(rule)) return null
  if (state.pending.some(({ ruleId }) => ruleId === rule.id)) return null
  const today = hoursFor('interval', { config: context.config, state })
  const due = intervalDue(rule, anchor, today, state.notToday[rule.id], context.zone)
  if (due === null || due > context.now) return null
  state.sequence += 1
  return {
    key: `${rule.id}~every-${String(state.sequence)}`,
    ruleId: rule.id,
    ruleName: rule.name,
    kind: 'interval',
    // A shorter interval may already be over: then it is due from the change on.
    due: event.kind === 'config-changed' ? context.now : due,
  }
}

const newlyDue = (work: Work, event: ReminderEvent): readonly Occurrence[] => {
  const { state, context } = work
  const { now, zone, config } = context
  const found: Occurrence[] = []
  const clockTimes = mayFallDue(config, state.seenUntil, now, zone)
  for (const rule of clockTimes ? config.rules : rulesWithoutTimes(config)) {
    if (!rule.enabled) continue
    if (isCalendarRule(rule)) {
      const since = Math.max(state.seenUntil, state.known[rule.id]?.since ?? state.seenUntil)
      if (since >= now) continue
      for (const moment of momentsBetween(rule, state.visits[rule.id], since, now, zone)) {
        if (!isKnown(work, moment.key)) found.push(moment)
      }
    } else if (rule.kind === 'interval') {
      const due = dueInterval(work, rule, event)
      if (due !== null) found.push(due)
    } else if (state.episode !== null && state.session === null) {
      const due = followUpOf(rule, state.episode)
      if (due === null || due.due > now) continue
      state.episode = { ...state.episode, asked: [...state.episode.asked, rule.id] }
      found.push(due)
    }
  }
  return found
}

const NONE: readonly Candidate[] = []

/**
 * Everything that has fallen due since the last step, ready to be decided.
 * @param late why it may be late, as the look at the clocks found
 */
export const freshCandidates = (
  work: Work,
  event: ReminderEvent,
  late: LateReason | null,
): readonly Candidate[] => {
  const { state, context } = work
  const { now } = context
  const due = newlyDue(work, event)
  if (due.length === 0) return NONE
  return due.map((occurrence) => {
    const lateness = now - occurrence.due
    if (event.kind === 'tick' && late === null && now < state.wakeAt) {
      // The plan said that nothing would fall due before wakeAt, and was wrong: repaired here and now.
      note(work, 'watchdog', { ruleName: occurrence.ruleName, since: occurrence.due }, occurrence.ruleId)
    }
    const stalled = event.kind === 'tick' && lateness > WATCHDOG_MS ? 'stalled' : 'fresh'
    const cause = late !== null && lateness > LONGEST_TICK_MS ? late : stalled
    return {
      ...occurrence,
      cause,
      causeSince: occurrence.due,
      until: null,
      expiresAt: expiryOf(work, occurrence, occurrence.due),
      snoozes: 0,
    }
  })
}

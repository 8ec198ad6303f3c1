import { personDayStart } from './active-hours'
import { hoursFor, isAbsence } from './decide'
import { isCalendarRule, nextMoment, nextMomentAt } from './due-moments'
import { intervalDue } from './interval'
import {
  CATCH_UP_MS,
  LONGEST_TICK_MS,
  MIN_GAP_MS,
  SPIKE_LASTS_MS,
  UNANSWERED_MS,
  WATCHDOG_MS,
} from './limits'
import type { Occurrence } from './occurrence'
import type { ReminderConfig, Rule } from './rule'
import { followUpOf } from './spike'
import { isAbsent, type ReminderState } from './state'

const nextOfRule = (
  rule: Rule,
  { config, state, now, zone }: { config: ReminderConfig; state: ReminderState; now: number; zone: string },
): Occurrence | null => {
  if (!rule.enabled) return null
  if (isCalendarRule(rule)) return nextMoment(rule, state.visits[rule.id], now, zone)
  if (rule.kind === 'follow-up') return followUpOf(rule, state.episode)
  const today = hoursFor('interval', { config, state })
  const anchor = state.anchors[rule.id] ?? now
  const due = intervalDue(rule, anchor, today, state.notToday[rule.id], zone)
  if (due === null) return null
  const key = `${rule.id}~every-${String(state.sequence + 1)}`
  return { key, ruleId: rule.id, ruleName: rule.name, kind: rule.kind, due }
}

/**
 * When the engine wants its next `tick` at the latest, epoch ms: the earliest instant at which something may
 * change by itself. The caller's timer takes the nearer of this and 60 seconds (`nextTickIn`).
 */
export const wakeAt = (config: ReminderConfig, state: ReminderState, now: number, zone: string): number => {
  let at = Infinity
  const consider = (instant: number | null | undefined): void => {
    if (instant !== null && instant !== undefined && instant > now && instant < at) at = instant
  }
  for (const rule of config.rules) {
    if (!rule.enabled) continue
    if (isCalendarRule(rule)) {
      consider(nextMomentAt(rule, state.visits[rule.id], now, zone))
      continue
    }
    if (rule.kind === 'interval' && (isAbsent(state) || state.session !== null)) continue
    consider(nextOfRule(rule, { config, state, now, zone })?.due)
  }
  consider(state.settleUntil)
  if (state.pause?.kind === 'until') consider(state.pause.at)
  if (state.pause?.kind === 'until-tomorrow')
    consider(personDayStart(config.hours, state.pause.day + 1, zone))
  if (state.episode !== null) consider(state.episode.countsFrom + SPIKE_LASTS_MS)
  if (state.open !== null) {
    consider(state.open.shownAt + UNANSWERED_MS)
    if (!state.open.delivered) consider(state.open.shownAt + WATCHDOG_MS)
  }
  for (const { until, expiresAt, cause, causeSince } of state.pending) {
    consider(until)
    consider(expiresAt)
    if (isAbsence(cause)) consider(causeSince + CATCH_UP_MS)
  }
  if (state.pending.length > 0 && state.lastPrompt !== null) consider(state.lastPrompt.at + MIN_GAP_MS)
  return at
}

/** Ms until the next tick, 0 to 60,000. @param now epoch ms, of the step that made `state` */
export const nextTickIn = ({ wakeAt: planned }: ReminderState, now: number): number =>
  Math.min(LONGEST_TICK_MS, Math.max(0, planned - now))

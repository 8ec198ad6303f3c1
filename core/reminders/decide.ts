import type { DayNumber } from '../time/local-day'
import {
  ALWAYS_ACTIVE,
  isActive,
  personDay,
  quietByDayOff,
  type HoursToday,
  personDayStart,
} from './active-hours'
import { isCalendarRule, nextMoment, followUpOf, intervalDue } from './due-moments'
import type { HoldReason } from './ledger'
import {
  CATCH_UP_MS,
  MIN_GAP_MS,
  familyOf,
  FOLLOW_UPS_A_DAY,
  type ReminderConfig,
  type Rule,
  LONGEST_TICK_MS,
  SPIKE_LASTS_MS,
  UNANSWERED_MS,
  WATCHDOG_MS,
} from './rule'
import { type Pending, type PendingCause, type ReminderState, isAbsent } from './state'

/** A pending occurrence, or one that has just fallen due on time (`fresh`). */
export type Candidate = Omit<Pending, 'cause'> & { readonly cause: PendingCause | 'fresh' }

export type Decision =
  | { readonly kind: 'show'; readonly reason: 'due' | 'released' | 'catch-up' | 'snooze-over' }
  | { readonly kind: 'hold'; readonly cause: PendingCause; readonly causeSince: number }
  /** Put off by the person, and that time is not over. */
  | { readonly kind: 'wait' }
  | {
      readonly kind: 'merge'
      readonly reason: 'session-covers' | 'recent-prompt'
      readonly into: string | null
    }
  | {
      readonly kind: 'skip'
      readonly reason:
        | 'rule-changed'
        | 'visit-settled'
        | 'not-today'
        | 'outside-hours'
        | 'day-off'
        | 'daily-limit'
        | 'follow-up-limit'
    }
  | { readonly kind: 'miss'; readonly reason: 'hours-ended' | 'too-late' }

/** What a decision rests on. Pure data: the same context gives the same decision. */
export interface DecideContext {
  readonly config: ReminderConfig
  readonly state: ReminderState
  /** Epoch ms. */
  readonly now: number
  readonly zone: string
  /** Local day of `now`. */
  readonly day: DayNumber
}

const ABSENCE: ReadonlySet<string> = new Set([
  'away',
  'locked',
  'asleep',
  'settling',
  'off',
  'clock-changed',
  'zone-changed',
  'stalled',
])

/** Causes under which lateness counts, because nobody could see the reminder. */
export const isAbsence = (cause: PendingCause | 'fresh'): boolean => ABSENCE.has(cause)

const lateByAbsence = (item: Candidate, now: number): boolean =>
  isAbsence(item.cause) && now - item.causeSince >= CATCH_UP_MS

const ruleOf = (config: ReminderConfig, id: string): Rule | undefined =>
  config.rules.find((rule) => rule.id === id)

/**
 * The active hours that apply to a kind of rule, or to one rule. A day off does not cancel a visit. A rule with clock
 * times may also come at the minute at which the hours end.
 */
export const hoursFor = (
  kind: Rule['kind'],
  { config, state }: Pick<DecideContext, 'config' | 'state'>,
  rule?: Rule,
): HoursToday => ({
  hours: rule?.ignoresHours === true ? ALWAYS_ACTIVE : config.hours,
  dayOff: kind === 'visit' ? null : state.dayOff,
  lastMinute: kind === 'clock' || kind === 'check-in' || kind === 'visit',
})

const absenceNow = (state: ReminderState, now: number): HoldReason | null => {
  if (state.suspendedSince !== null) return 'asleep'
  if (state.lockedSince !== null) return 'locked'
  if (state.awaySince !== null) return 'away'
  return now < state.settleUntil ? 'settling' : null
}

const unwanted = (item: Candidate, context: DecideContext): Decision | null => {
  const { config, state, now, zone } = context
  const rule = ruleOf(config, item.ruleId)
  if (rule === undefined || !rule.enabled) return { kind: 'skip', reason: 'rule-changed' }
  if (item.visit !== undefined && state.visits[item.ruleId]?.done.includes(item.visit.number) === true) {
    return { kind: 'skip', reason: 'visit-settled' }
  }
  const off = state.notToday[item.ruleId]
  if (off !== undefined && off === personDay(config.hours, now, zone))
    return { kind: 'skip', reason: 'not-today' }
  if (item.kind === 'follow-up' && config.spikeIgnoresHours) {
    return now >= item.expiresAt ? { kind: 'miss', reason: 'hours-ended' } : null
  }
  const hours = hoursFor(item.kind, context, rule)
  if (quietByDayOff(hours, item.due, zone) || quietByDayOff(hours, now, zone)) {
    return { kind: 'skip', reason: 'day-off' }
  }
  const justDue = item.cause === 'fresh' || (isAbsence(item.cause) && item.causeSince === item.due)
  if (justDue && !isActive(hours, item.due, zone)) return { kind: 'skip', reason: 'outside-hours' }
  if (now < item.expiresAt && isActive(hours, now, zone)) return null
  return { kind: 'miss', reason: lateByAbsence(item, now) ? 'too-late' : 'hours-ended' }
}

const around = (session: { readonly startedAt: number; readonly endedAt: number }, at: number): boolean =>
  at > session.startedAt - MIN_GAP_MS && at < session.endedAt + MIN_GAP_MS

const limited = (item: Candidate, { config, state, day }: DecideContext): Decision | null => {
  if (item.snoozes > 0 || state.today.day !== day) return null
  if (item.kind === 'follow-up') {
    return state.today.followUps >= FOLLOW_UPS_A_DAY ? { kind: 'skip', reason: 'follow-up-limit' } : null
  }
  if (item.kind === 'visit' || config.maxPerDay === null) return null
  return state.today.prompts >= config.maxPerDay ? { kind: 'skip', reason: 'daily-limit' } : null
}

/** Whether `item` asks for the same thing as a prompt of this kind that was just shown. */
export const addsNothing = (item: Candidate, shownKind: Rule['kind']): boolean => {
  if (item.kind === 'visit' || item.kind === 'follow-up') return false
  return familyOf(item.kind) === familyOf(shownKind)
}

const blocked = (item: Candidate, { state, now }: DecideContext): Decision | null => {
  const hold = (cause: PendingCause, causeSince: number): Decision => ({ kind: 'hold', cause, causeSince })
  const since = item.cause === 'fresh' ? item.due : now
  if (state.session !== null) return hold('session', item.cause === 'session' ? item.causeSince : since)
  if (state.pause !== null) return hold('paused', item.cause === 'paused' ? item.causeSince : since)

  const absence = absenceNow(state, now)
  const already = isAbsence(item.cause)
  // Held for another reason before: the person has been absent since the absence began, not since that reason ended.
  const absentSince = already
    ? item.causeSince
    : item.cause === 'fresh'
      ? item.due
      : Math.max(item.causeSince, Math.min(state.absentSince ?? now, now))
  if ((already || absence !== null) && now - absentSince >= CATCH_UP_MS)
    return { kind: 'miss', reason: 'too-late' }
  if (absence !== null) {
    const cause = absence === 'settling' && already ? (item.cause as PendingCause) : absence
    return hold(cause, absentSince)
  }
  return null
}

/**
 * What becomes of an occurrence that is due or waiting, right now.
 * `miss` carries its cause in the candidate; a `hold` says since when its cause delays it (epoch ms).
 */
export const decide = (item: Candidate, context: DecideContext): Decision => {
  const { state, now } = context
  const refused = unwanted(item, context)
  if (refused !== null) return refused
  if (item.cause === 'later-away' || (item.cause === 'later' && item.until !== null && now < item.until)) {
    return { kind: 'wait' }
  }
  const session = state.lastSession
  if (item.kind !== 'visit' && state.session === null && session !== null) {
    if (around(session, item.due) || around(session, now)) {
      return { kind: 'merge', reason: 'session-covers', into: null }
    }
  }
  const refusedForNow = blocked(item, context) ?? limited(item, context)
  if (refusedForNow !== null) return refusedForNow

  const since = item.cause === 'fresh' ? item.due : now
  const hold = (cause: HoldReason): Decision => ({
    kind: 'hold',
    cause,
    causeSince: item.cause === cause ? item.causeSince : since,
  })
  if (state.open !== null) return hold('prompt-open')
  const last = state.lastPrompt
  if (last !== null && last.key !== item.key && now - last.at < MIN_GAP_MS) {
    return addsNothing(item, last.kind)
      ? { kind: 'merge', reason: 'recent-prompt', into: last.key }
      : hold('too-soon')
  }
  if (item.cause === 'fresh') return { kind: 'show', reason: 'due' }
  if (item.cause === 'later') return { kind: 'show', reason: 'snooze-over' }
  return { kind: 'show', reason: isAbsence(item.cause) ? 'catch-up' : 'released' }
}

/** When a rule falls due next, epoch ms; null when it does not, or not while the person is absent. */
const nextDue = (
  rule: Rule,
  { config, state }: Pick<DecideContext, 'config' | 'state'>,
  now: number,
  zone: string,
): number | null => {
  if (!rule.enabled) return null
  if (isCalendarRule(rule)) return nextMoment(rule, state.visits[rule.id], now, zone)
  if (rule.kind === 'follow-up') return followUpOf(rule, state.episode)?.due ?? null
  if (isAbsent(state) || state.session !== null) return null
  const hours = hoursFor('interval', { config, state })
  return intervalDue(rule, state.anchors[rule.id] ?? now, hours, state.notToday[rule.id], zone)
}

/**
 * When the next `tick` is needed, epoch ms: the earliest instant at which something may fall due or expire; Infinity
 * where nothing can. The caller's timer waits at most 60 seconds (`nextTickIn`).
 */
export const wakeAt = (config: ReminderConfig, state: ReminderState, now: number, zone: string): number => {
  let at = Infinity
  const consider = (instant: number | null): void => {
    if (instant !== null && instant > now && instant < at) at = instant
  }
  for (const rule of config.rules) {
    consider(nextDue(rule, { config, state }, now, zone))
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

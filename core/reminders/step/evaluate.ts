import { personDay } from '../active-hours'
import { hoursFor, type Candidate, addsNothing, decide, type Decision } from '../decide'
import { isCalendarRule, momentsBetween, followUpOf, intervalDue, intervalMs, mayFallDue, rulesWithoutTimes } from '../due-moments'
import type { ReminderEvent } from '../events'
import { type LateReason, HOLD_REASONS, type HoldReason, type LedgerData } from '../ledger'
import { CLOCK_SET_MS, LONGEST_TICK_MS, WATCHDOG_MS, type IntervalRule, SPIKE_LASTS_MS, type RuleKind } from '../rule'
import { type Occurrence, isAbsent, type Pending, type PendingCause } from '../state'
import { isKnown, note, type Work, record, restartIntervals, stampSettled } from './draft'
import { expiryOf, show, tendOpenPrompt } from './prompts'
import { rememberCovered, closeEpisode } from './sessions'

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

interface Judged {
  readonly item: Candidate
  readonly fresh: boolean
  readonly decision: Decision
}

/** What time ends by itself: the counts of a day, pauses, spikes. Midnight ends the counts alone. */
export const turnPages = (work: Work): void => {
  const { state, context, day } = work
  if (state.today.day !== day) state.today = { day, prompts: 0, followUps: 0 }
  if (Object.values(state.notToday).some((off) => off < day - 1)) {
    state.notToday = Object.fromEntries(Object.entries(state.notToday).filter(([, off]) => off >= day - 1))
  }
  const { pause, episode } = state
  const over =
    (pause?.kind === 'until' && context.now >= pause.at) ||
    (pause?.kind === 'until-tomorrow' &&
      personDay(context.config.hours, context.now, context.zone) !== pause.day)
  if (pause !== null && over) {
    state.pause = null
    note(work, 'pause-ended', { since: pause.since })
  }
  if (episode !== null && state.session === null && context.now >= episode.countsFrom + SPIKE_LASTS_MS) {
    closeEpisode(work, 'over')
  }
}

const asPending = (item: Candidate): Pending =>
  item.cause === 'fresh' ? { ...item, cause: 'session' } : { ...item, cause: item.cause }

const isHoldReason = (cause: PendingCause): cause is HoldReason =>
  (HOLD_REASONS as readonly string[]).includes(cause)

const causeData = ({ cause, causeSince }: Candidate): LedgerData => {
  if (cause === 'fresh' || cause === 'later' || cause === 'later-away') return {}
  return { cause, since: causeSince }
}

/** One line for all that a rule lost in one go, so that a week of sleep does not fill the ledger. */
const recordRefusals = (work: Work, refused: readonly Judged[]): void => {
  const groups = new Map<string, Judged[]>()
  for (const judged of refused) {
    const { item, decision, fresh } = judged
    const reason = decision.kind === 'skip' || decision.kind === 'miss' ? decision.reason : ''
    const key = fresh ? `${item.ruleId}~${reason}` : item.key
    groups.set(key, [...(groups.get(key) ?? []), judged])
  }
  for (const group of groups.values()) {
    const last = group[group.length - 1]
    const { item, decision } = last!
    if (decision.kind !== 'skip' && decision.kind !== 'miss') continue
    const several = group.length > 1 ? { count: group.length, first: group[0]!.item.due } : {}
    const data = { ...causeData(item), ...several }
    record(work, item, decision.kind === 'skip' ? 'skipped' : 'missed', decision.reason, data)
    for (const { item: each } of group.slice(-20)) stampSettled(work, each)
    if (item.kind === 'interval') restartIntervals(work, item.ruleId)
  }
}

const held = (work: Work, { item, fresh, decision }: Judged): Pending | null => {
  if (decision.kind === 'wait') return { ...item, cause: item.cause as PendingCause }
  if (decision.kind !== 'hold') return null
  const { cause, causeSince } = decision
  const news = fresh || item.cause === 'later' || item.cause === 'later-away'
  if (news) {
    const reason = isHoldReason(cause) ? cause : 'settling'
    record(work, item, 'held', reason, { cause: cause as HoldReason | LateReason, since: causeSince })
  }
  return cause === item.cause && causeSince === item.causeSince
    ? (item as Pending)
    : { ...item, cause, causeSince }
}

const RANK: Readonly<Record<RuleKind, number>> = {
  visit: 0,
  'follow-up': 1,
  clock: 2,
  interval: 3,
  'check-in': 4,
}

/** Which of several to show: the most particular, of equals the latest. */
const byWorth = (a: Judged, b: Judged): number =>
  RANK[a.item.kind] - RANK[b.item.kind] || b.item.due - a.item.due || (a.item.key < b.item.key ? -1 : 1)

/** Shows the best; what would say the same is merged with it, the others wait behind it. */
const showOne = (work: Work, showable: readonly Judged[]): readonly Pending[] => {
  const [best, ...others] = [...showable].sort(byWorth)
  if (best === undefined || best.decision.kind !== 'show') return []
  const same = others.filter(({ item }) => addsNothing(item, best.item.kind))
  show(work, best.item, best.decision.reason, same.length)
  for (const { item } of same) {
    record(work, item, 'merged', 'same-moment', { ...causeData(item), into: best.item.key })
    stampSettled(work, item)
  }
  const now = work.context.now
  return others.flatMap((judged) => {
    if (same.includes(judged)) return []
    const decision: Decision = { kind: 'hold', cause: 'prompt-open', causeSince: now }
    return held(work, { ...judged, decision }) ?? []
  })
}

/** Decides everything that is due or waiting, once. @param late why something may be late */
export const evaluate = (work: Work, event: ReminderEvent, late: LateReason | null): void => {
  const { state, context, day } = work
  turnPages(work)
  tendOpenPrompt(work)
  const fresh = freshCandidates(work, event, late)
  state.seenUntil = context.now
  if (fresh.length === 0 && state.pending.length === 0) return

  const decideContext = { config: context.config, state, now: context.now, zone: context.zone, day }
  const judge = (item: Candidate, isFresh: boolean): Judged => ({
    item,
    fresh: isFresh,
    decision: decide(item, decideContext),
  })
  const judged = [
    ...state.pending.map((item) => judge(item, false)),
    ...fresh.map((item) => judge(item, true)),
  ]
  const waiting = judged.flatMap((each) => held(work, each) ?? [])
  for (const { item, decision } of judged) {
    if (decision.kind !== 'merge') continue
    const into = decision.into === null ? {} : { into: decision.into }
    record(work, item, 'merged', decision.reason, { ...causeData(item), ...into })
    stampSettled(work, item)
    if (decision.reason === 'session-covers') rememberCovered(work, asPending(item))
  }
  recordRefusals(
    work,
    judged.filter(({ decision }) => decision.kind === 'skip' || decision.kind === 'miss'),
  )
  const behind = showOne(
    work,
    judged.filter(({ decision }) => decision.kind === 'show'),
  )
  const pending = [...waiting, ...behind]
  const same =
    pending.length === state.pending.length && pending.every((item, i) => item === state.pending[i])
  if (!same) state.pending = pending
}

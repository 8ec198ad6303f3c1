import { personDay } from '../active-hours'
import { hoursFor, type Candidate, addsNothing, decide, type Decision } from '../decide'
import {
  isCalendarRule,
  momentsBetween,
  followUpOf,
  intervalDue,
  intervalMs,
  mayFallDue,
  rulesWithoutTimes,
} from '../due-moments'
import type { ReminderEvent } from '../events'
import { type LateReason, HOLD_REASONS, type HoldReason, type LedgerData } from '../ledger'
import {
  CLOCK_SET_MS,
  LONGEST_TICK_MS,
  WATCHDOG_MS,
  type IntervalRule,
  SPIKE_LASTS_MS,
  type RuleKind,
} from '../rule'
import { type Occurrence, isAbsent, type Pending, type PendingCause } from '../state'
import { isKnown, note, type StepDraft, record, restartIntervals, stampSettled } from './draft'
import { expiryOf, show, checkOpenPrompt } from './prompts'
import { rememberCovered, closeEpisode } from './sessions'

/** From when an interval counts. A missing value or one in the future is replaced by now, or it would never be due. */
const anchorOf = (draft: StepDraft, rule: IntervalRule): number => {
  const { state, context } = draft
  const at = state.anchors[rule.id]
  if (at !== undefined && at <= context.now + CLOCK_SET_MS) return at
  note(draft, 'watchdog', { ruleName: rule.name }, rule.id)
  state.anchors = { ...state.anchors, [rule.id]: context.now }
  return context.now
}

const dueInterval = (draft: StepDraft, rule: IntervalRule, event: ReminderEvent): Occurrence | null => {
  const { state, context } = draft
  // An interval does not run while the person is absent, and a session restarts it.
  if (isAbsent(state) || state.session !== null) return null
  const anchor = anchorOf(draft, rule)
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
    // After a change to a shorter interval it may already be over: then it is due now.
    due: event.kind === 'config-changed' ? context.now : due,
  }
}

const newlyDue = (draft: StepDraft, event: ReminderEvent): readonly Occurrence[] => {
  const { state, context } = draft
  const { now, zone, config } = context
  const found: Occurrence[] = []
  const clockTimes = mayFallDue(config, state.seenUntil, now, zone)
  for (const rule of clockTimes ? config.rules : rulesWithoutTimes(config)) {
    if (!rule.enabled) continue
    if (isCalendarRule(rule)) {
      const since = Math.max(state.seenUntil, state.known[rule.id]?.since ?? state.seenUntil)
      if (since >= now) continue
      for (const moment of momentsBetween(rule, state.visits[rule.id], since, now, zone)) {
        if (!isKnown(draft, moment.key)) found.push(moment)
      }
    } else if (rule.kind === 'interval') {
      const due = dueInterval(draft, rule, event)
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
 * @param late why it may be late, as the clocks show
 */
export const freshCandidates = (
  draft: StepDraft,
  event: ReminderEvent,
  late: LateReason | null,
): readonly Candidate[] => {
  const { state, context } = draft
  const { now } = context
  const due = newlyDue(draft, event)
  if (due.length === 0) return NONE
  return due.map((occurrence) => {
    const lateness = now - occurrence.due
    if (event.kind === 'tick' && late === null && now < state.wakeAt) {
      // wakeAt was wrong: something fell due before it. The occurrence is decided now, and the ledger notes the fault.
      note(draft, 'watchdog', { ruleName: occurrence.ruleName, since: occurrence.due }, occurrence.ruleId)
    }
    const stalled = event.kind === 'tick' && lateness > WATCHDOG_MS ? 'stalled' : 'fresh'
    const cause = late !== null && lateness > LONGEST_TICK_MS ? late : stalled
    return {
      ...occurrence,
      cause,
      causeSince: occurrence.due,
      until: null,
      expiresAt: expiryOf(draft, occurrence, occurrence.due),
      snoozes: 0,
    }
  })
}

interface Judged {
  readonly item: Candidate
  readonly fresh: boolean
  readonly decision: Decision
}

/** Ends what is over by now: yesterday's counts and "not today" answers, a pause, a spike. */
export const expireByTime = (draft: StepDraft): void => {
  const { state, context, day } = draft
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
    note(draft, 'pause-ended', { since: pause.since })
  }
  if (episode !== null && state.session === null && context.now >= episode.countsFrom + SPIKE_LASTS_MS) {
    closeEpisode(draft, 'over')
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

/** Records what is skipped or missed, with one line for each rule, so that a week of sleep does not fill the ledger. */
const recordRefusals = (draft: StepDraft, refused: readonly Judged[]): void => {
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
    record(draft, item, decision.kind === 'skip' ? 'skipped' : 'missed', decision.reason, data)
    for (const { item: each } of group.slice(-20)) stampSettled(draft, each)
    if (item.kind === 'interval') restartIntervals(draft, item.ruleId)
  }
}

const keepPending = (draft: StepDraft, { item, fresh, decision }: Judged): Pending | null => {
  if (decision.kind === 'wait') return { ...item, cause: item.cause as PendingCause }
  if (decision.kind !== 'hold') return null
  const { cause, causeSince } = decision
  const news = fresh || item.cause === 'later' || item.cause === 'later-away'
  if (news) {
    const reason = isHoldReason(cause) ? cause : 'settling'
    record(draft, item, 'held', reason, { cause: cause as HoldReason | LateReason, since: causeSince })
  }
  return cause === item.cause && causeSince === item.causeSince
    ? (item as Pending)
    : { ...item, cause, causeSince }
}

const PRIORITY: Readonly<Record<RuleKind, number>> = {
  visit: 0,
  'follow-up': 1,
  clock: 3,
  interval: 4,
  'check-in': 5,
}
/** A check-in that waited for another prompt: after a follow-up, before a clock time. */
const WAITED = 2

/** What waited goes before what has just fallen due, or an interval of 20 minutes would keep a check-in away all day. */
const priorityOf = ({ item: { kind, cause } }: Judged): number =>
  kind === 'check-in' && (cause === 'too-soon' || cause === 'prompt-open') ? WAITED : PRIORITY[kind]

/** Which of several to show: the most specific kind first, then the latest. */
const byPriority = (a: Judged, b: Judged): number =>
  priorityOf(a) - priorityOf(b) || b.item.due - a.item.due || (a.item.key < b.item.key ? -1 : 1)

/** Shows the first by priority and merges those of its family into it. The others wait until it is answered. */
const showOne = (draft: StepDraft, showable: readonly Judged[]): readonly Pending[] => {
  const [best, ...others] = [...showable].sort(byPriority)
  if (best === undefined || best.decision.kind !== 'show') return []
  const same = others.filter(({ item }) => addsNothing(item, best.item.kind))
  show(draft, best.item, best.decision.reason, same.length)
  for (const { item } of same) {
    record(draft, item, 'merged', 'same-moment', { ...causeData(item), into: best.item.key })
    stampSettled(draft, item)
  }
  const now = draft.context.now
  return others.flatMap((judged) => {
    if (same.includes(judged)) return []
    const decision: Decision = { kind: 'hold', cause: 'prompt-open', causeSince: now }
    return keepPending(draft, { ...judged, decision }) ?? []
  })
}

/** Decides each occurrence that is due or waiting. @param late why something may be late */
export const evaluate = (draft: StepDraft, event: ReminderEvent, late: LateReason | null): void => {
  const { state, context, day } = draft
  expireByTime(draft)
  checkOpenPrompt(draft)
  const fresh = freshCandidates(draft, event, late)
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
  const waiting = judged.flatMap((each) => keepPending(draft, each) ?? [])
  for (const { item, decision } of judged) {
    if (decision.kind !== 'merge') continue
    const into = decision.into === null ? {} : { into: decision.into }
    record(draft, item, 'merged', decision.reason, { ...causeData(item), ...into })
    stampSettled(draft, item)
    if (decision.reason === 'session-covers') rememberCovered(draft, asPending(item))
  }
  recordRefusals(
    draft,
    judged.filter(({ decision }) => decision.kind === 'skip' || decision.kind === 'miss'),
  )
  const behind = showOne(
    draft,
    judged.filter(({ decision }) => decision.kind === 'show'),
  )
  const pending = [...waiting, ...behind]
  const same =
    pending.length === state.pending.length && pending.every((item, i) => item === state.pending[i])
  if (!same) state.pending = pending
}

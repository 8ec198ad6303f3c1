import { addsNothing, decide, type Candidate, type Decision } from './decide'
import type { ReminderEvent } from './events'
import { freshCandidates } from './fresh'
import { HOLD_REASONS, type HoldReason, type LateReason, type LedgerData } from './ledger'
import { personDay } from './active-hours'
import { SPIKE_LASTS_MS } from './limits'
import { show, tendOpenPrompt } from './prompts'
import type { RuleKind } from './rule'
import { rememberCovered } from './sessions'
import { closeEpisode } from './spike'
import type { Pending, PendingCause } from './state'
import { note, record, restartIntervals, stampSettled, type Work } from './work'

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

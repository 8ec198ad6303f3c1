import { DAY_MS } from '../../time/units'
import { wakeAt } from '../decide'
import { isCalendarRule, intervalMs } from '../due-moments'
import type { ReminderEvent, StepContext, StepResult } from '../events'
import {
  CLOCK_SET_MS,
  GAP_MS,
  SHORTEST_SLEEP_MS,
  WATCHDOG_MS,
  EASED_RATING,
  familyOf,
  type Rule,
} from '../rule'
import type { ReminderState } from '../state'
import { answer, beginPause, setDayOff, moveVisit, markVisit } from './answers'
import { beginDraft, note, record, type StepDraft, stampSettled, takePending } from './draft'
import { evaluate, expireByTime } from './evaluate'
import { readClocks, beginAbsence, beginProcess, endAbsence, startQuietMinute } from './presence'
import { acknowledge } from './prompts'
import { discardSession, endSession, startSession, closeEpisode, openEpisode } from './sessions'

const startProcess = (
  draft: StepDraft,
  event: Extract<ReminderEvent, { kind: 'started' }>,
  before: ReminderState,
  passed: number,
): void => {
  const { state, context } = draft
  const offSince = before.clock === null ? null : context.now - passed
  if (event.stateLost === true) note(draft, 'state-lost')
  beginProcess(draft, offSince)
  // A session that was not restored ended when the old process last made a step.
  if (state.session !== null && !event.sessionRunning) endSession(draft, 'partial', offSince ?? context.now)
  if (state.session === null && event.sessionRunning)
    state.session = { startedAt: context.now, spike: false, took: null }
  replan(draft)
  if (state.pause !== null) {
    note(draft, 'pause-kept', state.pause.kind === 'until' ? { until: state.pause.at } : {})
  }
  if (state.open !== null) {
    state.open = { ...state.open, delivered: true }
    draft.effects.push({ kind: 'restore', prompt: state.open })
  }
}

/** Notes a sleep since `since` (epoch ms), unless it is only a repeated signal. */
const noteSleep = (draft: StepDraft, since: number): void => {
  const ms = draft.context.now - since
  if (ms >= SHORTEST_SLEEP_MS) note(draft, 'slept', { since, ms })
}

const apply = (draft: StepDraft, event: ReminderEvent, before: ReminderState, passed: number): void => {
  const { state, context } = draft
  switch (event.kind) {
    case 'tick':
      return
    case 'started':
      startProcess(draft, event, before, passed)
      return
    case 'config-changed':
      replan(draft)
      return
    case 'spike-began':
      openEpisode(draft)
      return
    case 'session-started':
      startSession(draft, event.spike)
      return
    case 'session-ended':
      endSession(draft, event.outcome, Math.min(event.endedAt ?? context.now, context.now))
      return
    case 'session-discarded':
      discardSession(draft)
      return
    case 'rated-after':
      if (event.rating <= EASED_RATING) closeEpisode(draft, 'rating')
      return
    case 'away':
      beginAbsence(draft, 'awaySince', event.since)
      return
    case 'locked':
      beginAbsence(draft, 'lockedSince', context.now)
      return
    case 'suspended':
      beginAbsence(draft, 'suspendedSince', context.now)
      return
    case 'back':
      if (state.awaySince === null) return
      state.awaySince = null
      endAbsence(draft)
      return
    case 'unlocked':
      startQuietMinute(draft, state.lockedSince)
      if (state.lockedSince === null) return
      state.lockedSince = null
      endAbsence(draft)
      return
    case 'resumed':
      startQuietMinute(draft, state.suspendedSince)
      if (state.suspendedSince === null) return
      noteSleep(draft, state.suspendedSince)
      state.suspendedSince = null
      endAbsence(draft)
      return
    case 'prompt-delivered':
      acknowledge(draft, event.promptId, false)
      return
    case 'prompt-failed':
      acknowledge(draft, event.promptId, true)
      return
    case 'answered':
      answer(draft, event)
      return
    case 'pause':
      beginPause(draft, event.until)
      return
    case 'unpause':
      if (state.pause === null) return
      note(draft, 'pause-ended', { since: state.pause.since })
      state.pause = null
      return
    case 'day-off':
      setDayOff(draft, event.on)
      return
    case 'eased':
      closeEpisode(draft, 'eased')
      return
    case 'visit-done':
      markVisit(draft, event.ruleId, event.visit, event.done)
      return
    case 'visit-moved':
      moveVisit(draft, event.ruleId, event.visit, event.date, event.time)
      return
  }
}

/**
 * Whether nothing can be due at this tick: it is before `wakeAt`, and both clocks go on as usual. Every 2 minutes it
 * answers false all the same, so that a wrong `wakeAt` is found.
 */
const isQuiet = ({ clock, wakeAt: planned, checkedAt }: ReminderState, context: StepContext): boolean => {
  if (clock === null || clock.zone !== context.zone || clock.handle !== context.steady.handle) return false
  const { now } = context
  const passed = context.steady.ms - clock.steady
  if (now >= planned || now - checkedAt > WATCHDOG_MS || now < checkedAt) return false
  return passed >= 0 && passed <= GAP_MS && Math.abs(now - clock.wall - passed) <= CLOCK_SET_MS
}

/** Fields that change at every tick. */
const CLOCK_FIELDS: ReadonlySet<string> = new Set(['clock', 'seenUntil', 'wakeAt', 'checkedAt'])

/**
 * One step of the reminders: what happened goes in, the new state and what to do come out. Pure: the same
 * arguments give the same result. The first event of a process must be `started`.
 *
 * The caller puts `state` and `ledger` on disk and only then carries out `effects`, so that a process killed in
 * between can lose a prompt's sound but never show it twice.
 */
export const step = (state: ReminderState, event: ReminderEvent, context: StepContext): StepResult => {
  if (event.kind === 'tick' && isQuiet(state, context)) {
    const { now, zone, steady } = context
    const clock = { wall: now, steady: steady.ms, handle: steady.handle, zone }
    return { state: { ...state, clock }, effects: [], ledger: [] }
  }
  const draft = beginDraft(state, context)
  const { late, passed } = readClocks(draft, event)
  // Before the event: a spike that is reported after a night is a new one.
  expireByTime(draft)
  apply(draft, event, state, passed)
  evaluate(draft, event, late)
  const { config, now, zone } = context
  draft.state.checkedAt = now
  const moved = draft.ledger.length > 0 || draft.state.pending !== state.pending
  if (event.kind !== 'tick' || late !== null || now >= state.wakeAt || moved) {
    // JSON has no Infinity.
    draft.state.wakeAt = Math.min(wakeAt(config, draft.state, now, zone), now + DAY_MS)
  }
  return { state: draft.state, effects: draft.effects, ledger: draft.ledger }
}

/**
 * Whether the step from `before` to `after` must be on disk now, rather than with the next save (at least every
 * 5 minutes): something other than the clock fields has changed.
 */
export const mustSave = (before: ReminderState, after: ReminderState): boolean => {
  const keys = Object.keys(after) as (keyof ReminderState)[]
  return keys.some((key) => !CLOCK_FIELDS.has(key) && before[key] !== after[key])
}

/** The parts of a rule that planning depends on: not its name, not its sound. */
const fingerprintOf = (rule: Rule): string =>
  JSON.stringify({ ...rule, name: '', sound: false, enabled: true })

/** When the last session ended or the last prompt to press was shown, epoch ms; 0 before the first. */
const lastDone = ({ lastSession, lastPrompt }: ReminderState): number =>
  Math.max(
    lastSession?.endedAt ?? 0,
    lastPrompt !== null && familyOf(lastPrompt.kind) === 'press' ? lastPrompt.at : 0,
  )

/**
 * Takes changed rules over. A new or switched-on interval counts from the last session or prompt if it would not be
 * over already, else from now; a changed interval keeps its start.
 */
export const replan = (draft: StepDraft): void => {
  const { state, context } = draft
  const { now, config } = context
  const enabled = config.rules.filter((rule) => rule.enabled)
  const known: Record<string, { print: string; since: number }> = {}
  const anchors: Record<string, number> = {}
  const changed = new Set<string>()
  for (const rule of enabled) {
    const before = state.known[rule.id]
    const print = fingerprintOf(rule)
    const same = before?.print === print
    known[rule.id] = same ? before : { print, since: now }
    if (!same) changed.add(rule.id)
    if (rule.kind === 'interval') {
      const last = lastDone(state)
      const fromNew = now - last < intervalMs(rule) ? Math.min(last, now) : now
      anchors[rule.id] = (before === undefined ? undefined : state.anchors[rule.id]) ?? fromNew
    }
  }
  const gone = Object.keys(state.known).filter((id) => known[id] === undefined)
  const firstPlan = Object.keys(state.known).length === 0
  state.known = known
  state.anchors = anchors
  const notToday = Object.entries(state.notToday).filter(
    ([id]) => known[id] !== undefined && !changed.has(id),
  )
  state.notToday = Object.fromEntries(notToday)

  const calendar = new Set(enabled.filter(isCalendarRule).map(({ id }) => id))
  const outdated = takePending(draft, ({ ruleId, cause }) => {
    if (known[ruleId] === undefined) return true
    return changed.has(ruleId) && calendar.has(ruleId) && cause !== 'later' && cause !== 'later-away'
  })
  for (const pending of outdated) {
    record(draft, pending, 'skipped', 'rule-changed')
    stampSettled(draft, pending)
  }
  if (firstPlan) return
  for (const id of [...changed, ...gone]) {
    const name = config.rules.find((rule) => rule.id === id)?.name
    note(draft, 'replanned', name === undefined ? {} : { ruleName: name }, id)
  }
}

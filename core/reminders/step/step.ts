import { DAY_MS } from '../../time/units'
import { wakeAt } from '../decide'
import { isCalendarRule, intervalMs } from '../due-moments'
import type { ReminderEvent, StepContext, StepResult } from '../events'
import { CLOCK_SET_MS, GAP_MS, SHORTEST_SLEEP_MS, WATCHDOG_MS, EASED_RATING, familyOf, type Rule } from '../rule'
import { copyState, type ReminderState } from '../state'
import { answer, beginPause, setDayOff, moveVisit, markVisit } from './answers'
import { beginWork, note, record, type Work, stampSettled, takePending } from './draft'
import { evaluate, turnPages } from './evaluate'
import { lookAtClocks, beginAbsence, beginProcess, endAbsence, settleDown } from './presence'
import { acknowledge } from './prompts'
import { discardSession, endSession, startSession, closeEpisode, openEpisode } from './sessions'

const startProcess = (
  work: Work,
  event: Extract<ReminderEvent, { kind: 'started' }>,
  before: ReminderState,
  passed: number,
): void => {
  const { state, context } = work
  const offSince = before.clock === null ? null : context.now - passed
  if (event.stateLost === true) note(work, 'state-lost')
  beginProcess(work, offSince)
  // A session that did not come back ended, as far as anyone knows, when the old process was last alive.
  if (state.session !== null && !event.sessionRunning) endSession(work, 'partial', offSince ?? context.now)
  if (state.session === null && event.sessionRunning)
    state.session = { startedAt: context.now, spike: false, took: null }
  replan(work)
  if (state.pause !== null) {
    note(work, 'pause-kept', state.pause.kind === 'until' ? { until: state.pause.at } : {})
  }
  if (state.open !== null) {
    state.open = { ...state.open, delivered: true }
    work.effects.push({ kind: 'restore', prompt: state.open })
  }
}

/** @param since epoch ms. A suspend that is told once more after its resume is no sleep, and gets no line. */
const noteSleep = (work: Work, since: number): void => {
  const ms = work.context.now - since
  if (ms >= SHORTEST_SLEEP_MS) note(work, 'slept', { since, ms })
}

const apply = (work: Work, event: ReminderEvent, before: ReminderState, passed: number): void => {
  const { state, context } = work
  switch (event.kind) {
    case 'tick':
      return
    case 'started':
      startProcess(work, event, before, passed)
      return
    case 'config-changed':
      replan(work)
      return
    case 'spike-began':
      openEpisode(work)
      return
    case 'session-started':
      startSession(work, event.spike)
      return
    case 'session-ended':
      endSession(work, event.outcome, Math.min(event.endedAt ?? context.now, context.now))
      return
    case 'session-discarded':
      discardSession(work)
      return
    case 'rated-after':
      if (event.rating <= EASED_RATING) closeEpisode(work, 'rating')
      return
    case 'away':
      beginAbsence(work, 'awaySince', event.since)
      return
    case 'locked':
      beginAbsence(work, 'lockedSince', context.now)
      return
    case 'suspended':
      beginAbsence(work, 'suspendedSince', context.now)
      return
    case 'back':
      if (state.awaySince === null) return
      state.awaySince = null
      endAbsence(work)
      return
    case 'unlocked':
      settleDown(work, state.lockedSince)
      if (state.lockedSince === null) return
      state.lockedSince = null
      endAbsence(work)
      return
    case 'resumed':
      settleDown(work, state.suspendedSince)
      if (state.suspendedSince === null) return
      noteSleep(work, state.suspendedSince)
      state.suspendedSince = null
      endAbsence(work)
      return
    case 'prompt-delivered':
      acknowledge(work, event.promptId, false)
      return
    case 'prompt-failed':
      acknowledge(work, event.promptId, true)
      return
    case 'answered':
      answer(work, event)
      return
    case 'pause':
      beginPause(work, event.until)
      return
    case 'unpause':
      if (state.pause === null) return
      note(work, 'pause-ended', { since: state.pause.since })
      state.pause = null
      return
    case 'day-off':
      setDayOff(work, event.on)
      return
    case 'eased':
      closeEpisode(work, 'eased')
      return
    case 'visit-done':
      markVisit(work, event.ruleId, event.visit, event.done)
      return
    case 'visit-moved':
      moveVisit(work, event.ruleId, event.visit, event.date, event.time)
      return
  }
}

/**
 * A tick at which nothing is planned and the clocks go on as usual: most of them. After 2 minutes the engine
 * looks all the same, so that a plan gone wrong is noticed and not believed.
 */
const isQuiet = ({ clock, wakeAt: planned, checkedAt }: ReminderState, context: StepContext): boolean => {
  if (clock === null || clock.zone !== context.zone || clock.handle !== context.steady.handle) return false
  const { now } = context
  const passed = context.steady.ms - clock.steady
  if (now >= planned || now - checkedAt > WATCHDOG_MS || now < checkedAt) return false
  return passed >= 0 && passed <= GAP_MS && Math.abs(now - clock.wall - passed) <= CLOCK_SET_MS
}

const NOTHING: readonly never[] = []

/** Fields that move with the hands of the clocks alone. */
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
    return { state: copyState(state, clock), effects: NOTHING, ledger: NOTHING }
  }
  const work = beginWork(state, context)
  const { late, passed } = lookAtClocks(work, event)
  // What time has ended is over before the event: a spike said after a night is a new one.
  turnPages(work)
  apply(work, event, state, passed)
  evaluate(work, event, late)
  const { config, now, zone } = context
  work.state.checkedAt = now
  const moved = work.ledger.length > 0 || work.state.pending !== state.pending
  if (event.kind !== 'tick' || late !== null || now >= state.wakeAt || moved) {
    // JSON knows no Infinity, and a look a day costs nothing.
    work.state.wakeAt = Math.min(wakeAt(config, work.state, now, zone), now + DAY_MS)
  }
  return { state: work.state, effects: work.effects, ledger: work.ledger }
}

/**
 * Whether the step from `before` to `after` must be on disk now, rather than with the next save (at least every
 * 5 minutes): anything but the hands of the clocks has moved.
 */
export const mustSave = (before: ReminderState, after: ReminderState): boolean => {
  const keys = Object.keys(after) as (keyof ReminderState)[]
  return keys.some((key) => !CLOCK_FIELDS.has(key) && before[key] !== after[key])
}

/** What of a rule matters for planning; a new name or sound replans nothing. */
const printOf = (rule: Rule): string => JSON.stringify({ ...rule, name: '', sound: false, enabled: true })

/** What was last done at the desk, epoch ms; 0 when nothing was. */
const lastDone = ({ lastSession, lastPrompt }: ReminderState): number =>
  Math.max(
    lastSession?.endedAt ?? 0,
    lastPrompt !== null && familyOf(lastPrompt.kind) === 'press' ? lastPrompt.at : 0,
  )

/**
 * Plans anew from what was last done. A new or switched-on rule counts from the last session or prompt if that is
 * recent enough to be still ahead of it, else from now; a changed interval goes on from where it counted.
 */
export const replan = (work: Work): void => {
  const { state, context } = work
  const { now, config } = context
  const enabled = config.rules.filter((rule) => rule.enabled)
  const known: Record<string, { print: string; since: number }> = {}
  const anchors: Record<string, number> = {}
  const changed = new Set<string>()
  for (const rule of enabled) {
    const before = state.known[rule.id]
    const print = printOf(rule)
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
  const outdated = takePending(work, ({ ruleId, cause }) => {
    if (known[ruleId] === undefined) return true
    return changed.has(ruleId) && calendar.has(ruleId) && cause !== 'later' && cause !== 'later-away'
  })
  for (const pending of outdated) {
    record(work, pending, 'skipped', 'rule-changed')
    stampSettled(work, pending)
  }
  if (firstPlan) return
  for (const id of [...changed, ...gone]) {
    const name = config.rules.find((rule) => rule.id === id)?.name
    note(work, 'replanned', name === undefined ? {} : { ruleName: name }, id)
  }
}

import { localDay, type DayNumber } from '../../time/local-day'
import type { ReminderEffect, StepContext } from '../events'
import type { DecisionKind, LedgerData, LedgerEntry, LedgerReason } from '../ledger'
import { KEPT_SETTLED, KEPT_SHOWN } from '../rule'
import type { Occurrence, Pending, ReminderState, Stamp } from '../state'

/**
 * What one step changes: a shallow copy of the state whose fields are replaced (never mutated inside), and the lists
 * that the step returns.
 */
export interface StepDraft {
  readonly context: StepContext
  /** Local day of now. */
  readonly day: DayNumber
  readonly state: { -readonly [K in keyof ReminderState]: ReminderState[K] }
  readonly effects: ReminderEffect[]
  readonly ledger: LedgerEntry[]
}

export const beginDraft = (state: ReminderState, context: StepContext): StepDraft => ({
  context,
  day: localDay(context.now, context.zone),
  state: { ...state },
  effects: [],
  ledger: [],
})

/** Adds a line about an occurrence to the ledger. */
export const record = (
  { context, ledger }: StepDraft,
  of: Occurrence,
  decision: DecisionKind,
  reason: LedgerReason,
  data: LedgerData = {},
): void => {
  const visit = of.visit === undefined ? {} : { visit: of.visit.number }
  ledger.push({
    at: context.now,
    ruleId: of.ruleId,
    occurrenceKey: of.key,
    due: of.due,
    decision,
    reason,
    data: { ruleName: of.ruleName, ruleKind: of.kind, ...visit, ...data },
  })
}

/** Adds a line about the app itself or about a whole rule to the ledger. */
export const note = (
  { context, ledger }: StepDraft,
  reason: LedgerReason,
  data: LedgerData = {},
  ruleId: string | null = null,
): void => {
  ledger.push({ at: context.now, ruleId, occurrenceKey: null, due: null, decision: 'noted', reason, data })
}

const append = (stamps: readonly Stamp[], stamp: Stamp, most: number): readonly Stamp[] =>
  stamps.length < most ? [...stamps, stamp] : [...stamps.slice(stamps.length - most + 1), stamp]

/** Remembers that an occurrence was shown, so that it never is again. */
export const stampShown = ({ state, context }: StepDraft, key: string): void => {
  state.shown = append(state.shown, { key, at: context.now }, KEPT_SHOWN)
}

/** Remembers that an occurrence was settled without being shown. */
export const stampSettled = ({ state }: StepDraft, of: Occurrence): void => {
  state.settled = append(state.settled, { key: of.key, at: of.due }, KEPT_SETTLED)
}

const stamped = (stamps: readonly Stamp[], key: string): boolean => {
  for (let i = stamps.length - 1; i >= 0; i--) if (stamps[i]?.key === key) return true
  return false
}

/** Whether an occurrence has been shown or settled, or is waiting. */
export const isKnown = ({ state }: StepDraft, key: string): boolean =>
  stamped(state.shown, key) ||
  stamped(state.settled, key) ||
  state.pending.some((pending) => pending.key === key) ||
  state.open?.key === key

/** Removes the pending occurrences for which `fits` is true, and returns them. */
export const takePending = (
  { state }: StepDraft,
  fits: (pending: Pending) => boolean,
): readonly Pending[] => {
  const taken = state.pending.filter(fits)
  if (taken.length > 0) state.pending = state.pending.filter((pending) => !taken.includes(pending))
  return taken
}

/** Restarts every interval, or one, from now. */
export const restartIntervals = ({ state, context }: StepDraft, only?: string): void => {
  state.anchors = Object.fromEntries(
    Object.entries(state.anchors).map(([id, at]) => [
      id,
      only === undefined || only === id ? context.now : at,
    ]),
  )
}

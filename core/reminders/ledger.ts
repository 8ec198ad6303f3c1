import type { RuleKind } from './rule'

/** What became of an occurrence; `noted` is a line about the app itself or an answer. */
export type DecisionKind = 'shown' | 'held' | 'merged' | 'snoozed' | 'skipped' | 'missed' | 'noted'

export const HOLD_REASONS = [
  'session',
  'paused',
  'away',
  'locked',
  'asleep',
  'settling',
  'prompt-open',
  'too-soon',
] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

/** Why something came late or not at all, other than by a reason to hold it. */
export type LateReason = 'asleep' | 'off' | 'clock-changed' | 'zone-changed' | 'stalled'

export type LedgerReason =
  | HoldReason
  // shown
  | 'due'
  | 'released'
  | 'catch-up'
  | 'snooze-over'
  // merged
  | 'session-covers'
  | 'recent-prompt'
  | 'same-moment'
  // snoozed
  | 'later'
  | 'later-away'
  // skipped
  | 'outside-hours'
  | 'day-off'
  | 'not-today'
  | 'daily-limit'
  | 'follow-up-limit'
  | 'eased'
  | 'spike-over'
  // only in ledgers of versions in which a spike ended at midnight
  | 'day-ended'
  | 'unanswered'
  | 'rule-changed'
  | 'rested'
  | 'visit-settled'
  // missed
  | 'too-late'
  | 'hours-ended'
  // noted
  | 'answered-start'
  | 'answered-rate'
  | 'answered-seen'
  | 'answered-not-today'
  | 'answered-eased'
  | 'started'
  | 'slept'
  | 'clock-changed'
  | 'zone-changed'
  | 'pause-began'
  | 'pause-ended'
  | 'pause-kept'
  | 'day-off-began'
  | 'day-off-ended'
  | 'spike-opened'
  | 'spike-closed'
  | 'session-discarded'
  | 'visit-done'
  | 'visit-undone'
  | 'visit-moved'
  | 'replanned'
  | 'not-yet-again'
  | 'notification-failed'
  | 'shown-again'
  | 'watchdog'
  | 'state-lost'

/** Numbers are epoch ms or ms as their name says; words are keys, never sentences. */
export interface LedgerData {
  readonly ruleName?: string
  readonly ruleKind?: RuleKind
  /** Held, late or absent because of this. */
  readonly cause?: HoldReason | LateReason | 'eased' | 'rating' | 'over' | 'day-ended'
  /** Epoch ms from when on. */
  readonly since?: number
  /** Epoch ms until when. */
  readonly until?: number
  /** Length, ms; negative for a clock set back. */
  readonly ms?: number
  readonly minutes?: number
  /** How many occurrences this line stands for; from `first` (epoch ms) to the entry's `due`. */
  readonly count?: number
  readonly first?: number
  /** Key of the occurrence that it was merged with. */
  readonly into?: string
  readonly zone?: string
  readonly visit?: number
}

/** One line of "why did it, why didn't it". */
export interface LedgerEntry {
  /** When it was decided, epoch ms. */
  readonly at: number
  /** Null for a line about the app itself. */
  readonly ruleId: string | null
  readonly occurrenceKey: string | null
  /** Epoch ms. */
  readonly due: number | null
  readonly decision: DecisionKind
  readonly reason: LedgerReason
  readonly data: LedgerData
}

/** Lines are kept for so many days; `electron/main/reminders/ledger.ts` takes older ones out. */
export const LEDGER_DAYS = 90

/** Newest first, lines of one instant in the reverse of the order they were written. */
export const newestFirst = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.at - a.entry.at || b.index - a.index)
    .map(({ entry }) => entry)

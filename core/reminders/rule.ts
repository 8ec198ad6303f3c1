import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../time/units'
import type { Answer, Rule } from './rule-schema'

export type { Answer, ReminderConfig, Rule } from './rule-schema'

export type RuleKind = Rule['kind']
export type ClockRule = Extract<Rule, { kind: 'clock' }>
export type IntervalRule = Extract<Rule, { kind: 'interval' }>
export type FollowUpRule = Extract<Rule, { kind: 'follow-up' }>
export type CheckInRule = Extract<Rule, { kind: 'check-in' }>
export type VisitRule = Extract<Rule, { kind: 'visit' }>
export type VisitSlot = VisitRule['slots'][number]
export type Course = VisitRule['course']
export type AnswerKind = Answer['kind']

export const FOLLOW_UP_MINUTES = [30, 60, 90, 120] as const
export type FollowUpMinutes = (typeof FOLLOW_UP_MINUTES)[number]
export const DEFAULT_FOLLOW_UP_MINUTES: FollowUpMinutes = 60
/** Follow-ups shown on one local day, over all its spikes. */
export const FOLLOW_UPS_A_DAY = 4
/** A rating after of this or less closes a spike. */
export const EASED_RATING = 2

export const INTERVAL_MINUTES = { min: 15, max: 480 } as const

/**
 * Presets with the article's numbers: acute 2 to 3 visits, chronic 6 to 12, once or twice a week for 4 to 6 weeks.
 * The person may change them.
 */
export const COURSE_PRESETS = {
  acute: { visits: { min: 2, max: 3, usual: 3 }, perWeek: 2 },
  chronic: { visits: { min: 6, max: 12, usual: 6 }, perWeek: 1 },
} as const
export const OWN_COURSE_WEEKS = { min: 4, max: 6 } as const
export const VISITS = { min: 2, max: 12 } as const

export const LATER_MINUTES = [5, 15, 30] as const
export type LaterMinutes = (typeof LATER_MINUTES)[number]

const ANSWERS: Readonly<Record<RuleKind, readonly AnswerKind[]>> = {
  clock: ['start', 'later', 'later-away', 'not-today'],
  interval: ['start', 'later', 'later-away', 'not-today'],
  'follow-up': ['start', 'eased', 'later', 'later-away', 'not-today'],
  'check-in': ['rate', 'later', 'later-away', 'not-today'],
  visit: ['seen', 'visit-done', 'later', 'later-away'],
}

/**
 * The answers to offer for a prompt of this kind, in the order to show them. The reminder of the day before a visit
 * does not offer "done".
 */
export const answersFor = (
  kind: RuleKind,
  visit?: { readonly when: 'day-before' | 'on-day' },
): readonly AnswerKind[] =>
  visit?.when === 'day-before' ? ANSWERS[kind].filter((answer) => answer !== 'visit-done') : ANSWERS[kind]

/** Prompts of one family ask for the same thing: one replaces the others that fall due close to it. */
export type Family = 'press' | 'check-in' | 'visit'

export const familyOf = (kind: RuleKind): Family => (kind === 'check-in' || kind === 'visit' ? kind : 'press')

/** Two prompts are never closer than this, and a session covers reminders that fall due this close to it. */
export const MIN_GAP_MS = 20 * MINUTE_MS
/** A reminder that is late by this much or more because the person was absent is missed instead of shown. */
export const CATCH_UP_MS = 30 * MINUTE_MS
/** No prompt this long after a resume or an unlock. */
export const SETTLE_MS = 60 * SECOND_MS
/** Away this long is a full rest. */
export const FULL_REST_MS = 5 * MINUTE_MS
/** A prompt without an answer is closed after this long, so that it does not block the others. */
export const UNANSWERED_MS = HOUR_MS
/** A spike is over this long after its last session, or after its opening. */
export const SPIKE_LASTS_MS = 8 * HOUR_MS
/** A reminder expires after this long at the latest, even when active hours never end. */
export const LONGEST_HOLD_MS = 12 * HOUR_MS
/** A step with all rules runs at least this often; a notification that the system did not accept is repeated after it. */
export const WATCHDOG_MS = 2 * MINUTE_MS
/** Longest wait between two ticks. */
export const LONGEST_TICK_MS = 60 * SECOND_MS
/** No tick for this long, though ticks come at least every minute: the computer slept or was suspended. */
export const GAP_MS = 2 * MINUTE_MS
/** When wall and steady clock differ by more than this between two readings, somebody has set the wall clock. */
export const CLOCK_SET_MS = 2 * SECOND_MS

/** A shorter sleep is a repeated signal of a suspend that is over: no computer sleeps and wakes so quickly. */
export const SHORTEST_SLEEP_MS = SECOND_MS

/** Most occurrence keys that are remembered. */
export const KEPT_SHOWN = 300
export const KEPT_SETTLED = 200

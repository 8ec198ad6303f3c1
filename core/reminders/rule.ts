import type { ClockTime, LocalDate, Weekday } from '../time/local-day'
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../time/units'
import type { ActiveHours } from './active-hours'

interface RuleBase {
  /** Stable and unique; part of every occurrence key, so it must not contain `~`. */
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  /** Whether its notification may make the system's sound. */
  readonly sound: boolean
  /** Its clock times come outside the active hours too. */
  readonly ignoresHours?: boolean
}

/** Any number of local times on chosen weekdays. */
export interface ClockRule extends RuleBase {
  readonly kind: 'clock'
  readonly times: readonly ClockTime[]
  readonly weekdays: readonly Weekday[]
}

/** Every so many minutes at the computer, counted from the last session or prompt. */
export interface IntervalRule extends RuleBase {
  readonly kind: 'interval'
  /** Minutes, 15 to 480. Two prompts are never closer than 20 minutes, so less acts as 20. */
  readonly everyMinutes: number
  /** Its own hours inside the active hours, or null for the active hours alone. */
  readonly hours: ActiveHours | null
}

/** Asks again after each session while a spike is open. */
export interface FollowUpRule extends RuleBase {
  readonly kind: 'follow-up'
  readonly afterMinutes: FollowUpMinutes
}

/** Asks for a rating, without pressing. */
export interface CheckInRule extends RuleBase {
  readonly kind: 'check-in'
  readonly times: readonly ClockTime[]
  readonly weekdays: readonly Weekday[]
}

/** A weekly place of a visit to a practitioner. */
export interface VisitSlot {
  readonly weekday: Weekday
  readonly time: ClockTime
}

/** Visits to a practitioner: reminds the day before and on the day. */
export interface VisitRule extends RuleBase {
  readonly kind: 'visit'
  readonly course: Course
  /** First day on which a visit may lie. */
  readonly startDate: LocalDate
  /** One slot for one visit a week, two for two. */
  readonly slots: readonly VisitSlot[]
  /** How many visits in all, 2 to 12. */
  readonly visits: number
  /** Local time of the reminder on the day before. */
  readonly dayBeforeAt: ClockTime
  /** Minutes before the visit for the reminder on the day, 0 to 720. */
  readonly minutesBefore: number
}

export type Rule = ClockRule | IntervalRule | FollowUpRule | CheckInRule | VisitRule
export type RuleKind = Rule['kind']

export const FOLLOW_UP_MINUTES = [30, 60, 90, 120] as const
export type FollowUpMinutes = (typeof FOLLOW_UP_MINUTES)[number]
export const DEFAULT_FOLLOW_UP_MINUTES: FollowUpMinutes = 60
/** Follow-ups shown on one local day, over all its spikes. */
export const FOLLOW_UPS_A_DAY = 4
/** A rating after of this or less closes a spike. */
export const EASED_RATING = 2

export const INTERVAL_MINUTES = { min: 15, max: 480 } as const

export type Course = 'acute' | 'chronic' | 'own'

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

/** Everything the person has set about reminders. */
export interface ReminderConfig {
  readonly rules: readonly Rule[]
  readonly hours: ActiveHours
  /** Follow-ups of a spike come outside active hours too. */
  readonly spikeIgnoresHours: boolean
  /** Sitting without touching anything counts as being there: only a locked or sleeping computer counts as away. */
  readonly countsStill?: boolean
  /** Most clock, interval and check-in prompts in one local day, or null for no limit. */
  readonly maxPerDay: number | null
}

/** An answer to a prompt. */
export type Answer =
  | { readonly kind: 'start' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'later'; readonly minutes: LaterMinutes }
  | { readonly kind: 'later-away' }
  | { readonly kind: 'not-today' }
  | { readonly kind: 'eased' }
  | { readonly kind: 'seen' }
  | { readonly kind: 'visit-done' }
export type AnswerKind = Answer['kind']

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

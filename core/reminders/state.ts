import type { ClockTime, LocalDate, DayNumber } from '../time/local-day'
import type { HoldReason, LateReason } from './ledger'
import type { RuleKind, AnswerKind } from './rule'

/** Which visit of a course a reminder is about. */
export interface VisitRef {
  /** 1 for the first visit. */
  readonly number: number
  readonly date: LocalDate
  readonly time: ClockTime
  readonly when: 'day-before' | 'on-day'
}

/** One due moment of a reminder. */
export interface Occurrence {
  /** Fires at most once. */
  readonly key: string
  readonly ruleId: string
  readonly ruleName: string
  readonly kind: RuleKind
  /** Epoch ms. */
  readonly due: number
  readonly visit?: VisitRef
}

export const REMINDER_STATE_VERSION = 1

/** A reminder that is shown, on the tray and in the window, until it is answered. */
export interface Prompt extends Occurrence {
  /** Unique for each showing: the key and how often it was shown. */
  readonly id: string
  /** Epoch ms. */
  readonly shownAt: number
  readonly sound: boolean
  /** How often it was put off before. */
  readonly snoozes: number
  /** It came late, because the person or the computer was away. */
  readonly catchUp: boolean
  /** How many others were merged into it. */
  readonly merged: number
  readonly answers: readonly AnswerKind[]
  /** The notification went out. */
  readonly delivered: boolean
  /** Its notification was sent a second time, because the first was never accepted. */
  readonly repeated: boolean
}

export type PendingCause = HoldReason | LateReason | 'later' | 'later-away'

/** An occurrence that is due and waits, because something holds it or the person put it off. */
export interface Pending extends Occurrence {
  readonly cause: PendingCause
  /** Since when this kind of cause delays it, epoch ms. */
  readonly causeSince: number
  /** Put off until, epoch ms; null unless put off by minutes. */
  readonly until: number | null
  /** Not worth showing any more from here on, epoch ms. */
  readonly expiresAt: number
  readonly snoozes: number
}

export type Pause =
  /** Until an instant, epoch ms. */
  | { readonly kind: 'until'; readonly since: number; readonly at: number }
  | { readonly kind: 'until-resumed'; readonly since: number }
  /** To the end of the person's day with this number (see `personDay`). */
  | { readonly kind: 'until-tomorrow'; readonly since: number; readonly day: DayNumber }

/** An open spike. */
export interface Episode {
  readonly number: number
  /** Epoch ms, as the clock showed it then: names the spike, so it stays when the clock is set. */
  readonly openedAt: number
  /** Its opening or the end of its last session, epoch ms: 8 hours later it is over. Moves along with a clock that is set. */
  readonly countsFrom: number
  /** Sessions ended since it opened. */
  readonly sessions: number
  /** Epoch ms, null before the first session has ended. */
  readonly lastSessionEnd: number | null
  /** Follow-up rules that have already come due after that session. */
  readonly asked: readonly string[]
}

/** What the end of a session changed, so that discarding the session can undo it. */
export interface EndedTrace {
  /** Epoch ms; the anchors and the spike that still carry it are put back. */
  readonly endedAt: number
  readonly startedAt: number
  readonly spike: boolean
  /** The prompt that it closed. */
  readonly took: Prompt | null
  readonly lastSession: ReminderState['lastSession']
  readonly anchors: Readonly<Record<string, number>>
  readonly episode: Episode | null
  /** Reminders that the session covered. */
  readonly covered: readonly Pending[]
}

export interface VisitChanges {
  readonly done: readonly number[]
  readonly moved: Readonly<Record<string, { readonly date: LocalDate; readonly time: ClockTime }>>
}

/** An occurrence key with an instant, epoch ms. */
export interface Stamp {
  readonly key: string
  readonly at: number
}

/**
 * Everything the reminders must remember, as JSON. Instants are epoch ms. The starts of intervals and of other lengths
 * of time are instants too; when somebody sets the wall clock, they are shifted by as much.
 */
export interface ReminderState {
  readonly version: typeof REMINDER_STATE_VERSION
  /** The clocks at the last step; null before the first. */
  readonly clock: {
    readonly wall: number
    readonly steady: number
    readonly handle: string
    readonly zone: string
  } | null
  /** Clock times up to this instant have been decided. */
  readonly seenUntil: number
  /** Nothing can fall due or expire before this instant, epoch ms; and when that was last computed. */
  readonly wakeAt: number
  readonly checkedAt: number
  /** Rules as they were last planned, by id: a fingerprint of what planning depends on, and since when they count. */
  readonly known: Readonly<Record<string, { readonly print: string; readonly since: number }>>
  /** Occurrence keys that were shown, with when; oldest first, bounded. */
  readonly shown: readonly Stamp[]
  /** Occurrence keys settled without being shown, with their due; oldest first, bounded. */
  readonly settled: readonly Stamp[]
  /** From when each interval counts, epoch ms. */
  readonly anchors: Readonly<Record<string, number>>
  /** Interval occurrences so far; makes their keys unique for ever. */
  readonly sequence: number
  readonly lastPrompt: { readonly at: number; readonly key: string; readonly kind: RuleKind } | null
  /** The last session that counted. */
  readonly lastSession: { readonly startedAt: number; readonly endedAt: number } | null
  readonly session: {
    readonly startedAt: number
    readonly spike: boolean
    /** The prompt that its start closed. */
    readonly took: Prompt | null
  } | null
  /** What the last session changed; null once the next one starts. */
  readonly trace: EndedTrace | null
  readonly awaySince: number | null
  readonly lockedSince: number | null
  readonly suspendedSince: number | null
  /** Start of the present absence, or of the last one. */
  readonly absentSince: number | null
  /** No prompt before, after a resume or unlock. */
  readonly settleUntil: number
  readonly open: Prompt | null
  readonly pending: readonly Pending[]
  readonly pause: Pause | null
  /** The day that the person took off; it is kept after that day, and compared with the date. */
  readonly dayOff: DayNumber | null
  /** Rules that were answered "not today", with that day (see `personDay`). */
  readonly notToday: Readonly<Record<string, DayNumber>>
  readonly episode: Episode | null
  readonly episodes: number
  /** Prompts shown on a local day that count against the daily limit, and follow-ups. */
  readonly today: { readonly day: DayNumber; readonly prompts: number; readonly followUps: number }
  readonly visits: Readonly<Record<string, VisitChanges>>
}

/** The state of the first start. */
export const freshReminderState = (): ReminderState => ({
  version: REMINDER_STATE_VERSION,
  clock: null,
  seenUntil: 0,
  wakeAt: 0,
  checkedAt: 0,
  known: {},
  shown: [],
  settled: [],
  anchors: {},
  sequence: 0,
  lastPrompt: null,
  lastSession: null,
  session: null,
  trace: null,
  awaySince: null,
  lockedSince: null,
  suspendedSince: null,
  absentSince: null,
  settleUntil: 0,
  open: null,
  pending: [],
  pause: null,
  dayOff: null,
  notToday: {},
  episode: null,
  episodes: 0,
  today: { day: 0, prompts: 0, followUps: 0 },
  visits: {},
})

/** The screen is locked, the computer sleeps, or nobody has touched it for a while. */
export const isAbsent = (state: ReminderState): boolean =>
  state.awaySince !== null || state.lockedSince !== null || state.suspendedSince !== null

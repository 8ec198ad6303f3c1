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

/** A reminder in front of the person, on the tray and in the window until answered. */
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
  /** How many others it stands for. */
  readonly merged: number
  readonly answers: readonly AnswerKind[]
  /** The notification went out. */
  readonly delivered: boolean
  /** The watchdog has sent it a second time. */
  readonly repeated: boolean
}

export type PendingCause = HoldReason | LateReason | 'later' | 'later-away'

/** An occurrence that is due and not yet settled: held, or put off by the person. */
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

/** What the end of a session replaced, so that a session discarded afterwards leaves no trace. */
export interface EndedTrace {
  /** Epoch ms; the anchors and the spike that still carry it are put back. */
  readonly endedAt: number
  readonly startedAt: number
  readonly spike: boolean
  /** The prompt that it took away. */
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
 * Everything the reminders must remember, as JSON. Instants are epoch ms. Lengths of desk time (intervals, the
 * distance between prompts) are kept as instants too and moved along when the wall clock is set.
 */
export interface ReminderState {
  readonly version: typeof REMINDER_STATE_VERSION
  /** Last look at the clocks; null before the first. */
  readonly clock: {
    readonly wall: number
    readonly steady: number
    readonly handle: string
    readonly zone: string
  } | null
  /** Clock times up to here have been seen to. */
  readonly seenUntil: number
  /** Nothing can change by itself before this instant, epoch ms, and when that was last checked in full. */
  readonly wakeAt: number
  readonly checkedAt: number
  /** Rules as they were last planned, by id: a print of what matters for planning, and since when they count. */
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
    /** The prompt that its start took away. */
    readonly took: Prompt | null
  } | null
  /** Until the next session starts: what the last one changed. */
  readonly trace: EndedTrace | null
  readonly awaySince: number | null
  readonly lockedSince: number | null
  readonly suspendedSince: number | null
  /** Start of the absence that lasts, or of the last one. */
  readonly absentSince: number | null
  /** No prompt before, after a resume or unlock. */
  readonly settleUntil: number
  readonly open: Prompt | null
  readonly pending: readonly Pending[]
  readonly pause: Pause | null
  /** Stays when it is over: looked at by its date. */
  readonly dayOff: DayNumber | null
  /** Rules that the person does not want on a day of theirs (see `personDay`). */
  readonly notToday: Readonly<Record<string, DayNumber>>
  readonly episode: Episode | null
  readonly episodes: number
  /** Shown on a local day: all that count against the limit, and follow-ups. */
  readonly today: { readonly day: DayNumber; readonly prompts: number; readonly followUps: number }
  readonly visits: Readonly<Record<string, VisitChanges>>
}

/** Nothing remembered: the state of the first start. */
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

/**
 * A copy with another look at the clocks, made at every tick. Field by field, because that is several times cheaper
 * than a spread of so wide an object; a field left out does not compile.
 */
export const copyState = (s: ReminderState, clock: ReminderState['clock']): ReminderState => ({
  version: s.version,
  clock,
  seenUntil: s.seenUntil,
  wakeAt: s.wakeAt,
  checkedAt: s.checkedAt,
  known: s.known,
  shown: s.shown,
  settled: s.settled,
  anchors: s.anchors,
  sequence: s.sequence,
  lastPrompt: s.lastPrompt,
  lastSession: s.lastSession,
  session: s.session,
  trace: s.trace,
  awaySince: s.awaySince,
  lockedSince: s.lockedSince,
  suspendedSince: s.suspendedSince,
  absentSince: s.absentSince,
  settleUntil: s.settleUntil,
  open: s.open,
  pending: s.pending,
  pause: s.pause,
  dayOff: s.dayOff,
  notToday: s.notToday,
  episode: s.episode,
  episodes: s.episodes,
  today: s.today,
  visits: s.visits,
})

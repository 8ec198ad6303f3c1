import type { ClockTime, LocalDate } from '../time/local-day'
import type { LedgerEntry } from './ledger'
import type { Answer, ReminderConfig } from './rule'
import type { Prompt, ReminderState } from './state'

/** A clock that only counts forward. Only the difference of two readings with the same handle means something. */
export interface SteadyReading {
  /** Ms. Best a clock that goes on while the computer sleeps (`os.uptime()`), else any monotonic one. */
  readonly ms: number
  /** Readings with the same handle can be compared: a boot id, or a new value for each process. */
  readonly handle: string
}

export interface StepContext {
  /** Wall clock, epoch ms. */
  readonly now: number
  /** IANA name, valid (see isKnownZone). */
  readonly zone: string
  readonly steady: SteadyReading
  readonly config: ReminderConfig
}

export type ReminderEvent =
  /** The timer: whenever `wakeAt` says, at least every 60 s. */
  | { readonly kind: 'tick' }
  /** The process has started: its first event. The person counts as present until an event says otherwise. */
  | { readonly kind: 'started'; readonly sessionRunning: boolean; readonly stateLost?: boolean }
  | { readonly kind: 'config-changed' }
  /** The person reported a spike: it opens, or goes on. Sent before its session, which carries the spike's id. */
  | { readonly kind: 'spike-began' }
  | { readonly kind: 'session-started'; readonly spike: boolean }
  /**
   * `discarded`: nothing was pressed, so no reminder counts as done. `endedAt` (epoch ms): when it ended, if that was
   * earlier than this event; now unless given.
   */
  | {
      readonly kind: 'session-ended'
      readonly outcome: 'complete' | 'partial' | 'discarded'
      readonly endedAt?: number
    }
  /** The session that ended last was discarded: its effects on the reminders are undone. */
  | { readonly kind: 'session-discarded' }
  /** A rating after a session, 0 to 10. */
  | { readonly kind: 'rated-after'; readonly rating: number }
  /** No input since `since` (epoch ms). */
  | { readonly kind: 'away'; readonly since: number }
  | { readonly kind: 'back' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'resumed' }
  /** The system accepted the notification. Without this event the prompt is sent once more after 2 minutes. */
  | { readonly kind: 'prompt-delivered'; readonly promptId: string }
  /** The system refused the notification; the prompt stays on the tray and in the window. */
  | { readonly kind: 'prompt-failed'; readonly promptId: string }
  | { readonly kind: 'answered'; readonly promptId: string; readonly answer: Answer }
  | { readonly kind: 'pause'; readonly until: { readonly ms: number } | 'tomorrow' | 'resumed' }
  | { readonly kind: 'unpause' }
  | { readonly kind: 'day-off'; readonly on: boolean }
  /** "It eased", said outside a prompt. */
  | { readonly kind: 'eased' }
  | { readonly kind: 'visit-done'; readonly ruleId: string; readonly visit: number; readonly done: boolean }
  | {
      readonly kind: 'visit-moved'
      readonly ruleId: string
      readonly visit: number
      readonly date: LocalDate
      readonly time: ClockTime
    }

export type ReminderEffect =
  /** Notification, tray and window. Carried out only after the state of the same step is on disk. */
  | { readonly kind: 'show'; readonly prompt: Prompt }
  /** Tray and window only: an earlier process has already shown its notification. */
  | { readonly kind: 'restore'; readonly prompt: Prompt }
  /** Close its notification, clear it from tray and window. */
  | { readonly kind: 'withdraw'; readonly promptId: string }
  | { readonly kind: 'start-session'; readonly spike: boolean; readonly ruleId: string }
  | { readonly kind: 'ask-rating'; readonly ruleId: string }
  /** A visit was marked as done, or not done any more: its entry is added or removed. */
  | {
      readonly kind: 'log-visit' | 'unlog-visit'
      readonly ruleId: string
      readonly visit: number
      readonly date: LocalDate
      readonly time: ClockTime
    }

export interface StepResult {
  /** To be on disk before any effect is carried out. */
  readonly state: ReminderState
  readonly effects: readonly ReminderEffect[]
  /** To be on disk with the state. */
  readonly ledger: readonly LedgerEntry[]
}

import type { ClockTime, LocalDate } from '../time/local-day'
import type { LedgerEntry } from './ledger'
import type { Answer, ReminderConfig } from './rule'
import type { Prompt, ReminderState } from './state'

/** A clock that only counts forward: `ms` by itself means nothing, two readings with one handle do. */
export interface SteadyReading {
  /** Ms. Best a clock that goes on while the computer sleeps (`os.uptime()`), else any monotonic one. */
  readonly ms: number
  /** Names the counting: a boot id, or a fresh value for each process. */
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
  /** The process has started; first event of its life. Presence is taken as present until told otherwise. */
  | { readonly kind: 'started'; readonly sessionRunning: boolean; readonly stateLost?: boolean }
  | { readonly kind: 'config-changed' }
  /** A spike was told of: it opens, or goes on. Before its session, so that the session can know its spike. */
  | { readonly kind: 'spike-began' }
  | { readonly kind: 'session-started'; readonly spike: boolean }
  /**
   * `discarded`: nothing was pressed, so it satisfies nothing. `endedAt` (epoch ms) when it ended before it was found
   * to have ended; now unless given.
   */
  | {
      readonly kind: 'session-ended'
      readonly outcome: 'complete' | 'partial' | 'discarded'
      readonly endedAt?: number
    }
  /** The session that ended last is not kept: as if it had never been. */
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
  /** The notifier took the prompt. Without it within 2 minutes the watchdog sends the prompt once more. */
  | { readonly kind: 'prompt-delivered'; readonly promptId: string }
  /** The notifier refused; the prompt stays on the tray and in the window. */
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
  /** Notification, tray and window. Only after the state that came with it is on disk. */
  | { readonly kind: 'show'; readonly prompt: Prompt }
  /** Tray and window only: it was shown by a process that is gone. */
  | { readonly kind: 'restore'; readonly prompt: Prompt }
  /** Close its notification, clear it from tray and window. */
  | { readonly kind: 'withdraw'; readonly promptId: string }
  | { readonly kind: 'start-session'; readonly spike: boolean; readonly ruleId: string }
  | { readonly kind: 'ask-rating'; readonly ruleId: string }
  /** A visit was ticked as done, or its tick taken back: its entry comes or goes. */
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

/** What the renderer sees of main's state: one snapshot, then changed slices. */
import type { TextKey } from '../text/en/catalogue'
import type { Drafts } from '../drafts/draft'
import type { Hand } from '../points/hand'
import type { Language } from '../text/language'
import type { EndedSession, Origin, PauseReason } from '../session/session'
import type { Advice } from '../safety/advice'
import type { ReminderConfig } from '../reminders/rule'
import type { Prompt, VisitChanges } from '../reminders/state'
import type { Gate, LighterTechnique } from '../safety/gate'
import type { RedFlagCheck } from '../safety/red-flags'
import type { ScreeningAnswers } from '../safety/screening'
import type { Rating } from '../log/entry/rating'
import type { TestTurn } from '../log/entry/entry'
import type { ChosenActivity, SessionPlan } from '../session/plan'
import type { Routine } from '../session/routine'
import type { OwnCues } from '../settings/own-cue'
import type { AppSettings, SessionSettings, SoundSettings } from '../settings/settings'

/** A session as the renderer needs it; it runs on from `elapsedMs` by the renderer's own monotonic clock. */
export interface ActiveSessionView {
  readonly kind: 'active'
  readonly id: string
  readonly origin: Origin
  readonly plan: SessionPlan
  readonly before: number | null
  /** The turn of an own test that this session is: known to the page only from its start on. */
  readonly test: TestTurn | null
  readonly elapsedMs: number
  /** Ms of 3-2-1 still to go before session time moves. */
  readonly countInMs: number
  readonly running: boolean
  readonly pauseReason: PauseReason | null
}

export interface EndedSessionView extends Omit<EndedSession, 'spikeId'> {
  readonly kind: 'ended'
  readonly pressedMs: number
  /** A session found unfinished after a crash: offered for logging, not yet in the log. */
  readonly recovered: boolean
}

export type SessionView = { readonly kind: 'idle' } | ActiveSessionView | EndedSessionView

export interface LocaleView {
  readonly language: Language
  /** BCP 47 tag with the region, for dates and numbers. */
  readonly tag: string
  /** IANA zone. */
  readonly zone: string
  readonly country: string | null
}

/** Something the app has to say at the top of a page, such as a settings file moved aside. */
export interface NoticeView {
  readonly id: string
  readonly kind:
    | 'settings-moved'
    | 'settings-from-copy'
    | 'settings-partly'
    | 'reminders-moved'
    | 'reminders-partly'
    | 'file-moved'
    | 'file-from-copy'
    | 'files-unsaved'
    | 'clock-wrong'
    | 'log-problem'
    | 'shortcut-refused'
    | 'login-refused'
  readonly values: Readonly<Record<string, string | number>>
}

/** A log that could not be used as it was, and what can be brought back; until the person has chosen. */
export interface LogTroubleView {
  readonly reason: 'damaged' | 'missing' | 'newer-version' | 'foreign'
  /** File name that the damaged log is kept under; null where it lies in its place. */
  readonly keptAs: string | null
  /** Entries that could be read from it and are in the log now. */
  readonly saved: number
  /** The newest backup that is whole; `day` is local, `YYYY-MM-DD`. */
  readonly backup: { readonly day: string; readonly entries: number } | null
}

export interface SettingsView {
  readonly app: AppSettings
  readonly session: SessionSettings
  readonly sound: SoundSettings
  readonly routines: readonly Routine[]
  /** Imported sounds that stand for cues; served at `/cues/own/<id>`. */
  readonly ownCues: OwnCues
}

/** A start that waits until questions are answered, or that may not happen. */
export interface StartView {
  readonly origin: Origin
  readonly before: Rating | null
  readonly activity: ChosenActivity
  readonly hand?: Hand
  readonly gate: Extract<Gate, { kind: 'ask-red-flags' | 'ask-moving' | 'blocked' }>
}

export interface SafetyView {
  readonly answers: ScreeningAnswers
  readonly check: RedFlagCheck | null
  /** How to press, when something asks for care. */
  readonly lighter: LighterTechnique | null
  readonly waiting: StartView | null
}

/** What comes next by the reminder rules. */
export interface NextView {
  readonly atMs: number
  readonly ruleId: string
  readonly name: string
}

export interface RemindersView {
  readonly next: NextView | null
  readonly config: ReminderConfig
  /** A reminder that waits for an answer. */
  readonly prompt: Prompt | null
  /** Put off or held back for now: how many. */
  readonly held: number
  readonly dayOff: boolean
  readonly visits: Readonly<Record<string, VisitChanges>>
  /** Paused until an instant (epoch ms), or until resumed (null); absent while reminders run. */
  readonly paused: { readonly untilMs: number | null } | null
  readonly spike: { readonly openedAtMs: number } | null
  /** When the person's next day begins, epoch ms: what "until tomorrow" means. */
  readonly tomorrowMs: number
}

/** Which of graphics card and processor draws the window. */
export interface GraphicsView {
  readonly drawnBy: 'card' | 'software'
  /** Why the processor draws; null where the card does. */
  readonly why: 'no-card' | 'switched-off' | 'failed-before' | null
}

/** Whether the page may use the camera: `closed` where the window was hidden or locked meanwhile. */
export type CameraAnswer = 'open' | 'refused' | 'missing' | 'closed'
/** Why the camera was closed without the page's wish. */
export type CameraClosed = 'time' | 'hidden' | 'locked' | 'asleep' | 'session'

/** One reading of the setup check. */
/** Keys of the setup check's sentences, after `reminderScreens.setup.says.`. */
export type SetupSentence = TextKey extends infer K
  ? K extends `reminderScreens.setup.says.${infer Rest}`
    ? Rest
    : never
  : never

export interface SetupReading {
  readonly part:
    | 'notifications'
    | 'tray'
    | 'idle'
    | 'lock'
    | 'screen'
    | 'suspend'
    | 'autostart'
    | 'capture'
    | 'shortcut'
    | 'motion'
    | 'graphics'
    | 'camera'
    | 'zone'
    | 'font'
    | 'backups'
  /** `off`: nobody has turned it on. */
  readonly state: 'works' | 'unknown' | 'missing' | 'off'
  /** The sentence that says what was found. */
  readonly says: SetupSentence
  /** By which means, or what was read: `powerMonitor`, `XDG autostart`. */
  readonly means: string
  /** A number read just now, such as idle seconds. */
  readonly value: number | null
}

export interface SetupView {
  readonly readings: readonly SetupReading[]
}

/** The quiet question 30 or 60 minutes after a check-in, while it is asked. */
export interface LaterView {
  readonly entryId: string
  /** When the session began, UTC epoch ms. */
  readonly sessionAtMs: number
}

/** The optional lock of the window. */
export interface LockView {
  /** A passphrase is set: the window asks for it, and backups are encrypted. */
  readonly set: boolean
  /** The window waits for the passphrase. */
  readonly locked: boolean
}

export interface AppSnapshot {
  /** What draws the window: where no graphics card does, large motion costs the processor much. */
  readonly graphics: GraphicsView['drawnBy']
  readonly session: SessionView
  /** The system was asked to keep the screen on in the last session, and it is known that it did not. */
  readonly screenMayLock: boolean
  readonly later: LaterView | null
  readonly settings: SettingsView
  readonly safety: SafetyView
  readonly locale: LocaleView
  readonly notices: readonly NoticeView[]
  readonly logTrouble: LogTroubleView | null
  /** Since when there was no backup of the log and why, as a sentence; null while all is well. */
  readonly backupTrouble: string | null
  readonly load: LoadView
  readonly reminders: RemindersView
  readonly lock: LockView
  /**
   * What was typed and not yet saved. Sent with a whole snapshot, and when drafts are removed that the page did not
   * drop.
   */
  readonly drafts: Drafts
  /** How far the app's clock is ahead of the machine's, ms: 0, unless a test moved it. */
  readonly clockAheadMs: number
  readonly about: {
    readonly version: string
    readonly dataFolder: string
    readonly platform: string
    /** This build can find a hand in the camera's picture. */
    readonly camera: boolean
    /** What starts a session for a pain spike, as one types it. */
    readonly spikeCommand: string
  }
}

export interface LoadView {
  /** Minutes pressed today by each thumb: the left thumb presses the right hand. */
  readonly minutesByThumb: Readonly<Record<Hand, number>>
  readonly advice: readonly Advice[]
}

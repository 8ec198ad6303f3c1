/**
 * The ports: what services need from outside, one interface each, without Electron. The real ones lie beside the
 * services; tests have their own.
 */
import type { Place } from '@core/ipc/routes'
import type { GraphicsView } from '@core/ipc/views'
import type { Handlers, Send } from './ipc/handler-types'

export type Cancel = () => void

export interface Clock {
  /** Wall time, epoch ms. May jump. */
  now(): number
  /** How far `now` is ahead of the machine's own wall time, ms: 0 for every real clock. */
  aheadMs(): number
  /** Monotonic ms from an arbitrary origin. Never jumps; stands still while the machine sleeps on some systems. */
  mono(): number
  /** Ms that go on while the machine sleeps, comparable only between readings with one handle. */
  steady(): { readonly ms: number; readonly handle: string }
  /**
   * Zone of the machine, now or at an instant (epoch ms): an IANA name; an offset such as `+05:30` where the runtime
   * names no zone that can be used, or one whose clock shows something else than the machine's.
   */
  zone(at?: number): string
  /** What the runtime itself says about the zone; may be undefined or nonsense. */
  reportedZone(): unknown
  /** Runs `task` once, `delayMs` of monotonic time from now. */
  after(delayMs: number, task: () => void): Cancel
  /** Called when a test moved this clock. */
  onMoved(listener: () => void): Cancel
}

export type DocumentContent = Readonly<Record<string, unknown>>

/** How to recognise a document that is damaged, or a different one with its name. */
export interface DocumentTests {
  /** False for content that this document never had: such a file is moved aside. */
  readonly isRight?: (content: DocumentContent) => boolean
  /** False where a part cannot be read: then a whole copy counts, if there is one. */
  readonly isWhole?: (content: DocumentContent) => boolean
}

/** A document that could not be used as it was. */
export interface MovedDocument {
  /** Without `.json`. */
  readonly name: string
  /** The file's new name; null where there was none to keep, or where it could not be moved. */
  readonly keptAs: string | null
  /**
   * `started-anew`: nothing of it was used. `from-copy`: its copy was used. `partly`: some parts could not be used, and
   * the file was kept.
   */
  readonly how: 'started-anew' | 'from-copy' | 'partly'
}

/**
 * Small JSON documents by name, each written whole and atomically, on disk when `write` returns. What cannot be
 * written throws a `FileTrouble`, with the document as it was.
 */
export interface Documents {
  /** The document, or undefined when there is none; one that is not right is moved aside first. */
  read(name: string, tests?: DocumentTests): unknown
  write(name: string, value: unknown): void
  remove(name: string): void
  /** Copies a document of which parts cannot be read, before they are overwritten. */
  keepAside(name: string): void
  readonly movedAside: readonly MovedDocument[]
}

/** Lines appended to a file, oldest first. */
export interface Lines {
  append(line: string): void
  /** The last lines, oldest first, read from the end of the file. @param limit most lines */
  readLast(limit: number): readonly string[]
  readAll(): readonly string[]
  replace(lines: readonly string[]): void
}

/** What can be done with a notification. */
export interface NoticeMeans {
  readonly buttons: boolean
  readonly click: boolean
}

export interface Notice {
  readonly id: string
  readonly title: string
  /** The words under the title; where they say how to answer, by what can be done on this desktop. */
  readonly body: string | ((can: NoticeMeans) => string)
  /** What a click on the words does, for desktops that show it; the app's name where it is left out. */
  readonly open?: string
  readonly silent: boolean
  readonly actions: readonly { readonly id: string; readonly label: string }[]
}

/** What was found of a part of the desktop. */
export type Found = 'works' | 'unknown' | 'missing'

export interface NoticeListener {
  /** The user answered: `click`, or an action's id. */
  readonly onAnswer: (answer: string) => void
  /**
   * Called once, at once or seconds later: whether the system accepted it. Not called for one that was withdrawn first.
   */
  readonly onFate: (fate: 'taken' | 'refused') => void
}

/** The words of a notice on a desktop. */
export const bodyOf = ({ body }: Notice, can: NoticeMeans): string =>
  typeof body === 'string' ? body : body(can)

export interface Notifier {
  /** Whether notifications are taken, by what was read and by what became of the last one. */
  readonly state: Found
  /** Whether a person sees buttons on notifications, as far as is known. */
  readonly hasActions: boolean
  /** Shows without taking the focus. */
  show(notice: Notice, listener: NoticeListener): void
  withdraw(id: string): void
}

export type TrayStateName = 'idle' | 'due' | 'running' | 'paused' | 'spike'

export type TrayItem =
  | { readonly kind: 'line' }
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly run: () => void; readonly checked?: boolean }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly TrayItem[] }

export interface TrayModel {
  readonly state: TrayStateName
  /** Twelfths of the running session that are over, 0 to 12; 0 without one. */
  readonly filled: number
  readonly tooltip: string
  readonly items: readonly TrayItem[]
}

/** `refused`: the panel does not list the icon. */
export type TrayHostState = Found | 'refused'

export interface TrayView {
  render(model: TrayModel): void
  onActivate(listener: () => void): Cancel
  /** Whether the desktop has a place for tray icons, as far as anything can tell, and by which means. */
  host(): { readonly state: TrayHostState; readonly means: string }
}

export interface Windows {
  readonly isOpen: boolean
  readonly isVisible: boolean
  readonly isFocused: boolean
  readonly isMinimized: boolean
  /** Creates the hidden window, so that its page loads meanwhile. */
  prepare(place: Place): void
  /** Opens or brings forward the window, on a screen of the app when one is named. */
  show(place?: Place): void
  /** Keeps closing from destroying the window (and its sound) while a session runs. */
  keepForSession(hold: boolean): void
  /** While this returns true, closing only minimises the window: without a tray icon it could not be opened again. */
  keepInReach(isNeeded: () => boolean): void
  setCaptureProtected(on: boolean): void
  /** Gives the window the whole screen, or takes it back; nothing without a window. */
  setFullScreen(on: boolean): void
  setTheme(theme: 'system' | 'light' | 'dark'): void
  onVisibilityChanged(listener: () => void): Cancel
  /** While on, a page that does not answer counts as hung even if nobody touches it: cues would be missed. */
  attend(on: boolean): void
  /** The page crashed, or hung and was ended. */
  onPageGone(listener: (gone: PageGone) => void): Cancel
}

export interface PageGone {
  /** Chromium's word: `crashed`, `killed`, `oom`. */
  readonly reason: string
  /** False when it went too often: the window is closed, and opens again when asked to. */
  readonly comesBack: boolean
}

/**
 * Where the window was, in px of the desktop: its size when it is not maximised, its place unless the system tells none
 * (Wayland), and whether it was maximised.
 */
export interface WindowPlace {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly maximized?: boolean
}

/** Remembered place of the window. */
export interface Placement {
  load(): WindowPlace | null
  save(place: WindowPlace): void
}

/** Which of graphics card and processor draws the window. */
export interface Graphics {
  readonly view: GraphicsView
  onChange(listener: () => void): Cancel
}

export type { GraphicsView }

/** Whether the person is present. */
export interface Presence {
  /** Ms since the last input, or null where nothing can tell. */
  idleMs(): number | null
  /** Where the reading comes from, for the setup check. */
  readonly source: string
  /** Whether locking the screen is noticed; `unseen` where it may be, and nobody has locked it yet. */
  readonly lock: 'works' | 'unseen' | 'missing'
  readonly lockSource: string
  /**
   * Whether a program keeps the screen awake, as a film or a presentation does; null where nothing tells. As it was
   * seconds ago.
   */
  inhibited(): boolean | null
  onSuspend(listener: () => void): Cancel
  onResume(listener: () => void): Cancel
  onLock(listener: () => void): Cancel
  onUnlock(listener: () => void): Cancel
}

export interface KeepAwake {
  /** Keeps the display from sleeping while `on`. Idempotent. */
  set(on: boolean): void
  /**
   * Whether the system keeps the screen on and unlocked when it is asked to; `unknown` where nothing on this desktop
   * answers to such a wish, `missing` where the last one was refused, or taken and not carried out.
   */
  readonly state: 'works' | 'unknown' | 'missing'
  readonly means: string
  /** Calls the listener when the state turned to `missing` or from there. */
  onChange(listener: () => void): Cancel
}

/**
 * What the system has of launch at login: `switched-off` by the system's own settings, `foreign` where what is there
 * starts another installation, `unknown` where it cannot be read.
 */
export type AutostartState = 'on' | 'off' | 'switched-off' | 'foreign' | 'unknown'

export interface Done {
  readonly ok: boolean
  readonly problem?: string
}

export interface Autostart {
  set(on: boolean): Done
  state(): AutostartState
  /** Puts right what is on, is ours, and starts a program that is gone. */
  mend(): Done
  /** The means: `XDG autostart file`, `login item`. */
  readonly means: string
}

/**
 * What became of the shortcut: `taken` by another program or not allowed; `x-programs-only` where it works while a
 * program of the X server is in front; `asked-for` where the desktop has not said whether it works.
 */
export type ShortcutState = 'none' | 'set' | 'taken' | 'x-programs-only' | 'asked-for'

export interface Shortcuts {
  /** Registers the one global shortcut, replacing the last. False when the system refuses. */
  set(accelerator: string | null, run: () => void): boolean
  /** Tries once more where it was taken. */
  state(): ShortcutState
}

export interface Camera {
  /** The build has what finds a hand in a picture. */
  readonly installed: boolean
  /** Asks the system where it wants to be asked; resolves to whether it allows the camera. */
  ask(): Promise<boolean>
  /** Whether the page may use the camera now. */
  permit(on: boolean): void
}

export interface SystemInfo {
  readonly locales: readonly string[]
  readonly platform: NodeJS.Platform
  readonly version: string
  readonly dataFolder: string
  /** ISO country code of the system, when known. */
  readonly country: string | null
  /** The command that starts a session for a pain spike, for the desktop's own shortcut settings. */
  readonly spikeCommand: string
}

export interface Diary {
  /** A line of the local log file. Never health content. */
  note(message: string, detail?: unknown): void
}

/** The way to the window's page. */
export interface Page {
  serve(
    handlers: Handlers,
    say: { readonly refusal: () => string; readonly apology: (error: unknown) => string },
  ): Cancel
  readonly send: Send
}

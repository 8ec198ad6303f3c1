import type { Cancel } from '../ports'

/** Starts the app again when it dies with the desktop's message bus, or when asked to. */
export interface Revival {
  /** This process is such a new start. */
  readonly isRevived: boolean
  /** The bus came after the app, which gets its tray icon only by starting again. */
  readonly isBusLate: boolean
  onBusLate(listener: () => void): Cancel
  /** Whether the next start is to show the window. */
  showNext(shown: boolean): void
  /** Ends this process and starts the next one; nothing where nobody would start it. */
  startAgain(): void
}

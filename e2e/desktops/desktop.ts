import type { DesktopBus } from './desktop-bus'

/** A real desktop that runs in a rig, and what a person does on it. */
export interface Desktop {
  readonly bus: DesktopBus
  /** All that an application finds the desktop by. */
  readonly env: Readonly<Record<string, string>>
  /** What the app is started with. */
  readonly args: readonly string[]
  /** Whether there is a place for tray icons. */
  readonly hasTray: boolean
  /** Keeps a picture of the whole screen under this name. */
  picture(name: string): Promise<void>
  /** Whether the app's window can be seen. */
  isShown(): Promise<boolean>
  /** Closes the app's window as its frame does. */
  closeWindow(): Promise<void>
  openMenu(): Promise<void>
  closeMenu(): Promise<void>
  clickIcon(): Promise<void>
  /** Absent where the desktop has no such thing. */
  minimise?(): Promise<void>
  /** Brings the window back as the desktop's own list of programs does. */
  reopen?(): Promise<void>
  /** How many notifications the desktop shows. */
  notices(): Promise<number>
  /** Does what shows the buttons of the notification, where they are not there from the start. */
  showButtons(): Promise<void>
  pressStart(): Promise<void>
  lock(): Promise<void>
  unlock(): Promise<void>
  /** Ends the app, by the icon's menu where there is one. */
  quit(): Promise<void>
}

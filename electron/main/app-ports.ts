import type { AppMenu } from './desktop/tray/app-menu'
import type { OwnCueFiles } from './log/files/user-files-port'
import type { LogPorts } from './log/log-services'
import type { MachineInfo } from './platform/diagnostics-service'
import type {
  Autostart,
  Camera,
  Clock,
  Diary,
  Documents,
  Graphics,
  KeepAwake,
  Lines,
  Notifier,
  Page,
  Presence,
  Shortcuts,
  SystemInfo,
  TrayView,
  Windows,
} from './ports'
import type { SettingsService } from './settings/settings-service'

/** Everything that `createApp` needs from outside. `start.ts` makes the real ones, tests their own. */
export interface Ports extends LogPorts {
  readonly clock: Clock
  readonly documents: Documents
  /** Read before Electron is ready, because the language is one of them. */
  readonly settings: SettingsService
  readonly ledgerLines: Lines
  readonly notifier: Notifier
  readonly tray: TrayView
  readonly graphics: Graphics
  readonly windows: Windows
  readonly page: Page
  readonly presence: Presence
  readonly keepAwake: KeepAwake
  readonly autostart: Autostart
  readonly shortcuts: Shortcuts
  readonly system: SystemInfo
  readonly menu: AppMenu
  readonly camera: Camera
  readonly ownCueFiles: OwnCueFiles
  readonly diary: Diary
  readonly diaryLines: (limit: number) => readonly string[]
  readonly machine: MachineInfo
  readonly copyText: (text: string) => Promise<void>
  readonly newId: () => string
  readonly secondMs: () => number
  readonly awayAfterMs: () => number
  readonly openExternal: (url: string) => boolean
  /** The system's sound for what needs a look. */
  readonly beep: () => void
  readonly quit: () => void
  /** Removes files that an earlier fault left in the user data folder. */
  readonly removeLeftFiles: () => void
}

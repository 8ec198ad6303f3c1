import type { Answer } from './ipc/first-request'
import type { TrayIcon } from './adapters/electron-tray'
import type { electronWindows } from './adapters/electron-windows'
import type { Patience } from './adapters/page-watch'
import type { fileDiary } from './adapters/file-diary'
import type { ClockControls } from './adapters/system-clock'
import type { OwnPages } from './own-pages'
import type { Clock, Documents } from './ports'

/** What is there before the app is: enough for a window to open and load. */
export interface Shell {
  readonly dataFolder: string
  /** Takes the handler of the page's first request, which may already wait. */
  readonly answerFirst: (answer: Answer) => void
  /** The clock, and in tests of unpackaged builds the means to move it. */
  readonly time: { readonly clock: Clock; readonly controls: ClockControls | null }
  readonly diary: ReturnType<typeof fileDiary>
  readonly documents: Documents
  /** Folder of icons and cues. */
  readonly resources: string
  readonly ownCueFolder: string
  readonly pages: OwnPages
  readonly windows: ReturnType<typeof electronWindows>
  /** The icon that a start into the tray shows at once; otherwise there is none yet. */
  readonly trayIcon: TrayIcon | null
  /** What tests of an unpackaged build may change. */
  readonly tuning: { patience: Patience }
}

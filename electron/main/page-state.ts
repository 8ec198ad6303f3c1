import type { AppSnapshot } from '@core/ipc/views'
import type { NoticeBoard } from './desktop/notice-board'
import type { LockService } from './lock/lock-service'
import type { BackupService } from './log/backup/backup-service'
import type { LogGuard } from './log/log-guard'
import type { Camera, Cancel, Clock, Graphics, KeepAwake, Page, SystemInfo } from './ports'
import type { ReminderService } from './reminders/reminder-service'
import type { SafetyService } from './safety/safety-service'
import type { LaterRatingService } from './session/later-rating-service'
import type { LoadService } from './session/load-service'
import type { SessionService } from './session/session-service'
import type { StartService } from './session/start-service'
import type { DraftService } from './settings/draft-service'
import type { LanguageService } from './settings/language-service'
import { settingsView, type SettingsService } from './settings/settings-service'

interface PageStateParts {
  readonly clock: Clock
  readonly page: Page
  readonly system: SystemInfo
  readonly graphics: Graphics
  readonly keepAwake: Pick<KeepAwake, 'state' | 'onChange'>
  readonly language: LanguageService
  readonly notices: NoticeBoard
  readonly settings: SettingsService
  readonly safety: SafetyService
  readonly sessions: SessionService
  readonly starts: StartService
  readonly later: LaterRatingService
  readonly load: LoadService
  readonly reminders: ReminderService
  readonly drafts: DraftService
  readonly lock: LockService
  readonly camera: Pick<Camera, 'installed'>
  readonly guard: LogGuard
  readonly backups: BackupService
}

export interface PageState {
  /** Everything that the page shows; while the app is locked, only what may be seen then. */
  snapshot(): AppSnapshot
  dispose(): void
}

/** What the page shows: one snapshot when it asks, then the slices that changed. */
export function createPageState(parts: PageStateParts): PageState {
  const { clock, page, system, graphics, keepAwake, language, notices, settings, safety, sessions, starts } =
    parts
  const { later, load, reminders, drafts, lock, guard, backups } = parts

  const snapshot = (): AppSnapshot => ({
    graphics: graphics.view.drawnBy,
    session: sessions.view(),
    screenMayLock: keepAwake.state === 'missing',
    later: later.view(),
    settings: settingsView(settings.current),
    safety: safety.view(),
    locale: language.view(),
    notices: notices.notices,
    logTrouble: guard.view(),
    backupTrouble: backups.trouble(),
    load: load.view(),
    reminders: reminders.view(),
    lock: lock.view(),
    drafts: drafts.view(),
    clockAheadMs: clock.aheadMs(),
    about: {
      version: system.version,
      dataFolder: system.dataFolder,
      platform: system.platform,
      camera: parts.camera.installed,
      spikeCommand: system.spikeCommand,
    },
  })
  const push = (changed: Partial<AppSnapshot>) => page.send('app:changed', lock.shown(changed))

  const disposers: readonly Cancel[] = [
    graphics.onChange(() => push({ graphics: graphics.view.drawnBy })),
    keepAwake.onChange(() => push({ screenMayLock: keepAwake.state === 'missing' })),
    guard.onChange(() => push({ logTrouble: guard.view() })),
    backups.onTrouble(() => push({ backupTrouble: backups.trouble() })),
    lock.onChange(() => push(snapshot())),
    notices.onChange(() => push({ notices: notices.notices })),
    starts.onChange(() => push({ safety: safety.view() })),
    reminders.onChange(() => push({ reminders: reminders.view(), clockAheadMs: clock.aheadMs() })),
    sessions.onChange(() => push({ session: sessions.view() })),
    drafts.onChange(() => push({ drafts: drafts.view() })),
    later.onChange(() => push({ later: later.view() })),
    load.onChange(() => push({ load: load.view() })),
    settings.onChange(() =>
      push({
        settings: settingsView(settings.current),
        locale: language.view(),
        safety: safety.view(),
        // A sentence, in the language that was chosen.
        backupTrouble: backups.trouble(),
      }),
    ),
    clock.onMoved(() => push({ locale: language.view(), clockAheadMs: clock.aheadMs() })),
  ]
  return {
    snapshot: () => lock.shown(snapshot()),
    dispose: () => disposers.forEach((dispose) => dispose()),
  }
}

import type { AppSnapshot } from '@core/ipc/views'
import type { Place } from '@core/ipc/routes'
import { guarded } from './ipc/guard'
import { createHandlers } from './ipc/handlers'
import type {
  Autostart,
  Cancel,
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
import type { AppMenu } from './desktop/tray/app-menu'
import type { LogStore } from './log/log-store'
import type { OwnCueFiles, UserFiles } from './log/files/user-files-port'
import { FileTrouble } from './settings/documents/file-trouble'
import type { Flags } from './flags'
import { createDraftService } from './settings/draft-service'
import { createDiagnosticsService, type MachineInfo } from './platform/diagnostics-service'
import { eraseEverything } from './log/erase-service'
import { createLanguageService } from './settings/language-service'
import { createLaterRatingService } from './session/later-rating-service'
import { createLockService } from './lock/lock-service'
import { createLogServices, type LogPorts } from './log/log-services'
import { LOAD_UNREAD, readLoad } from './session/load-service'
import { createKeptFiles } from './log/kept-files'
import { failureSentence, fileReason } from './log/log-failure'
import { followMenu } from './desktop/tray/menu-service'
import { createNoticeBoard } from './desktop/notice-board'
import { createOwnCueService } from './settings/own-cue-service'
import { createPresenceService } from './reminders/presence-service'
import { createPromptService } from './reminders/prompt-service'
import { createReminderService } from './reminders/reminder-service'
import { keepNoLongerThanSaid } from './log/retention-service'
import { createRoutineService } from './settings/routine-service'
import { createSafetyService } from './safety/safety-service'
import { createSessionJournal } from './session/session-journal'
import { createSessionService } from './session/session-service'
import { settingsView, type SettingsService } from './settings/settings-service'
import { createSettingsTransfer } from './settings/settings-transfer'
import { createSetupService } from './desktop/setup-service'
import { createStartService } from './session/start-service'
import { followPreferences } from './settings/preferences'
import { watchClock } from './platform/clock-watch'
import { createTrayService } from './desktop/tray/tray-service'
import { createWindowTrouble } from './desktop/window/window-trouble'

export interface Ports extends LogPorts {
  readonly clock: Clock
  readonly documents: Documents
  /** Read before Electron is ready, because the language is one of them. */
  readonly settings: SettingsService
  readonly ledgerLines: Lines
  readonly log: LogStore
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
  readonly userFiles: UserFiles
  readonly ownCueFiles: OwnCueFiles
  readonly diary: Diary
  readonly diaryLines: (limit: number) => readonly string[]
  readonly machine: MachineInfo
  readonly copyText: (text: string) => Promise<void>
  readonly newId: () => string
  readonly secondMs: () => number
  readonly awayAfterMs: () => number
  readonly openExternal: (url: string) => boolean
  readonly quit: () => void
  /** Removes files that an earlier fault left in the user data folder. */
  readonly removeLeftFiles: () => void
}

/** The log is read this long after the window shows, ms: the window comes first, and without one nobody asks. */
const READ_LOAD_AFTER_MS = 1_500

/** Runs `task` each time that the window comes to be seen; what it gives back undoes it. */
function whenShown(windows: Windows, task: () => Cancel): Cancel {
  const state: { visible: boolean; undo: Cancel } = { visible: false, undo: () => {} }
  const stop = windows.onVisibilityChanged(() => {
    if (windows.isVisible === state.visible) return
    state.visible = windows.isVisible
    state.undo()
    state.undo = state.visible ? task() : () => {}
  })
  return () => {
    stop()
    state.undo()
  }
}

export interface LingguApp {
  /** A session that an earlier run left is on the screen, and asks what shall become of it. */
  readonly takenUp: boolean
  /** Does what a launch, or a second launch, asks for. */
  obey(flags: Flags): void
  dispose(): void
}

/** The one composition root: everything the app is made of, in the order it is made. */
export function createApp(outside: Ports): LingguApp {
  const { clock, windows, page, system, diary, settings } = outside
  const notices = createNoticeBoard()
  const language = createLanguageService(settings, system, clock, diary)
  const state = { disposed: false, load: LOAD_UNREAD }
  const push = (changed: Partial<AppSnapshot>) => page.send('app:changed', lock.shown(changed))
  const logged = (id: string | null) => page.send('log:changed', { id })
  const onLogChanged = (id: string | null) => {
    logged(id)
    readLoadNow()
  }
  const files = createKeptFiles({ ...outside, notices, language, onLogChanged })
  const { documents, guard, queue, place } = files
  const { log } = guard
  const ports: Ports = { ...outside, documents, log }
  const readLoadNow = () => {
    state.load = readLoad(log, clock)
    push({ load: state.load })
  }
  const sessions = createSessionService(ports)
  const lock = createLockService({ ...ports, documents: outside.documents, sessions, language })
  const go = (place: Place) => page.send('app:go', { place })
  const show = (place: Place) => {
    windows.show(place)
    go(place)
  }
  const reminders = createReminderService({ ...ports, settings, sessions, language })
  const transfer = createSettingsTransfer({ ...ports, language, settings, reminders })
  const logServices = createLogServices({
    ...ports,
    // What a person chooses there is refused when it cannot be written, not kept waiting.
    documents: outside.documents,
    language,
    settings,
    transfer,
    lock,
    queue,
    place,
    onLogChanged,
    onLogFailure: guard.heard,
  })
  const starts = createStartService({
    ...ports,
    sessions,
    settings,
    go,
    spikeFor: (origin) => (origin === 'spike' ? reminders.openSpike() : reminders.spikeId),
    turnOfSpike: logServices.ownTests.turnFor,
  })
  const safety = createSafetyService(clock, settings, starts)
  const presence = createPresenceService({ ...ports, sessions, reminders })
  const prompts = createPromptService({
    ...ports,
    language,
    settings,
    sessions,
    reminders,
    starts,
    show,
    onLogged: logged,
  })
  const later = createLaterRatingService({
    ...ports,
    language,
    settings,
    sessions,
    show: () => show('session'),
    sentence: (failure) => failureSentence(language.t, failure),
    onStored: logged,
  })
  const journal = createSessionJournal({
    ...ports,
    sessions,
    sentence: (failure) => failureSentence(language.t, failure),
    gone: () => language.t('session.checkIn.gone'),
    onProblem: files.sayLogProblem,
  })
  const snapshot = (): AppSnapshot => ({
    graphics: ports.graphics.view.drawnBy,
    session: sessions.view(),
    later: later.view(),
    settings: settingsView(settings.current),
    safety: safety.view(),
    locale: language.view(),
    notices: notices.notices,
    logTrouble: guard.view(),
    backupTrouble: logServices.backups.trouble(),
    load: state.load,
    reminders: reminders.view(),
    lock: lock.view(),
    drafts: drafts.view(),
    clockAheadMs: clock.aheadMs(),
    about: {
      version: system.version,
      dataFolder: system.dataFolder,
      platform: system.platform,
      spikeCommand: system.spikeCommand,
    },
  })
  const drafts = createDraftService(ports)
  const erase = () =>
    queue(() =>
      eraseEverything({
        ...ports,
        language,
        forget: [
          sessions.forget,
          () => {
            if (reminders.spikeId !== null) reminders.tell({ kind: 'eased' })
          },
          journal.forget,
          later.forget,
          starts.forget,
          drafts.clear,
          logServices.reviews.forget,
          guard.forget,
        ],
      }),
    )
  const setup = createSetupService({ ...ports, language, settings, backups: logServices.backups })
  const diagnostics = createDiagnosticsService({ ...ports, language, setup })
  const routines = createRoutineService({ ...ports, language, settings })
  const ownCues = createOwnCueService({ ...ports, language, settings })
  const handlers = createHandlers({
    ...ports,
    ...logServices,
    erase,
    logGuard: guard,
    setup,
    diagnostics,
    routines,
    ownCues,
    transfer,
    showDataFolder: () => ports.userFiles.show(system.dataFolder),
    snapshot: () => lock.shown(snapshot()),
    lock,
    drafts,
    language,
    settings,
    safety,
    sessions,
    journal,
    later,
    starts,
    reminders,
    notices,
  })
  files.sayMoved()
  const trouble = createWindowTrouble({ ...ports, language, open: () => show('session') })
  const tray = createTrayService({
    ...ports,
    language,
    settings,
    sessions,
    starts,
    later,
    reminders,
    backups: logServices.backups,
    trouble,
    show,
  })

  const disposers: readonly Cancel[] = [
    whenShown(windows, () =>
      clock.after(READ_LOAD_AFTER_MS, () => {
        guard.lookOnce()
        logServices.imports.finish()
        readLoadNow()
      }),
    ),
    ports.graphics.onChange(() => push({ graphics: ports.graphics.view.drawnBy })),
    guard.onChange(() => push({ logTrouble: guard.view() })),
    watchClock(clock, notices),
    page.serve(
      guarded(handlers, lock.mayAsk, () => language.t('lock.refused')),
      {
        refusal: () => language.t('app.failure.refused'),
        apology: (error) =>
          error instanceof FileTrouble
            ? language.t('app.failure.settingsUnsaved', { reason: fileReason(language.t, error.reason) })
            : language.t('app.failure.unexpected'),
      },
    ),
    logServices.backups.onTrouble(() => push({ backupTrouble: logServices.backups.trouble() })),
    lock.onChange(() => push(snapshot())),
    notices.onChange(() => push({ notices: notices.notices })),
    starts.onChange(() => push({ safety: safety.view() })),
    reminders.onChange(() => push({ reminders: reminders.view(), clockAheadMs: clock.aheadMs() })),
    sessions.onChange(() => push({ session: sessions.view() })),
    sessions.onNews((news) => {
      if (news.kind === 'stored' && news.answers) starts.checkedIn(news.entry.id, news.answers)
      if (news.kind === 'stored') onLogChanged(news.entry.id)
      if (news.kind === 'discarded') onLogChanged(news.session.id)
    }),
    drafts.onChange(() => push({ drafts: drafts.view() })),
    later.onChange(() => push({ later: later.view() })),
    settings.onChange(() =>
      push({
        settings: settingsView(settings.current),
        locale: language.view(),
        safety: safety.view(),
        // A sentence, in the language that was chosen.
        backupTrouble: logServices.backups.trouble(),
      }),
    ),
    clock.onMoved(() => push({ locale: language.view(), clockAheadMs: clock.aheadMs() })),
    followMenu({
      ...ports,
      language,
      settings,
      actions: {
        settings: () => show('settings'),
        help: () => show('help'),
        keys: () => {
          windows.show()
          page.send('app:keys', null)
        },
      },
    }),
    followPreferences({
      ...ports,
      language,
      settings,
      notices,
      onSpike: () => starts.request('spike', null),
    }),
    keepNoLongerThanSaid({ ...ports, queue }),
    () => tray.dispose(),
    () => trouble.dispose(),
    () => logServices.backups.dispose(),
    () => drafts.dispose(),
    () => lock.dispose(),
    () => journal.dispose(),
    () => later.dispose(),
    () => prompts.dispose(),
    () => presence.dispose(),
    () => reminders.dispose(),
    () => sessions.dispose(),
    () => files.dispose(),
    () => log.close(),
  ]
  const takenUp = sessions.recovered !== null || sessions.state.kind === 'active'
  if (takenUp) show('session')

  return {
    takenUp,
    obey(flags) {
      if (flags.spike) starts.request('spike', null)
      else if (flags.start) starts.request('manual', null)
      else if (!flags.hidden) show(flags.show ?? 'session')
    },
    dispose() {
      if (state.disposed) return
      state.disposed = true
      for (const dispose of disposers) {
        try {
          dispose()
        } catch (error) {
          diary.note('Closing went wrong somewhere', error)
        }
      }
    },
  }
}

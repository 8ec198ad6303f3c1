import type { Place } from '@core/ipc/routes'
import type { Ports } from './app-ports'
import { createCameraService } from './camera/camera-service'
import { createNoticeBoard } from './desktop/notice-board'
import { createSetupService } from './desktop/setup-service'
import { followMenu } from './desktop/tray/menu-service'
import { createTrayService } from './desktop/tray/tray-service'
import { whenShown } from './desktop/window/when-shown'
import { createWindowTrouble } from './desktop/window/window-trouble'
import type { Flags } from './flags'
import { guarded } from './ipc/guard'
import { createHandlers } from './ipc/handlers'
import { pageSentences } from './ipc/page-sentences'
import { createLockService } from './lock/lock-service'
import { createSyncService } from './log/sync/sync-service'
import { eraseEverything } from './log/erase-service'
import { failureSentence, fileReason } from './log/log-failure'
import { createLogServices } from './log/log-services'
import type { LogFailure } from './log/log-store'
import { keepNoLongerThanSaid } from './log/retention-service'
import { createPageState } from './page-state'
import type { Cancel } from './ports'
import { watchClock } from './platform/clock-watch'
import { createDiagnosticsService } from './platform/diagnostics-service'
import { onceEach } from './platform/once-each'
import { createPresenceService } from './reminders/presence-service'
import { createPromptService } from './reminders/prompt-service'
import { createReminderService } from './reminders/reminder-service'
import { createSafetyService } from './safety/safety-service'
import { createLaterRatingService } from './session/later-rating-service'
import { createLoadService } from './session/load-service'
import { createSessionJournal } from './session/session-journal'
import { createSessionService } from './session/session-service'
import { createStartService } from './session/start-service'
import { createSteadyDocuments } from './settings/documents/steady-documents'
import { createDraftService } from './settings/draft-service'
import { createLanguageService } from './settings/language-service'
import { noticeOfMoved } from './settings/moved-documents'
import { createOwnCueService } from './settings/own-cue-service'
import { followPreferences } from './settings/preferences'
import { createRoutineService } from './settings/routine-service'
import { createSettingsTransfer } from './settings/settings-transfer'

/** The log is read this long after the window shows, ms: the window comes first. */
const READ_LOG_AFTER_MS = 1_500

export interface LingguApp {
  /** A session that an earlier run left is on the screen, and asks what to do with it. */
  readonly offersSession: boolean
  /** Does what a launch, or a second launch, asks for. */
  run(flags: Flags): void
  dispose(): void
}

/** The one composition root: everything the app is made of, in the order it is made. */
export function createApp(ports: Ports): LingguApp {
  const { clock, diary, newId, settings, system, windows, page, tray, notifier, graphics } = ports
  const { log, ledgerLines, userFiles, ownCueFiles, presence, keepAwake, autostart, shortcuts } = ports

  // Words and notices
  const language = createLanguageService(settings, system, clock, diary)
  const notices = createNoticeBoard()
  const sentence = (failure: LogFailure) => failureSentence(language.t, failure)
  const go = (place: Place) => page.send('app:go', { place })
  const show = (place: Place) => {
    windows.show(place)
    go(place)
  }
  /** What nearly every service takes. */
  const common = { clock, diary, language, settings }

  // Small documents: the refusing ones fail when they cannot write, for what a person chooses; the others write later.
  const refusing = ports.documents
  const documents = createSteadyDocuments({
    clock,
    diary,
    documents: refusing,
    onTrouble: (reason) => notices.show('files', 'files-unsaved', reason && fileReason(language.t, reason)),
  })

  // Session, lock, reminders
  const sessions = createSessionService({ clock, documents, windows, keepAwake, presence, diary })
  const { sealing, awayAfterMs, secondMs } = ports
  const lock = createLockService({ ...common, documents: refusing, sealing, windows, sessions })
  const reminders = createReminderService({ ...common, documents, ledgerLines, sessions })
  const transfer = createSettingsTransfer({ settings, reminders, language, userFiles })

  // Log
  const load = createLoadService({ log, clock })
  const tellEntry = (id: string | null) => {
    page.send('log:changed', { id })
    sync.changed()
  }
  const onLogChanged = (id: string | null) => {
    tellEntry(id)
    load.read()
  }
  const logServices = createLogServices({
    ...common,
    ports,
    newId,
    documents: refusing,
    steadyDocuments: documents,
    notices,
    transfer,
    lock,
    onLogChanged,
  })
  const { queue, guard, backups, reviews, imports, ownTests } = logServices
  const sync = createSyncService({
    clock,
    diary,
    language,
    sync: ports.sync,
    documents: refusing,
    log,
    queue,
    userFiles,
    lock,
    isBusy: () => sessions.state.kind === 'active',
    newId,
    onLogChanged,
  })

  // Starting a session, reminding of one, bringing it into the log
  const drafts = createDraftService({ clock, documents, diary })
  const starts = createStartService({
    ...common,
    documents,
    log,
    sessions,
    windows,
    newId,
    secondMs,
    go,
    spikeFor: (origin) => (origin === 'spike' ? reminders.openSpike() : reminders.spikeId),
    turnOfSpike: ownTests.turnFor,
    draftOf: (key) => drafts.view()[key],
  })
  const safety = createSafetyService(clock, settings, starts)
  const absence = createPresenceService({ clock, presence, sessions, reminders, awayAfterMs })
  const asking = { ...common, notifier, log, sessions }
  const prompts = createPromptService({
    ...asking,
    tray,
    reminders,
    starts,
    show,
    isInFront: () => windows.isFocused && !lock.view().locked,
    beep: ports.beep,
    onLogged: tellEntry,
  })
  const showSession = () => show('session')
  const camera = createCameraService({ clock, camera: ports.camera, windows, presence, lock, sessions })
  const later = createLaterRatingService({
    ...asking,
    documents,
    show: showSession,
    sentence,
    onStored: tellEntry,
  })
  const journal = createSessionJournal({
    clock,
    diary,
    log,
    documents,
    sessions,
    drafts,
    sentence,
    gone: () => language.t('session.checkIn.gone'),
    onProblem: logServices.showProblem,
  })

  // Page, tray and menu
  const desktop = { notifier, tray, graphics, presence, keepAwake, autostart, shortcuts, system }
  const setup = createSetupService({ ...common, ...desktop, camera: ports.camera, backups })
  const { machine, diaryLines, copyText, openExternal, menu, removeLeftFiles, quit } = ports
  const diagnostics = createDiagnosticsService({ system, machine, language, setup, diaryLines, copyText })
  const routines = createRoutineService({ settings, language, userFiles, newId })
  const ownCues = createOwnCueService({ settings, language, userFiles, ownCueFiles, newId })
  const shown = { settings, language, notices, safety, sessions, starts, later, reminders, drafts, lock }
  const pageState = createPageState({
    ...shown,
    ...desktop,
    clock,
    page,
    load,
    guard,
    backups,
    camera: ports.camera,
  })
  const eraseAll = () =>
    eraseEverything({
      log,
      ledgerLines,
      diary,
      language,
      removeLeftFiles,
      forget: [
        sessions.forget,
        () => reminders.tell({ kind: 'eased' }),
        journal.forget,
        later.forget,
        starts.forget,
        drafts.clear,
        reviews.forget,
        guard.forget,
        sync.end,
      ],
    })
  const handlers = createHandlers({
    ...shown,
    ...logServices,
    sync,
    log,
    erase: () => queue(eraseAll),
    onLogChanged,
    setup,
    diagnostics,
    routines,
    ownCues,
    transfer,
    journal,
    windows,
    openExternal,
    showDataFolder: () => userFiles.show(system.dataFolder),
    camera,
    // A page asks for it when it is loaded: whatever an earlier one had opened is closed.
    snapshot: () => {
      camera.close()
      return pageState.snapshot()
    },
  })
  const trouble = createWindowTrouble({ windows, notifier, language, diary, open: showSession })
  const trayMenu = createTrayService({ ...shown, clock, tray, backups, windows, trouble, show, quit })
  const menuActions = {
    settings: () => show('settings'),
    help: () => show('help'),
    keys: () => {
      windows.show()
      page.send('app:keys', null)
    },
  }
  const onSpike = () => starts.request('spike', null)
  const readLog = () => {
    guard.checkAfterStart()
    imports.finish()
    load.read()
  }
  documents.movedAside.forEach((moved) => notices.post(noticeOfMoved(moved)))

  // The answers at the check-in that is on the screen stay: its session may still come into the log.
  const dropDrafts = (isGone: (id: string) => boolean) =>
    drafts.dropGone(
      (id) => isGone(id) && !(sessions.state.kind === 'ended' && sessions.state.session.id === id),
    )
  /** In this order: what listens ends first, what writes last. */
  const disposers: readonly Cancel[] = [
    whenShown(windows, () => clock.after(READ_LOG_AFTER_MS, readLog)),
    watchClock(clock, notices),
    page.serve(
      guarded(handlers, lock.mayAsk, () => language.t('lock.refused')),
      pageSentences(language),
    ),
    sessions.onNews((news) => {
      if (news.kind === 'stored' && news.answers) starts.checkedIn(news.entry.id, news.answers)
      if (news.kind === 'stored') onLogChanged(news.entry.id)
      if (news.kind === 'discarded') onLogChanged(news.session.id)
    }),
    followMenu({ menu, system, language, settings, actions: menuActions }),
    followPreferences({ settings, windows, autostart, shortcuts, notices, diary, language, onSpike }),
    keepNoLongerThanSaid({ clock, log, queue, ledgerLines, dropDrafts, diary }),
    pageState.dispose,
    trayMenu.dispose,
    trouble.dispose,
    sync.onChange(() => page.send('sync:changed', null)),
    camera.onClosed((why) => page.send('camera:closed', { why })),
    camera.dispose,
    sync.dispose,
    backups.dispose,
    drafts.dispose,
    lock.dispose,
    journal.dispose,
    later.dispose,
    prompts.dispose,
    absence.dispose,
    reminders.dispose,
    sessions.dispose,
    guard.dispose,
    documents.dispose,
    log.close,
  ]
  const offersSession = sessions.recovered !== null || sessions.state.kind === 'active'
  if (offersSession) showSession()

  return {
    offersSession,
    run(flags) {
      if (flags.spike) onSpike()
      else if (flags.start) starts.request('manual', null)
      else if (!flags.hidden) show(flags.show ?? 'session')
    },
    dispose: onceEach(disposers, (error) => diary.note('Closing went wrong somewhere', error)),
  }
}

import type { Chance } from '@core/log/own-test/experiment-draw'
import type { NoticeBoard } from '../desktop/notice-board'
import type { LockKey, Sealing } from '../lock/sealing'
import type { Clock, Diary, Documents } from '../ports'
import type { LanguageService } from '../settings/language-service'
import type { SettingsService } from '../settings/settings-service'
import type { SettingsTransfer } from '../settings/settings-transfer'
import { createBackupPlace } from './backup/backup-place'
import type { BackupFiles } from './backup/backup-port'
import { createBackupService, type BackupService } from './backup/backup-service'
import type { LogRescue } from './backup/log-rescue-port'
import { createExportService, type ExportService } from './files/export-service'
import { createImportService, type ImportService } from './files/import-service'
import type { UserFiles } from './files/user-files-port'
import { failureReason, failureSentence } from './log-failure'
import { createLogGuard, type LogGuard } from './log-guard'
import { createLogQueue, type LogQueue } from './log-queue'
import { createLogService, type LogService } from './log-service'
import type { LogFailure, LogStore } from './log-store'
import { createOwnTestService, type OwnTestService } from './review/own-test-service'
import type { SyncPorts } from './sync/sync-service'
import type { Printer } from './review/printer'
import { createReportService, type ReportService } from './review/report-service'
import { createReviewService, type ReviewService } from './review/review-service'

/** The services of the log's screens, and what watches the log's file. */
export interface LogServices {
  /** What takes more than one call with the log's file or a copy of it waits here for its turn. */
  readonly queue: LogQueue
  readonly guard: LogGuard
  readonly entries: LogService
  readonly reviews: ReviewService
  readonly exports: ExportService
  readonly imports: ImportService
  readonly backups: BackupService
  readonly reports: ReportService
  readonly ownTests: OwnTestService
  /** Shows why the log cannot be written; null when it can again. */
  readonly showProblem: (failure: LogFailure | null) => void
}

/** What only the log's services need from outside. */
export interface LogPorts {
  readonly log: LogStore
  readonly backupFiles: BackupFiles
  readonly logRescue: LogRescue
  readonly sealing: Sealing
  /** Where backups go unless another folder is chosen. */
  readonly backupFolder: string
  readonly userFiles: UserFiles
  readonly printer: Printer
  readonly sync: SyncPorts
  /** A source of chance: at least 0 and below 1. */
  readonly chance: Chance
}

interface LogServicesParts {
  readonly ports: LogPorts
  readonly clock: Clock
  readonly diary: Diary
  readonly newId: () => string
  /** Documents that refuse what they cannot write: for what a person chooses. */
  readonly documents: Documents
  /** Documents that write later what they cannot write now: for what the app notes by itself. */
  readonly steadyDocuments: Documents
  readonly notices: NoticeBoard
  readonly language: LanguageService
  readonly settings: SettingsService
  readonly transfer: SettingsTransfer
  readonly lock: { readonly key: LockKey | null }
  /** Called after each change; `null` where it concerns more than one entry. */
  readonly onLogChanged: (id: string | null) => void
}

/** Makes the log's services. */
export function createLogServices(parts: LogServicesParts): LogServices {
  const { log, backupFiles, logRescue, sealing, backupFolder, userFiles, printer, chance } = parts.ports
  const { clock, diary, newId, documents, steadyDocuments, notices } = parts
  const { language, settings, transfer, lock, onLogChanged } = parts
  const showProblem = (failure: LogFailure | null) =>
    notices.show('log', 'log-problem', failure && failureReason(language.t, failure))
  const queue = createLogQueue()
  const place = createBackupPlace({ clock, documents: steadyDocuments, backupFiles, backupFolder })
  const guard = createLogGuard({
    clock,
    documents: steadyDocuments,
    diary,
    log,
    backupFiles,
    logRescue,
    queue,
    place,
    sentence: (failure) => failureSentence(language.t, failure),
    onLogChanged: () => onLogChanged(null),
    onPassing: showProblem,
  })
  return {
    queue,
    guard,
    showProblem,
    entries: createLogService({ clock, log, diary, newId, language, onLogChanged }),
    reviews: createReviewService({
      clock,
      log,
      documents,
      duration: () => settings.current.safety.answers.duration,
    }),
    exports: createExportService({ clock, log, userFiles, language, transfer, sealing }),
    imports: createImportService({
      clock,
      documents,
      log,
      queue,
      place,
      backupFiles,
      lock,
      diary,
      userFiles,
      language,
      transfer,
      sealing,
      onLogChanged,
    }),
    backups: createBackupService({
      clock,
      log,
      queue,
      place,
      backups: backupFiles,
      userFiles,
      language,
      lock,
      diary,
      onLogChanged,
      onDamage: guard.report,
    }),
    reports: createReportService({ clock, log, printer, userFiles, language, diary }),
    ownTests: createOwnTestService({ clock, log, language, diary, newId, chance, onLogChanged }),
  }
}

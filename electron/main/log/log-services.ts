import type { Chance } from '@core/log/own-test/experiment-draw'
import type { Clock, Diary, Documents } from '../ports'
import type { BackupFiles } from './backup/backup-port'
import type { LogRescue } from './backup/log-rescue-port'
import type { LogFailure, LogStore } from './log-store'
import type { LockKey, Sealing } from '../lock/sealing'
import type { Printer } from './review/printer'
import type { UserFiles } from './files/user-files-port'
import { createBackupService, type BackupService } from './backup/backup-service'
import { createExportService, type ExportService } from './files/export-service'
import { createImportService, type ImportService } from './files/import-service'
import type { BackupPlace } from './backup/backup-place'
import type { LogQueue } from './log-queue'
import type { LanguageService } from '../settings/language-service'
import { createLogService, type LogService } from './log-service'
import { createOwnTestService, type OwnTestService } from './review/own-test-service'
import { createReportService, type ReportService } from './review/report-service'
import { createReviewService, type ReviewService } from './review/review-service'
import type { SettingsService } from '../settings/settings-service'
import type { SettingsTransfer } from '../settings/settings-transfer'

/** What the log's screens stand on. */
export interface LogServices {
  readonly entries: LogService
  readonly reviews: ReviewService
  readonly exports: ExportService
  readonly imports: ImportService
  readonly backups: BackupService
  readonly reports: ReportService
  readonly ownTests: OwnTestService
  /** Tells the page that the log changed; `null` where it concerns more than one entry. */
  readonly onLogChanged: (id: string | null) => void
}

/** What only the log's screens need from outside. */
export interface LogPorts {
  readonly backupFiles: BackupFiles
  readonly logRescue: LogRescue
  readonly sealing: Sealing
  /** Where backups go unless another folder is chosen. */
  readonly backupFolder: string
  readonly printer: Printer
  /** A source of chance: at least 0 and below 1. */
  readonly chance: Chance
}

interface LogServicesParts extends Omit<LogPorts, 'logRescue' | 'backupFolder'> {
  readonly queue: LogQueue
  readonly place: BackupPlace
  readonly clock: Clock
  readonly log: LogStore
  readonly documents: Documents
  readonly userFiles: UserFiles
  readonly diary: Diary
  readonly newId: () => string
  readonly language: LanguageService
  readonly settings: SettingsService
  readonly transfer: SettingsTransfer
  readonly lock: { readonly key: LockKey | null }
  readonly onLogChanged: (id: string | null) => void
  readonly onLogFailure: (failure: LogFailure) => void
}

/** Puts the log's services together, so that the composition root names them once. */
export const createLogServices = (parts: LogServicesParts): LogServices => ({
  entries: createLogService(parts),
  reviews: createReviewService({ ...parts, duration: () => parts.settings.current.safety.answers.duration }),
  exports: createExportService(parts),
  imports: createImportService(parts),
  backups: createBackupService({ ...parts, backups: parts.backupFiles, onDamage: parts.onLogFailure }),
  reports: createReportService(parts),
  ownTests: createOwnTestService(parts),
  onLogChanged: parts.onLogChanged,
})

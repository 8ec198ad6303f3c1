import type { Documents } from '../ports'
import type { LogFailure } from './log-store'
import type { LanguageService } from '../settings/language-service'
import { failureReason, failureSentence, fileReason } from './log-failure'
import { createBackupPlace, type BackupPlace } from './backup/backup-place'
import { createLogQueue, type LogQueue } from './log-queue'
import { createLogGuard, type GuardParts, type LogGuard } from './log-guard'
import { noticeOfMoved } from '../settings/moved-documents'
import type { NoticeBoard } from '../desktop/notice-board'
import { createSteadyDocuments } from '../settings/documents/steady-documents'

interface KeptFilesParts extends Omit<
  GuardParts,
  'sentence' | 'onPassing' | 'onLogChanged' | 'queue' | 'place'
> {
  /** Where backups go unless another folder is chosen. */
  readonly backupFolder: string
  readonly notices: NoticeBoard
  readonly language: LanguageService
  readonly onLogChanged: (id: string | null) => void
}

export interface KeptFiles {
  /** For what the app notes by itself. */
  readonly documents: Documents
  readonly guard: LogGuard
  /** What takes longer than one call with the log's file or a copy of it waits here for its turn. */
  readonly queue: LogQueue
  readonly place: BackupPlace
  /** Says what keeps the log from being written; null when nothing does any more. */
  readonly sayLogProblem: (failure: LogFailure | null) => void
  /** Says which documents could not be used as they were. */
  sayMoved(): void
  dispose(): void
}

/** Everything that is kept on disk, with what goes wrong there said in the window and mended when it can be. */
export function createKeptFiles(parts: KeptFilesParts): KeptFiles {
  const { notices, language } = parts
  const documents = createSteadyDocuments({
    ...parts,
    onTrouble(reason) {
      if (reason === null) notices.dismiss('files')
      else {
        const values = { reason: fileReason(language.t, reason) }
        notices.post({ id: 'files', kind: 'files-unsaved', values })
      }
    },
  })
  const sayLogProblem = (failure: LogFailure | null) => {
    if (failure === null) return notices.dismiss('log')
    const values = { reason: failureReason(language.t, failure) }
    notices.post({ id: 'log', kind: 'log-problem', values })
  }
  const queue = createLogQueue()
  const place = createBackupPlace({ ...parts, documents })
  const guard = createLogGuard({
    ...parts,
    documents,
    queue,
    place,
    sentence: (failure) => failureSentence(language.t, failure),
    onLogChanged: () => parts.onLogChanged(null),
    onPassing: sayLogProblem,
  })
  return {
    documents,
    guard,
    queue,
    place,
    sayLogProblem,
    sayMoved: () => documents.movedAside.forEach((moved) => notices.post(noticeOfMoved(moved))),
    dispose() {
      documents.dispose()
      guard.dispose()
    },
  }
}

import { failed } from '@core/ipc/request'
import type { LogFilesRequestName } from '@core/ipc/requests/log-files'
import type { LogStore } from '../../ports/log-store'
import type { DraftService } from '../../services/draft-service'
import { failureSentence } from '../../services/log-failure'
import type { LanguageService } from '../../services/language-service'
import type { LogGuard } from '../../services/log-guard'
import type { LogServices } from '../../services/log-services'
import type { Handlers } from '../handler-types'
import { nothing } from './act'

export interface LogFilesHandlerParts extends LogServices {
  readonly log: LogStore
  readonly language: LanguageService
  readonly logGuard: LogGuard
  readonly drafts: Pick<DraftService, 'clear'>
  readonly onLogChanged: (id: string | null) => void
}

export const logFilesHandlers = ({
  log,
  language,
  logGuard,
  exports,
  imports,
  backups,
  reports,
  ownTests,
  onLogChanged,
  drafts,
}: LogFilesHandlerParts): Pick<Handlers, LogFilesRequestName> => ({
  'log:export': ({ as, bom, passphrase }) => exports.write(as, bom, passphrase),
  'log:import-pick': () => imports.pick(),
  'log:import-open': ({ passphrase }) => imports.open(passphrase),
  'log:import-columns': (choice) => imports.columns(choice),
  'log:import-apply': ({ bringBack }) => imports.apply(bringBack),
  'log:imports': () => imports.list(),
  'log:import-undo': ({ importId }) => imports.undo(importId),
  'log:backups': () => backups.view(),
  'log:backup-now': () => backups.now(),
  'log:backup-folder': () => backups.chooseFolder(),
  'log:backup-preview': ({ id, passphrase }) => backups.preview(id, passphrase),
  'log:backup-pick': () => backups.pick(),
  'log:backup-restore': ({ id, passphrase }) => backups.restore(id, passphrase),
  'log:rescue': ({ choice }) => logGuard.answer(choice),
  'log:erase': ({ typed }) => {
    if (typed.trim().toLowerCase() !== language.t('logFiles.erase.word').toLowerCase())
      return failed(language.t('app.failure.refused'))
    const erased = log.eraseEverything()
    if (erased.kind === 'failed') return failed(failureSentence(language.t, erased.error))
    drafts.clear()
    onLogChanged(null)
    return nothing
  },
  'log:report': (range) => reports.content(range),
  'log:report-pages': ({ paper }) => reports.pages(paper),
  'log:report-save': ({ paper }) => reports.save(paper),
  'log:tests': () => ownTests.tests(),
  'log:test-start': ({ turns, minutes }) => ownTests.start(turns, minutes),
  'log:test-stop': ({ id }) => ownTests.stop(id),
})

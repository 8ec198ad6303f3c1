import { done, failed, type Reply } from '@core/ipc/request'
import type { LogFilesRequestName } from '@core/ipc/requests/log-files'
import type { LanguageService } from '../../settings/language-service'
import type { LogServices } from '../../log/log-services'
import type { Handlers } from '../handler-types'

export interface LogFilesHandlerParts extends LogServices {
  readonly erase: () => Promise<Reply<void>>
  readonly language: LanguageService
  readonly onLogChanged: (id: string | null) => void
}

export const logFilesHandlers = ({
  erase,
  language,
  guard,
  exports,
  imports,
  backups,
  reports,
  ownTests,
  onLogChanged,
}: LogFilesHandlerParts): Pick<Handlers, LogFilesRequestName> => ({
  'log:export': ({ as, passphrase }) => exports.write(as, passphrase),
  'log:import-pick': () => imports.pick(),
  'log:import-give': (piece) => imports.give(piece),
  'log:import-progress': () => done(imports.progress()),
  'log:import-cancel': () => done(imports.cancel()),
  'log:profile-keep': ({ name, choice }) => imports.keepProfile(name, choice),
  'log:profiles': () => imports.profiles(),
  'log:profile-remove': ({ name }) => imports.removeProfile(name),
  'log:profile-export': ({ name }) => imports.exportProfile(name),
  'log:import-open': ({ passphrase }) => imports.open(passphrase),
  'log:import-look': ({ reading, choice, fixes }) => imports.look(reading, choice, fixes),
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
  'log:rescue': ({ choice }) => guard.answer(choice),
  'log:erase': async ({ typed }) => {
    if (typed.trim().toLowerCase() !== language.t('logFiles.erase.word').toLowerCase())
      return failed(language.t('app.failure.refused'))
    const erased = await erase()
    onLogChanged(null)
    return erased
  },
  'log:report': (range) => reports.content(range),
  'log:report-pages': ({ paper }) => reports.pages(paper),
  'log:report-save': ({ paper }) => reports.save(paper),
  'log:copy-picture': (area) => reports.copyPicture(area),
  'log:tests': () => ownTests.tests(),
  'log:test-start': ({ turns, minutes }) => ownTests.start(turns, minutes),
  'log:test-stop': ({ id }) => ownTests.stop(id),
})

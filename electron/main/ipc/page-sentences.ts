import { fileReason } from '../log/log-failure'
import type { Page } from '../ports'
import { FileTrouble } from '../settings/documents/file-trouble'
import type { LanguageService } from '../settings/language-service'

/** The sentences for a request that is not acceptable, and for a handler that throws. */
export const pageSentences = (language: LanguageService): Parameters<Page['serve']>[1] => ({
  refusal: () => language.t('app.failure.refused'),
  apology: (error) =>
    error instanceof FileTrouble
      ? language.t('app.failure.settingsUnsaved', { reason: fileReason(language.t, error.reason) })
      : language.t('app.failure.unexpected'),
})

import type { TextKey } from '@core/text/en/catalogue'
import type { Translate } from '@core/text/translator'
import type { FileTroubleReason } from '../settings/documents/file-trouble'
import type { LogFailure } from './log-store'

const KEYS: Readonly<Partial<Record<LogFailure['reason'], TextKey>>> = {
  'disk-full': 'app.failure.logFull',
  'read-only': 'app.failure.logReadOnly',
  gone: 'app.failure.logGone',
  locked: 'app.failure.logLocked',
  damaged: 'app.failure.logDamaged',
  'newer-version': 'app.failure.logNewer',
  foreign: 'app.failure.logForeign',
}

/** What is wrong with the log and what to do, as the second half of a sentence. */
export const failureReason = (t: Translate<TextKey>, failure: LogFailure): string =>
  t(KEYS[failure.reason] ?? 'app.failure.logOther')

/** The same for a file of the app itself. */
export const fileReason = (t: Translate<TextKey>, reason: FileTroubleReason): string =>
  failureReason(t, { reason, detail: '' })

export const failureSentence = (t: Translate<TextKey>, failure: LogFailure): string =>
  t('app.notice.logProblem', { reason: failureReason(t, failure) })

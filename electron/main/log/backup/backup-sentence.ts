import type { BackupHealth, BackupTroubleReason } from '@core/log/files/transfer-views'
import { dayOfDate } from '@core/time/date'
import { DAY_MS } from '@core/time/units'
import type { LogFailure } from '../log-store'
import type { LanguageService } from '../../settings/language-service'

const REASONS: Readonly<Partial<Record<LogFailure['reason'], BackupTroubleReason>>> = {
  gone: 'gone',
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  damaged: 'log',
  foreign: 'log',
  'newer-version': 'log',
  locked: 'log',
  closed: 'log',
}

/** Why a backup could not be made. */
export const backupReason = ({ reason }: LogFailure): BackupTroubleReason => REASONS[reason] ?? 'other'

/**
 * "No backup since 4 March: the folder is not there." Says nothing about the log itself.
 * @param today local day, `YYYY-MM-DD`; the year is named when it is another one
 */
export function backupSentence(language: LanguageService, health: BackupHealth, today: string): string {
  const { t } = language
  const reason = t(`logFiles.backup.reason.${health.reason}`)
  if (health.last === null) return t('logFiles.backup.noneYet', { reason })
  const sameYear = health.last.slice(0, 4) === today.slice(0, 4)
  const format = new Intl.DateTimeFormat(language.view().tag, {
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
    timeZone: 'UTC',
  })
  return t('logFiles.backup.noneSince', { date: format.format(dayOfDate(health.last) * DAY_MS), reason })
}

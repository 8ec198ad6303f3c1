import { done, failed, type Reply } from '@core/ipc/request'
import type { Diary, Lines } from '../ports'
import type { LogStore } from './log-store'
import type { LanguageService } from '../settings/language-service'
import { failureSentence } from './log-failure'

interface EraseParts {
  readonly log: LogStore
  readonly ledgerLines: Lines
  readonly diary: Diary
  readonly language: LanguageService
  /** Removes files that an earlier fault left in the user data folder. */
  readonly removeLeftFiles: () => void
  /** Deletes what other services keep of the log, in memory and on disk. */
  readonly forget: readonly (() => void)[]
}

/**
 * Deletes the log and everything that was derived from it. Settings, reminder rules, the answers to the safety
 * questions, backups and exports stay.
 */
export const eraseEverything = (parts: EraseParts): Reply<void> => {
  const erased = parts.log.eraseEverything()
  if (erased.kind === 'failed') return failed(failureSentence(parts.language.t, erased.error))
  const rest = [...parts.forget, () => parts.ledgerLines.replace([]), parts.removeLeftFiles]
  const troubles = rest.flatMap((forget) => {
    try {
      forget()
      return []
    } catch (error) {
      return [error]
    }
  })
  for (const error of troubles) parts.diary.note('Something could not be deleted', error)
  return troubles.length === 0 ? done(undefined) : failed(parts.language.t('logFiles.erase.notAll'))
}

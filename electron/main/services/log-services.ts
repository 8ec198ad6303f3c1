import type { Clock, Diary, Documents } from '../ports'
import type { LogStore } from '../ports/log-store'
import type { LanguageService } from './language-service'
import { createLogService, type LogService } from './log-service'
import { createReviewService, type ReviewService } from './review-service'
import type { SettingsService } from './settings-service'

/** What the log's screens stand on. */
export interface LogServices {
  readonly entries: LogService
  readonly reviews: ReviewService
}

interface LogServicesParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly documents: Documents
  readonly diary: Diary
  readonly newId: () => string
  readonly language: LanguageService
  readonly settings: SettingsService
  /** Told after each change; `null` where it concerns more than one entry. */
  readonly onLogChanged: (id: string | null) => void
}

/** Puts the log's services together, so that the composition root names them once. */
export const createLogServices = (parts: LogServicesParts): LogServices => ({
  entries: createLogService(parts),
  reviews: createReviewService({ ...parts, duration: () => parts.settings.current.safety.answers.duration }),
})

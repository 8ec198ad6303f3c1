import type { SafetyView } from '@core/ipc/views'
import type { LighterTechnique } from '@core/safety/gate'
import { lighterTechnique } from '@core/safety/gate'
import type { UrgentFlag } from '@core/safety/red-flags'
import type { ScreeningAnswers } from '@core/safety/screening'
import type { Clock } from '../ports'
import type { SettingsService } from '../settings/settings-service'
import type { StartService } from '../session/start-service'

export interface SafetyService {
  view(): SafetyView
  answer(answers: ScreeningAnswers): void
  /** The red-flag screen was answered. None ticked lets a waiting start go on. */
  check(ticked: readonly UrgentFlag[]): void
}

/** Keeps the safety answers and lets what waits for them go on. */
export function createSafetyService(
  clock: Clock,
  settings: SettingsService,
  starts: StartService,
): SafetyService {
  const lighter = (answers: ScreeningAnswers): LighterTechnique | null => lighterTechnique(answers)
  return {
    view() {
      const { answers, check } = settings.current.safety
      return { answers, check, lighter: lighter(answers), waiting: starts.waiting }
    },
    answer(answers) {
      settings.set('safety', { ...settings.current.safety, answers })
      starts.retry()
    },
    check(ticked) {
      settings.set('safety', { ...settings.current.safety, check: { at: clock.now(), ticked } })
      starts.asked()
      if (ticked.length === 0) starts.retry()
    },
  }
}

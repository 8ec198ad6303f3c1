import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActiveHours } from '../../core/reminders/active-hours'
import type { ReminderConfig } from '../../core/reminders/rule'
import type { UrgentFlag } from '../../core/safety/red-flags'
import { UNANSWERED, type ScreeningAnswers } from '../../core/safety/screening'
import { CONFIG_VERSION } from '../../core/settings/migrate'
import {
  DEFAULT_SESSION,
  DEFAULT_SOUND,
  DEFAULT_APP,
  type AppSettings,
  type SessionSettings,
  type SoundSettings,
} from '../../core/settings/settings'

export interface Seed {
  readonly app?: Partial<AppSettings>
  readonly session?: Partial<SessionSettings>
  readonly sound?: Partial<SoundSettings>
  readonly reminders?: ReminderConfig
  /** Has not seen the app before: the first run's screens come. */
  readonly isNew?: boolean
  /** Safety answers other than "no, none and nothing". */
  readonly answers?: Partial<ScreeningAnswers>
  /** Signs ticked on the red-flag screen. */
  readonly ticked?: readonly UrgentFlag[]
}

/** A reminder every `everyMinutes`, at any hour of any day. */
export const everyMinutes = (everyMinutes: number): ReminderConfig => ({
  rules: [
    {
      kind: 'interval',
      id: 'break',
      name: 'Hand break',
      enabled: true,
      sound: false,
      everyMinutes,
      hours: null,
    },
  ],
  hours: {
    week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]) as unknown as ActiveHours['week'],
  },
  spikeIgnoresHours: false,
  maxPerDay: null,
})

const seen = ({ answers, ticked = [] }: Seed) => ({
  answers: { ...UNANSWERED, acknowledged: true, pregnancy: 'no', ...answers },
  check: { at: Date.UTC(2026, 0, 1), ticked },
})

/**
 * Writes the settings of somebody who has been through the first run and once said "none of these" to the red flags.
 * For specs that are about something else; journey.spec.ts goes through those screens.
 */
export function seedSettings(userData: string, seed: Seed = {}): string {
  mkdirSync(userData, { recursive: true })
  const config = {
    version: CONFIG_VERSION,
    app: { ...DEFAULT_APP, ...seed.app },
    session: { ...DEFAULT_SESSION, ...seed.session },
    sound: { ...DEFAULT_SOUND, ...seed.sound },
    ...(seed.isNew === true ? {} : { safety: seen(seed) }),
    ...(seed.reminders === undefined ? {} : { reminders: seed.reminders }),
  }
  writeFileSync(join(userData, 'config.json'), JSON.stringify(config))
  return userData
}

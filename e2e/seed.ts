import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UNANSWERED, type ScreeningAnswers } from '../core/safety/screening'
import { CONFIG_VERSION } from '../core/settings/migrate'
import {
  DEFAULT_SESSION,
  DEFAULT_SOUND,
  DEFAULT_APP,
  type AppSettings,
  type SessionSettings,
  type SoundSettings,
} from '../core/settings/settings'

interface Seed {
  readonly app?: Partial<AppSettings>
  readonly session?: Partial<SessionSettings>
  readonly sound?: Partial<SoundSettings>
  readonly answers?: Partial<ScreeningAnswers>
  readonly reminders?: unknown
}

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
    safety: {
      answers: { ...UNANSWERED, acknowledged: true, pregnancy: 'no', ...seed.answers },
      check: { at: Date.UTC(2026, 0, 1), ticked: [] },
    },
    ...(seed.reminders === undefined ? {} : { reminders: seed.reminders }),
  }
  writeFileSync(join(userData, 'config.json'), JSON.stringify(config))
  return userData
}

import { CUES } from '../session/cues'
import { cueChoiceOf } from './cue-choice'

/** The version of `config.json` this app writes. */
export const CONFIG_VERSION = 3

export type RawConfig = Readonly<Record<string, unknown>> & { readonly version: number }

type Step = (config: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** `STEPS[n]` brings version n + 1 to n + 2. Append only; a step once released never changes. */
const STEPS: readonly Step[] = [
  // Follow-ups of a spike used to stop with the active hours, which nobody had chosen: now they do not.
  (config) => {
    const reminders = config['reminders']
    if (typeof reminders !== 'object' || reminders === null) return config
    return { ...config, reminders: { ...reminders, spikeIgnoresHours: true } }
  },
  // A cue was on or off: now it may also be left to the app.
  (config) => {
    const sound = config['sound']
    if (typeof sound !== 'object' || sound === null || !('cues' in sound)) return config
    const { cues } = sound
    if (typeof cues !== 'object' || cues === null) return config
    const chosen = CUES.map((cue) => {
      const on = (cues as Readonly<Record<string, unknown>>)[cue]
      return [cue, typeof on === 'boolean' ? cueChoiceOf(cue, on) : on]
    })
    return { ...config, sound: { ...sound, cues: Object.fromEntries(chosen) as object } }
  },
]

/**
 * Brings a stored config to the version of this app. A config of a newer app keeps its version and its
 * values, so that going back and forth between versions loses nothing.
 */
export function migrateConfig(stored: unknown): RawConfig {
  if (typeof stored !== 'object' || stored === null) return { version: CONFIG_VERSION }
  const given = stored as Readonly<Record<string, unknown>>
  const from = typeof given['version'] === 'number' ? given['version'] : CONFIG_VERSION
  if (from > CONFIG_VERSION) return { ...given, version: from }
  const migrated = STEPS.slice(from - 1).reduce((config, step) => step(config), given)
  return { ...migrated, version: CONFIG_VERSION }
}

/** The version of `config.json` this app writes. */
export const CONFIG_VERSION = 2

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

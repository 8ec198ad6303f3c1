import { z } from 'zod'
import { readOwnFile, writeOwnFile, type ReadFile } from '../files/own-file'
import { reminderConfig } from '../reminders/rule-schema'
import type { ReminderConfig } from '../reminders/rule'
import type { Routine } from '../session/routine'
import { routineList } from '../session/routine-schema'
import { CONFIG_VERSION, migrateConfig } from './migrate'
import {
  DEFAULT_APP,
  DEFAULT_SESSION,
  DEFAULT_SOUND,
  type AppSettings,
  type SessionSettings,
  type SoundSettings,
} from './settings'
import { appSettings, sessionSettings, soundSettings } from './settings-schema'

/**
 * What leaves and comes back: everything a person chose but the safety answers, which are about the body and
 * are asked anew on another computer, and the sound device, which is another one there.
 */
export interface SettingsContent {
  readonly app?: AppSettings | undefined
  readonly session?: SessionSettings | undefined
  readonly sound?: SoundSettings | undefined
  readonly reminders?: ReminderConfig | undefined
  readonly routines?: readonly Routine[] | undefined
}

const schema = z.strictObject({
  app: appSettings.optional(),
  session: sessionSettings.optional(),
  sound: soundSettings.optional(),
  reminders: reminderConfig.optional(),
  routines: routineList.optional(),
}) as z.ZodType<SettingsContent>

const filled = (defaults: object, given: unknown): unknown =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...defaults, ...given } : given

const FORMAT = {
  name: 'linggu-settings',
  version: CONFIG_VERSION,
  schema,
  // A setting the file does not name keeps its usual value: the file may be older than the setting.
  prepare: (content: Readonly<Record<string, unknown>>, version: number): unknown => {
    const migrated: Record<string, unknown> = { ...migrateConfig({ ...content, version }) }
    delete migrated['version']
    const usual = { app: DEFAULT_APP, session: DEFAULT_SESSION, sound: DEFAULT_SOUND }
    const sections = Object.entries(usual).filter(([name]) => Object.hasOwn(migrated, name))
    return {
      ...migrated,
      ...Object.fromEntries(sections.map(([name, defaults]) => [name, filled(defaults, migrated[name])])),
    }
  },
}

/** All settings as a file. */
export const writeSettings = (content: Required<SettingsContent>): string =>
  writeOwnFile(FORMAT, { ...content, ...(content.sound && { sound: { ...content.sound, device: null } }) })

/** Reads such a file; sections that are not in it are left as they are by whoever takes it over. */
export const readSettings = (text: string): ReadFile<SettingsContent> => readOwnFile(text, FORMAT)

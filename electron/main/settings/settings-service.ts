import { UNANSWERED, type ScreeningAnswers } from '@core/safety/screening'
import type { RedFlagCheck } from '@core/safety/red-flags'
import type { SettingsView } from '@core/ipc/views'
import type { Routine } from '@core/session/routine'
import { readRoutines } from '@core/session/routine-schema'
import { readOwnCues, type OwnCues } from '@core/settings/own-cue'
import type { AppSettings, SessionSettings, SoundSettings } from '@core/settings/settings'
import { isConfig, unreadableParts } from '@core/settings/config-shape'
import { migrateConfig } from '@core/settings/migrate'
import { readApp, readSession, readSound } from '@core/settings/settings-schema'
import { readSafety } from '@core/safety/safety-schema'
import type { Cancel, Diary, Documents } from '../ports'
import { emitter } from '../platform/emitter'

export interface Config {
  readonly version: number
  readonly app: AppSettings
  readonly session: SessionSettings
  readonly sound: SoundSettings
  readonly safety: { readonly answers: ScreeningAnswers; readonly check: RedFlagCheck | null }
  /** Reminder rules and hours, read by the reminder service. */
  readonly reminders: unknown
  readonly routines: readonly Routine[]
  readonly ownCues: OwnCues
}

const DOCUMENT = 'config'

export type Section = keyof Omit<Config, 'version'>

export interface SettingsService {
  readonly current: Config
  /**
   * Replaces one section; on disk when it returns.
   * @throws FileTrouble when it cannot be written; then nothing has changed
   */
  set<S extends Section>(section: S, value: Config[S]): void
  /**
   * Replaces several sections in one write.
   * @throws FileTrouble when it cannot be written; then nothing has changed
   */
  setAll(sections: Partial<Pick<Config, Section>>): void
  onChange(listener: (section: Section) => void): Cancel
}

/** What the page may know of it. */
export const settingsView = ({ app, session, sound, routines, ownCues }: Config): SettingsView => ({
  app,
  session,
  sound,
  routines,
  ownCues,
})

/** Settings of the user, in `config.json`. A value that cannot be read becomes its default and is noted. */
export function createSettingsService(documents: Documents, diary: Diary): SettingsService {
  const changes = emitter<Section>((error) => diary.note('A settings listener failed', error))
  const found = documents.read(DOCUMENT, {
    isRight: isConfig,
    isWhole: (content) => unreadableParts(migrateConfig(content)).length === 0,
  })
  const stored = migrateConfig(found)
  const app = readApp(stored['app'])
  const session = readSession(stored['session'])
  const sound = readSound(stored['sound'])
  const routines = readRoutines(stored['routines'])
  const replaced = [...app.replaced, ...session.replaced, ...sound.replaced]
  const unreadable = unreadableParts(stored)
  if (unreadable.length > 0) {
    documents.keepAside(DOCUMENT)
    diary.note(`Settings that could not be read: ${[...unreadable, ...replaced].join(', ')}`)
  }

  const state: { config: Config } = {
    config: {
      // Values of a newer app are carried along, not dropped.
      ...stored,
      version: stored.version,
      app: app.value,
      session: session.value,
      sound: sound.value,
      safety: readSafety(stored['safety']) ?? { answers: UNANSWERED, check: null },
      reminders: stored['reminders'],
      routines: routines.value,
      ownCues: readOwnCues(stored['ownCues']),
    },
  }

  return {
    get current() {
      return state.config
    },
    set(section, value) {
      const next = { ...state.config, [section]: value }
      // First on disk: a refused change must not show.
      documents.write(DOCUMENT, next)
      state.config = next
      changes.tell(section)
    },
    setAll(sections) {
      const next = { ...state.config, ...sections }
      documents.write(DOCUMENT, next)
      state.config = next
      for (const section of Object.keys(sections) as Section[]) changes.tell(section)
    },
    onChange: changes.on,
  }
}

import { done, type Reply } from '@core/ipc/request'
import { readSettings, writeSettings, type SettingsContent } from '@core/settings/settings-file'
import type { UserFiles } from '../log/files/user-files-port'
import { pickOwnFile, writtenReply } from '../log/files/file-reply'
import type { LanguageService } from './language-service'
import type { ReminderService } from '../reminders/reminder-service'
import type { SettingsService } from './settings-service'

export interface SettingsTransfer {
  /** Gives the path, or null when the dialog was closed. */
  toFile(): Promise<Reply<string | null>>
  /** All of the file or nothing; false when the dialog was closed. */
  fromFile(): Promise<Reply<boolean>>
  /** The text of such a file, for a larger one. */
  text(): string
  /**
   * Takes over the text of such a file; false when it is none, with nothing changed.
   * @throws FileTrouble when it cannot be written; then nothing has changed
   */
  take(text: string): boolean
  /** Puts back what the last file replaced. */
  undo(): void
}

interface TransferParts {
  readonly settings: SettingsService
  readonly reminders: ReminderService
  readonly language: LanguageService
  readonly userFiles: UserFiles
}

/** Exports settings to a file and imports them. */
export function createSettingsTransfer({
  settings,
  reminders,
  language,
  userFiles,
}: TransferParts): SettingsTransfer {
  const state: { before: SettingsContent | null } = { before: null }

  const present = (): Required<SettingsContent> => {
    const { app, session, sound, routines } = settings.current
    return { app, session, sound, routines, reminders: reminders.config }
  }

  /** In one write: a file is taken as a whole or not at all. */
  const apply = ({ app, session, sound, routines, reminders: rules }: SettingsContent) => {
    settings.setAll({
      // Routines first: the session may name one of them.
      ...(routines && { routines }),
      ...(session && { session }),
      ...(sound && { sound }),
      ...(rules && { reminders: rules }),
      ...(app && { app }),
    })
    if (rules) reminders.adopt(rules)
  }

  /** The sound device belongs to this computer, not to the file. */
  const takeOver = (content: SettingsContent) => {
    const before = present()
    const { device } = settings.current.sound
    apply({ ...content, sound: content.sound && { ...content.sound, device } })
    state.before = before
  }

  return {
    text: () => writeSettings(present()),
    take(text) {
      const read = readSettings(text)
      if (read.kind === 'ok') takeOver(read.value)
      return read.kind === 'ok'
    },
    async toFile() {
      const kind = { label: language.t('settings.data.json'), extensions: ['json'] }
      return writtenReply(
        language.t,
        await userFiles.write('linggu-settings.json', kind, writeSettings(present())),
      )
    },
    async fromFile() {
      const taken = await pickOwnFile(language.t, userFiles, readSettings)
      if (!taken.ok) return taken
      if (taken.value === null) return done(false)
      takeOver(taken.value.value)
      return done(true)
    },
    undo() {
      if (state.before) apply(state.before)
      state.before = null
    },
  }
}

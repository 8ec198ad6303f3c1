import type { PickedSound } from '@core/ipc/requests/settings'
import { done, failed, type Reply } from '@core/ipc/request'
import type { Cue } from '@core/session/cues'
import { OWN_CUE_MAX_BYTES, type OwnCueFile, type OwnCues } from '@core/settings/own-cue'
import type { OwnCueFiles, UserFiles } from '../log/files/user-files-port'
import { unopened } from '../log/files/file-reply'
import type { LanguageService } from './language-service'
import type { SettingsService } from './settings-service'

export interface OwnCueService {
  /** Lets the user choose a sound and holds it until it is kept or another is picked. */
  pick(): Promise<Reply<PickedSound | null>>
  /** Copies the picked sound into the user data and puts it in place of a cue. */
  keep(cue: Cue, measured: Omit<OwnCueFile, 'name'>): Reply<void>
  remove(cue: Cue): void
}

interface OwnCueParts {
  readonly settings: SettingsService
  readonly language: LanguageService
  readonly userFiles: UserFiles
  readonly ownCueFiles: OwnCueFiles
  readonly newId: () => string
}

const ENDINGS = ['wav', 'mp3', 'ogg', 'oga', 'opus', 'flac', 'm4a', 'aac', 'webm']

/** Sounds of one's own in place of cues. The page probes them, since only it can decode sound. */
export function createOwnCueService(parts: OwnCueParts): OwnCueService {
  const { settings, language, userFiles, ownCueFiles } = parts
  const state: { picked: PickedSound | null } = { picked: null }

  const put = (ownCues: OwnCues) => {
    settings.set('ownCues', ownCues)
    ownCueFiles.keepOnly(Object.values(ownCues).map(({ id }) => id))
  }

  return {
    async pick() {
      const kind = { label: language.t('settings.data.sounds'), extensions: ENDINGS }
      const picked = await userFiles.pick(kind, OWN_CUE_MAX_BYTES)
      if (picked.kind !== 'picked') return unopened(language.t, picked)
      state.picked = { id: parts.newId(), name: picked.name, bytes: picked.bytes }
      return done(state.picked)
    },
    keep(cue, measured) {
      const { picked } = state
      state.picked = null
      if (picked?.id !== measured.id || !ownCueFiles.write(picked.id, picked.bytes))
        return failed(language.t('settings.own.failed'))
      put({ ...settings.current.ownCues, [cue]: { ...measured, name: picked.name } })
      return done(undefined)
    },
    remove(cue) {
      put(
        Object.fromEntries(
          Object.entries(settings.current.ownCues).filter(([name]) => name !== cue),
        ) as OwnCues,
      )
    },
  }
}

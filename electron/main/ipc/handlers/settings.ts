import type { OwnCueService } from '../../settings/own-cue-service'
import type { RoutineService } from '../../settings/routine-service'
import type { SettingsService } from '../../settings/settings-service'
import type { SettingsTransfer } from '../../settings/settings-transfer'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface SettingsHandlerParts {
  readonly settings: SettingsService
  readonly routines: RoutineService
  readonly ownCues: OwnCueService
  readonly transfer: SettingsTransfer
  readonly showDataFolder: () => void
}

export const settingsHandlers = ({
  settings,
  routines,
  ownCues,
  transfer,
  showDataFolder,
}: SettingsHandlerParts): HandlersOf<'settings'> => ({
  'settings:app': (app) => act(() => settings.set('app', app)),
  'settings:session': (session) => act(() => settings.set('session', session)),
  'settings:sound': (sound) => act(() => settings.set('sound', sound)),
  'settings:show-folder': () => act(showDataFolder),
  'settings:export': () => transfer.toFile(),
  'settings:import': () => transfer.fromFile(),
  'settings:undo-import': () => act(() => transfer.undo()),
  'settings:routine-save': ({ name }) => routines.save(name),
  'settings:routine-rename': ({ id, name }) => routines.rename(id, name),
  'settings:routine-remove': ({ id }) => routines.remove(id),
  'settings:routine-export': ({ id }) => routines.exportOne(id),
  'settings:routine-import': () => routines.importOne(),
  'settings:own-cue-pick': () => ownCues.pick(),
  'settings:own-cue-keep': ({ cue, ...measured }) => ownCues.keep(cue, measured),
  'settings:own-cue-remove': ({ cue }) => act(() => ownCues.remove(cue)),
})

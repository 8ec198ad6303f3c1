import type { SettingsService } from '../../services/settings-service'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface SettingsHandlerParts {
  readonly settings: SettingsService
}

export const settingsHandlers = ({ settings }: SettingsHandlerParts): HandlersOf<'settings'> => ({
  'settings:app': (app) => act(() => settings.set('app', app)),
  'settings:session': (session) => act(() => settings.set('session', session)),
  'settings:sound': (sound) => act(() => settings.set('sound', sound)),
})

import { appSettings, sessionSettings, soundSettings } from '../../settings/settings-schema'
import { request } from '../request'

/** What the page may ask of settings. */
export const settingsRequests = {
  'settings:app': request(appSettings).gives<void>(),
  'settings:session': request(sessionSettings).gives<void>(),
  'settings:sound': request(soundSettings).gives<void>(),
} as const

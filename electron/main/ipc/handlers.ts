import { appHandlers, type AppHandlerParts } from './handlers/app'
import { cameraHandlers, type CameraHandlerParts } from './handlers/camera'
import { draftHandlers, type DraftHandlerParts } from './handlers/drafts'
import { lockHandlers, type LockHandlerParts } from './handlers/lock'
import { logHandlers, type LogHandlerParts } from './handlers/log'
import { remindersHandlers, type RemindersHandlerParts } from './handlers/reminders'
import { safetyHandlers, type SafetyHandlerParts } from './handlers/safety'
import { sessionHandlers, type SessionHandlerParts } from './handlers/session'
import { settingsHandlers, type SettingsHandlerParts } from './handlers/settings'
import { syncHandlers, type SyncHandlerParts } from './handlers/sync'
import { setupHandlers, type SetupHandlerParts } from './handlers/setup'
import type { Handlers } from './handler-types'

export type HandlerParts = AppHandlerParts &
  SessionHandlerParts &
  SettingsHandlerParts &
  SafetyHandlerParts &
  RemindersHandlerParts &
  SetupHandlerParts &
  LogHandlerParts &
  LockHandlerParts &
  DraftHandlerParts &
  SyncHandlerParts &
  CameraHandlerParts

/** One handler for each request of the contract: a line each, the work is in the services. */
export const createHandlers = (parts: HandlerParts): Handlers => ({
  ...appHandlers(parts),
  ...sessionHandlers(parts),
  ...settingsHandlers(parts),
  ...safetyHandlers(parts),
  ...remindersHandlers(parts),
  ...setupHandlers(parts),
  ...logHandlers(parts),
  ...lockHandlers(parts),
  ...draftHandlers(parts),
  ...syncHandlers(parts),
  ...cameraHandlers(parts),
})

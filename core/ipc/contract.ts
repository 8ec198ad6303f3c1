/**
 * The only declaration of what crosses between main and renderer. Main's handlers, the preload, the
 * renderer's bridge and the test fakes are derived from it: a name left out anywhere does not compile.
 */
import type { DeepReadonly } from '../deep-readonly'
import { event, type EventSpec, type RequestSpec } from './request'
import { appRequests } from './requests/app'
import { cameraRequests } from './requests/camera'
import { draftRequests } from './requests/drafts'
import { lockRequests } from './requests/lock'
import { logRequests } from './requests/log'
import { remindersRequests } from './requests/reminders'
import { safetyRequests } from './requests/safety'
import { sessionRequests } from './requests/session'
import { settingsRequests } from './requests/settings'
import { setupRequests } from './requests/setup'
import { syncRequests } from './requests/sync'
import type { Place } from './routes'
import type { AppSnapshot, CameraClosed } from './views'

/** Requests by area; each names its payload's schema and what comes back. */
export const requests = {
  ...appRequests,
  ...sessionRequests,
  ...settingsRequests,
  ...safetyRequests,
  ...remindersRequests,
  ...setupRequests,
  ...logRequests,
  ...lockRequests,
  ...draftRequests,
  ...syncRequests,
  ...cameraRequests,
} as const satisfies Record<string, RequestSpec<never, unknown> | RequestSpec<unknown, unknown>>

export const events = {
  /** The slices of the snapshot that changed. */
  'app:changed': event<Partial<AppSnapshot>>(),
  /** Go to a screen: asked from the tray, a flag or a notification. */
  'app:go': event<{ readonly place: Place }>(),
  /** Show the list of keys: asked from the menu. */
  'app:keys': event<null>(),
  /** Something was added, changed or taken away in the log. */
  'log:changed': event<{ readonly id: string | null }>(),
  /** The camera was closed without the page's wish: it must be off at once. */
  'camera:closed': event<{ readonly why: CameraClosed }>(),
  /** Something about sharing the log is different. */
  'sync:changed': event<null>(),
} as const satisfies Record<string, EventSpec<unknown>>

export type Requests = typeof requests
export type RequestName = keyof Requests
export type InputOf<N extends RequestName> =
  Requests[N] extends RequestSpec<infer I, unknown> ? DeepReadonly<I> : never
export type OutputOf<N extends RequestName> = Requests[N] extends { readonly output?: infer O }
  ? Exclude<O, undefined>
  : never

export type Events = typeof events
export type EventName = keyof Events
export type PayloadOf<N extends EventName> = Events[N] extends EventSpec<infer P> ? P : never

export const requestNames = Object.keys(requests) as readonly RequestName[]
export const eventNames = Object.keys(events) as readonly EventName[]

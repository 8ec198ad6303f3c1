/**
 * The only declaration of what crosses between main and renderer. Main's handlers, the preload, the
 * renderer's bridge and the test fakes are derived from it: a name left out anywhere does not compile.
 */
import { z } from 'zod'
import type { EntryPage } from '../log/log-views'
import { parsedCheckIn } from '../log/check-in-schema'
import { screeningAnswers, urgentFlags } from '../safety/safety-schema'
import { appSettings, sessionSettings, soundSettings } from '../settings/settings-schema'
import { ask, event, request, type EventSpec, type RequestSpec } from './request'
import type { AppSnapshot } from './views'

const rating = z.int().min(0).max(10)
const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

export const requests = {
  /** Everything the screens need, once. */
  'app:snapshot': ask<AppSnapshot>(),
  'app:open-external': request(z.strictObject({ url: z.url().max(500) })).gives<void>(),
  'notice:dismiss': request(z.strictObject({ id: z.string().max(100) })).gives<void>(),

  /** Starts a session, or says through the snapshot what stands before it. */
  'session:start': request(
    z.strictObject({ origin: z.enum(['manual', 'spike']), before: rating.nullable() }),
  ).gives<void>(),
  'session:pause': ask<void>(),
  'session:resume': ask<void>(),
  'session:stop': ask<void>(),
  'session:rate-before': request(z.strictObject({ rating: rating.nullable() })).gives<void>(),
  /** Saves the check-in; when it answers ok, the entry is on disk. */
  'session:check-in': request(parsedCheckIn).gives<void>(),
  /** Takes an ended session out of the log again. */
  'session:discard': ask<void>(),
  'session:cue-device-lost': ask<void>(),
  /** Puts away a start that waits for the red-flag questions. */
  'session:cancel-start': ask<void>(),

  'settings:app': request(appSettings).gives<void>(),
  'settings:session': request(sessionSettings).gives<void>(),
  'settings:sound': request(soundSettings).gives<void>(),

  'safety:answer': request(screeningAnswers).gives<void>(),
  /** The red-flag screen was answered; none ticked opens the way to a waiting start. */
  'safety:check': request(z.strictObject({ ticked: urgentFlags })).gives<void>(),

  'log:page': request(
    z.strictObject({
      after: z.strictObject({ localDate: z.string().max(10), at: z.number(), id }).nullable(),
      limit: z.int().min(1).max(500),
    }),
  ).gives<EntryPage>(),
} as const satisfies Record<string, RequestSpec<never, unknown> | RequestSpec<unknown, unknown>>

export const events = {
  /** The slices of the snapshot that changed. */
  'app:changed': event<Partial<AppSnapshot>>(),
  /** Go to a screen: asked from the tray, a flag or a notification. */
  'app:go': event<{ readonly place: import('./routes').Place }>(),
  /** Something was added, changed or taken away in the log. */
  'log:changed': event<{ readonly id: string | null }>(),
} as const satisfies Record<string, EventSpec<unknown>>

export type Requests = typeof requests
export type RequestName = keyof Requests
export type InputOf<N extends RequestName> = Requests[N] extends RequestSpec<infer I, infer _> ? I : never
export type OutputOf<N extends RequestName> = Requests[N] extends RequestSpec<infer _, infer O> ? O : never

export type Events = typeof events
export type EventName = keyof Events
export type PayloadOf<N extends EventName> = Events[N] extends EventSpec<infer P> ? P : never

export const requestNames = Object.keys(requests) as readonly RequestName[]
export const eventNames = Object.keys(events) as readonly EventName[]

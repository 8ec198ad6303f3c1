import { z } from 'zod'
import { parsedCheckIn } from '../../log/entry/check-in-schema'
import type { Rating } from '../../log/entry/rating'
import { ask, request } from '../request'

const rating = z.int().min(0).max(10) as unknown as z.ZodType<Rating>

/** What the page may ask of session. */
export const sessionRequests = {
  /** Starts a session, or says through the snapshot what stands before it. */
  'session:start': request(
    z.strictObject({
      origin: z.enum(['manual', 'spike']),
      before: rating.nullable(),
      activity: z.enum(['press', 'breathe', 'move']),
      /** The hand on which the spot was just found; without it, the one of the settings. */
      hand: z.enum(['left', 'right']).optional(),
    }),
  ).gives<void>(),
  'session:pause': ask<void>(),
  'session:resume': ask<void>(),
  /** Passes over the rest of the move that is done. */
  'session:skip': ask<void>(),
  'session:stop': ask<void>(),
  'session:rate-before': request(z.strictObject({ rating: rating.nullable() })).gives<void>(),
  /** Saves what was answered in the check-in and leaves the rest as it is; when it answers ok, it is on disk. */
  'session:check-in': request(parsedCheckIn).gives<void>(),
  /** Takes an ended session out of the log again. */
  'session:discard': ask<void>(),
  'session:cue-device-lost': ask<void>(),
  /** Answers the quiet question about a session, or puts it away (null); ok means on disk. With `entryId`, only that one. */
  'session:rate-later': request(
    z.strictObject({ rating: rating.nullable(), entryId: z.string().max(64).optional() }),
  ).gives<void>(),
  /** Gives the window the whole screen, or takes it back. */
  'session:full-screen': request(z.strictObject({ on: z.boolean() })).gives<void>(),
  /** Puts away a start that waits for the red-flag questions. */
  'session:cancel-start': ask<void>(),
} as const

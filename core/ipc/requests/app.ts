import { z } from 'zod'
import { ask, request } from '../request'
import type { AppSnapshot } from '../views'

/** What the page may ask of the app itself. */
export const appRequests = {
  /** Everything the screens need, once. */
  'app:snapshot': ask<AppSnapshot>(),
  'app:open-external': request(z.strictObject({ url: z.url().max(500) })).gives<void>(),
  'notice:dismiss': request(z.strictObject({ id: z.string().max(100) })).gives<void>(),
} as const

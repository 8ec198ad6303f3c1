import { z } from 'zod'
import type { EntryPage } from '../../log/log-views'
import { request } from '../request'

const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** What the page may ask of log. */
export const logRequests = {
  'log:page': request(
    z.strictObject({
      after: z.strictObject({ localDate: z.string().max(10), at: z.number(), id }).nullable(),
      limit: z.int().min(1).max(500),
    }),
  ).gives<EntryPage>(),
} as const

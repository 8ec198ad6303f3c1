import { z } from 'zod'
import { AREAS, KINDS, PRESSED_HANDS } from '../../log/entry'
import type { EntryFilter, EntryPage } from '../../log/log-views'
import { request } from '../request'

const id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One page and the day it is, so that the page can say "today" by the same clock as main. */
export interface LogPage extends EntryPage {
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string
}

const filter = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  kinds: z.array(z.enum(KINDS)).max(KINDS.length).optional(),
  hands: z.array(z.enum(PRESSED_HANDS)).max(PRESSED_HANDS.length).optional(),
  areas: z.array(z.enum(AREAS)).max(AREAS.length).optional(),
  text: z.string().max(200).optional(),
}) as unknown as z.ZodType<EntryFilter>

/** What the page may ask of log. */
export const logRequests = {
  'log:page': request(
    z.strictObject({
      filter: filter.optional(),
      after: z.strictObject({ localDate: day, at: z.number(), id }).nullable(),
      limit: z.int().min(1).max(500),
    }),
  ).gives<LogPage>(),
} as const

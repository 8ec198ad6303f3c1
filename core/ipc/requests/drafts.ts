import { z } from 'zod'
import { draftKey, type DraftContent } from '../../drafts/draft'
import { request } from '../request'

const key = z.string().regex(draftKey)
const content = z.record(z.string().max(100), z.unknown()) as unknown as z.ZodType<DraftContent>

/** What the page may ask of what was typed and not yet saved. */
export const draftRequests = {
  /** Keeps what one form holds now, in the place of what it held before. */
  'draft:keep': request(z.strictObject({ key, content })).gives<void>(),
  /** The form was saved, or its text discarded. */
  'draft:drop': request(z.strictObject({ key })).gives<void>(),
} as const

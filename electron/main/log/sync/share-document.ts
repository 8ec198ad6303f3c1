import { z } from 'zod'
import { parseSafely } from '@core/files/parse-safely'
import type { Documents } from '../../ports'

/** What belongs to this computer and not to the log: a log that comes from elsewhere must not be written to this folder. */
const DOCUMENT = 'sync'

const schema = z.object({
  folder: z.string().min(1),
  share: z.string().min(8),
  device: z.string().min(8),
  /** Machine and place of the profile: a copied one is another device. */
  machine: z.string(),
  /** The key of a sealed folder: in plain, like the log beside it. */
  secret: z.string().optional(),
})
export type Share = z.infer<typeof schema>

export const readShare = (documents: Pick<Documents, 'read'>): Share | null => {
  const stored = documents.read(DOCUMENT)
  const parsed = parseSafely(schema, stored)
  return parsed.success ? parsed.data : null
}

export const writeShare = (documents: Pick<Documents, 'write' | 'remove'>, share: Share | null): void => {
  if (share === null) documents.remove(DOCUMENT)
  else documents.write(DOCUMENT, { version: 1, ...share })
}

import { z } from 'zod'
import type { SyncChosen, SyncView } from '../../log/sync/sync-view'
import { ask, request } from '../request'
import { passphrase } from './lock'

const id = z.string().min(8).max(64)

/** What the page may ask of sharing the log with other computers. */
export const syncRequests = {
  'sync:view': ask<SyncView>(),
  /** Lets the person choose the folder and begins to share. */
  'sync:choose': ask<SyncChosen>(),
  /** Opens the sealed folder that was chosen. */
  'sync:open': request(z.strictObject({ passphrase })).gives<void>(),
  /** Looks at the folder now. */
  'sync:look': ask<void>(),
  'sync:leave': ask<void>(),
  'sync:forget': request(z.strictObject({ device: id })).gives<void>(),
  /** Answers for an entry that was deleted and changed at once. */
  'sync:answer': request(z.strictObject({ id, keep: z.boolean() })).gives<void>(),
  /** Keeps one of two notes, by its place. */
  'sync:note': request(z.strictObject({ id, note: z.int().min(0).max(100) })).gives<void>(),
} as const

export type SyncRequestName = keyof typeof syncRequests

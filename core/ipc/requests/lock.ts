import { z } from 'zod'
import { PASSPHRASE_MAX } from '../../lock/passphrase'
import { ask, request } from '../request'

export const passphrase = z.string().min(1).max(PASSPHRASE_MAX)

/** What the page may ask of lock. */
export const lockRequests = {
  'lock:unlock': request(z.strictObject({ passphrase })).gives<void>(),
  /** Locks the window and encrypts backups from now on; `understood` says that the price of forgetting was read. */
  'lock:set': request(z.strictObject({ passphrase, understood: z.literal(true) })).gives<void>(),
  'lock:remove': request(z.strictObject({ passphrase })).gives<void>(),
  /** Locks the window at once. */
  'lock:now': ask<void>(),
} as const

import type { LockService } from '../../lock/lock-service'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface LockHandlerParts {
  readonly lock: LockService
}

export const lockHandlers = ({ lock }: LockHandlerParts): HandlersOf<'lock'> => ({
  'lock:unlock': ({ passphrase }) => lock.unlock(passphrase),
  'lock:set': ({ passphrase }) => lock.set(passphrase),
  'lock:remove': ({ passphrase }) => lock.remove(passphrase),
  'lock:now': () => act(lock.lock),
})

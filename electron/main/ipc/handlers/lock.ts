import type { LockService } from '../../services/lock-service'
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

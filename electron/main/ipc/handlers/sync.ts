import type { SyncRequestName } from '@core/ipc/requests/sync'
import type { SyncService } from '../../log/sync/sync-service'
import type { Handlers } from '../handler-types'

export interface SyncHandlerParts {
  readonly sync: SyncService
}

export const syncHandlers = ({ sync }: SyncHandlerParts): Pick<Handlers, SyncRequestName> => ({
  'sync:view': () => sync.view(),
  'sync:choose': () => sync.choose(),
  'sync:open': ({ passphrase }) => sync.open(passphrase),
  'sync:look': () => sync.look(),
  'sync:leave': () => sync.leave(),
  'sync:forget': ({ device }) => sync.forget(device),
  'sync:answer': ({ id, keep }) => sync.answer(id, keep),
  'sync:note': ({ id, note }) => sync.note(id, note),
})

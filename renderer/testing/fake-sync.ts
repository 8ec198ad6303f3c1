import type { SyncView } from '@core/log/sync/sync-view'

/** A log that is not shared. */
export const NOT_SHARED: SyncView = {
  folder: null,
  isSealed: false,
  trouble: null,
  checkedAt: null,
  devices: [],
  refused: [],
  looks: [],
}

/** Main's answers about sharing, for a page on its own. */
export const fakeSync = {
  'sync:view': () => NOT_SHARED,
  'sync:choose': () => 'cancelled' as const,
  'sync:open': () => undefined,
  'sync:look': () => undefined,
  'sync:leave': () => undefined,
  'sync:forget': () => undefined,
  'sync:answer': () => undefined,
  'sync:note': () => undefined,
}

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

const DAY_MS = 86_400_000

/** A log that three computers share, with something of everything. @param now epoch ms */
export const sharedByThree = (now: number): SyncView => {
  const device = (name: string, days: number, waiting: number) => ({
    id: `device-of-${name}`,
    isMe: days === 0,
    name,
    lastSeen: now - days * DAY_MS,
    waiting,
    isForgotten: false,
  })
  const look = { utcOffsetMinutes: 0, at: now - 8 * DAY_MS }
  return {
    ...NOT_SHARED,
    folder: '/home/me/Nextcloud/Linggu',
    isSealed: true,
    checkedAt: now,
    devices: [device('work-laptop', 0, 0), device('home-desktop', 1, 3), device('old-laptop', 35, 0)],
    refused: [{ device: 'home-desktop', file: '000004-0123456789abcdef.ops', refusal: 'cut-short' }],
    looks: [
      { ...look, id: 'entry-id-1', look: 'two-notes', notes: ['from work', 'from home'] },
      { ...look, id: 'entry-id-2', look: 'asked', notes: [''] },
    ],
  }
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

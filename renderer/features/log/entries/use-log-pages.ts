import { useMemo, useSyncExternalStore } from 'react'
import type { EntryFilter } from '@core/log/entry/log-views'
import { useBridge } from '../../../bridge/use-app'
import { openLogPages, type LoadedPages, type LogPages } from './log-pages'

export interface ShownPages extends LoadedPages {
  readonly readOn: LogPages['readOn']
}

/** The log by a filter, as far as it has been read. @param filter the same object while it means the same */
export function useLogPages(filter: EntryFilter): ShownPages {
  const bridge = useBridge()
  const pages = useMemo(() => openLogPages(bridge, filter), [bridge, filter])
  const loaded = useSyncExternalStore(pages.subscribe, pages.get)
  return { ...loaded, readOn: pages.readOn }
}

import type { DraftContent } from '@core/drafts/draft'
import type { Bridge } from '@core/ipc/bridge'
import type { AppStore } from './app-store'

/** What was typed into forms and not yet saved. Main keeps it, so that it outlives the page. */
export interface DraftStore {
  get(key: string): DraftContent | undefined
  keep(key: string, content: DraftContent): void
  drop(key: string): void
  /** Keys of all drafts, the oldest first. */
  keys(): readonly string[]
}

/** The page's own state of the drafts is ahead of main's: a form that opens again finds the last letter. */
export function openDrafts(store: AppStore, bridge: Bridge): DraftStore {
  const state = { fromMain: store.get().drafts, now: new Map(Object.entries(store.get().drafts)) }
  const now = () => {
    const fromMain = store.get().drafts
    if (fromMain !== state.fromMain)
      Object.assign(state, { fromMain, now: new Map(Object.entries(fromMain)) })
    return state.now
  }
  return {
    get: (key) => now().get(key),
    keep(key, content) {
      now().delete(key)
      now().set(key, content)
      void bridge.request('draft:keep', { key, content })
    },
    drop(key) {
      if (now().delete(key)) void bridge.request('draft:drop', { key })
    },
    keys: () => [...now().keys()],
  }
}

import { createFakeBridge, type FakeBridge } from './fake-bridge'
import { fakeMain } from './fake-main'
import { sharedByThree } from './fake-sync'
import { fakeSnapshot } from './fake-snapshot'

declare global {
  interface Window {
    /** The fake behind `window.linggu`, for tests to push events with. */
    fakeBridge?: FakeBridge
  }
}

/** Choices come from the address: `?language=zh-Hans&theme=dark&new&shared`. */
const search = new URLSearchParams(window.location.search)
const theme = search.get('theme')
const bridge = createFakeBridge(
  fakeSnapshot({
    language: search.get('language') === 'zh-Hans' ? 'zh-Hans' : 'en',
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    acknowledged: !search.has('new'),
  }),
  (made) => ({
    ...fakeMain(made),
    ...(search.has('shared') && { 'sync:view': () => sharedByThree(Date.now()) }),
  }),
)
Object.assign(window, { linggu: bridge, fakeBridge: bridge })

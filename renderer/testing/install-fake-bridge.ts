import { createFakeBridge, type FakeBridge } from './fake-bridge'
import { fakeMain } from './fake-main'
import { fakeSnapshot } from './fake-snapshot'

declare global {
  interface Window {
    /** The fake behind `window.linggu`, for tests to push events with. */
    fakeBridge?: FakeBridge
  }
}

/** Choices come from the address: `?language=zh-Hans&theme=dark&new`. */
const search = new URLSearchParams(window.location.search)
const theme = search.get('theme')
const bridge = createFakeBridge(
  fakeSnapshot({
    language: search.get('language') === 'zh-Hans' ? 'zh-Hans' : 'en',
    theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    acknowledged: !search.has('new'),
  }),
  fakeMain,
)
Object.assign(window, { linggu: bridge, fakeBridge: bridge })

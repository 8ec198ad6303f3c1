import { sessionView } from '@core/session/session-view'
import { createFakeBridge } from '../testing/fake-bridge'
import { createFakeLog } from '../testing/fake-log'
import { fakeMain } from '../testing/fake-main'
import { fakeSnapshot } from '../testing/fake-snapshot'
import { clicksIn, soon } from './clicks'
import { forceMedia } from './force-media'
import { NOW } from './state'
import { STATES } from './states/all'

/** One screen on the fake bridge, in the state that the address names: `?state=log-empty&language=en&theme=dark`. */
async function show(): Promise<void> {
  const search = new URLSearchParams(window.location.search)
  const language = search.get('language') === 'zh-Hans' ? 'zh-Hans' : 'en'
  const theme = search.get('theme') === 'dark' ? 'dark' : 'light'
  const state = STATES.find(({ id }) => id === search.get('state'))
  if (state === undefined) throw new Error(`The gallery has no state ${search.get('state')}`)
  if (search.has('forced'))
    forceMedia({
      'prefers-color-scheme': theme,
      'prefers-reduced-motion': search.get('motion') === 'reduced' ? 'reduce' : 'no-preference',
    })

  const monoMs = performance.now()
  const session = state.session?.(monoMs)
  const usual = {
    ...fakeSnapshot({ language, theme, acknowledged: state.isNew !== true }),
    clockAheadMs: NOW - Date.now(),
    ...(session && { session: sessionView(session, monoMs, state.recovered === true) }),
  }
  const first = { ...usual, ...state.snapshot?.(usual) }
  const bridge = createFakeBridge(first, (made) => ({
    ...fakeMain(made, session),
    ...createFakeLog(state.entries, () => made.tell('log:changed', { id: null })),
    ...state.answers?.(made),
  }))
  Object.assign(window, { linggu: bridge, fakeBridge: bridge })
  window.location.hash = state.place
  await import('../main')
  // A screen of its own file comes a moment later.
  await soon('screen', () => document.querySelector('h1, [role="timer"]') ?? undefined)
  await state.acts?.(clicksIn(language))
  // For whoever takes a picture.
  document.documentElement.dataset['shown'] = state.id
}

void show()

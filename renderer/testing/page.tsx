import { cleanup, configure, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { Place } from '@core/ipc/routes'
import type { AppSnapshot } from '@core/ipc/views'
import type { Entry } from '@core/log/entry/entry'
import { App } from '../App'
import { openAppStore } from '../bridge/app-store'
import { AppProvider } from '../bridge/use-app'
import { followMain } from '../bridge/use-place'
import { createFakeBridge, type FakeAnswers, type FakeBridge } from './fake-bridge'
import { createFakeLog } from './fake-log'
import { fakeMain } from './fake-main'
import { fakeSnapshot } from './fake-snapshot'
import { fillInJsdom } from './fill-in-jsdom'

interface PageOptions {
  readonly entries?: readonly Entry[]
  readonly snapshot?: Partial<AppSnapshot>
  readonly answers?: (bridge: FakeBridge) => Partial<FakeAnswers>
}

export interface TestPage {
  readonly bridge: FakeBridge
  readonly user: UserEvent
  /** Main leads to a place, as from the tray. */
  go(place: Place): void
  /** The page dies, or its window is closed; a new one opens with what main knows. */
  reopen(): Promise<void>
}

/** The whole page in jsdom, on a main in miniature that outlives it. */
export async function openPage({ entries = [], snapshot, answers }: PageOptions = {}): Promise<TestPage> {
  fillInJsdom()
  // A screen that is fetched when it is first entered takes its time on a busy machine.
  configure({ asyncUtilTimeout: 15_000 })
  const first = { ...fakeSnapshot({ language: 'en', theme: 'light', acknowledged: true }), ...snapshot }
  const bridge = createFakeBridge(first, (made) => ({
    ...fakeMain(made),
    ...createFakeLog(entries, () => made.tell('log:changed', { id: null })),
    ...answers?.(made),
  }))
  const open = async () => {
    const stopFollowing = followMain(bridge)
    const store = await openAppStore(bridge)
    render(
      <AppProvider store={store} bridge={bridge}>
        <App />
      </AppProvider>,
    )
    return stopFollowing
  }
  let stop = await open()
  return {
    bridge,
    user: userEvent.setup(),
    go: (place) => bridge.tell('app:go', { place }),
    async reopen() {
      cleanup()
      stop()
      window.location.hash = ''
      stop = await open()
    },
  }
}

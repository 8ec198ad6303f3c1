import type { Place } from '@core/ipc/routes'
import type { AppSnapshot } from '@core/ipc/views'
import type { Entry } from '@core/log/entry/entry'
import type { SessionState } from '@core/session/session'
import type { TextKey } from '@core/text/en/catalogue'
import type { Translate } from '@core/text/translator'
import type { FakeAnswers, FakeBridge } from '../testing/fake-bridge'

/** The moment at which every screen of the gallery is looked at, UTC epoch ms: a Monday, 10:00 in Berlin. */
export const NOW = Date.UTC(2026, 2, 2, 9)

/** What is clicked to get from a screen as it opens to the state that is shown. */
export interface Clicks {
  readonly t: Translate<TextKey>
  /** Clicks what has this accessible name, as soon as it is there. */
  click(name: string): Promise<void>
}

/** One screen in one state. Everything that is left out is as after the first run. */
export interface GalleryState {
  /** Unique; the name of its picture. */
  readonly id: string
  readonly place: Place
  readonly snapshot?: (usual: AppSnapshot) => Partial<AppSnapshot>
  readonly entries?: readonly Entry[]
  /** Made when the screen opens. @param monoMs `performance.now()` */
  readonly session?: (monoMs: number) => SessionState
  /** The session was found unfinished after a crash. */
  readonly recovered?: boolean
  readonly answers?: (bridge: FakeBridge) => Partial<FakeAnswers>
  readonly acts?: (clicks: Clicks) => Promise<void>
  /** The first run has not been done. */
  readonly isNew?: boolean
}

/** States of one subject, in the order in which they are listed. */
export interface GalleryGroup {
  readonly title: string
  readonly states: readonly GalleryState[]
}

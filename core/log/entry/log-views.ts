import type { Entry, EntryKind, PainArea, PressedHand } from './entry'
import type { OwnTest } from '../own-test/experiment-plan'

/** What to list. Absent means "all". Dates are local days, `YYYY-MM-DD`, both inclusive. */
export interface EntryFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Any of these kinds. */
  readonly kinds?: readonly EntryKind[] | undefined
  /** Any of these hands; entries without a hand drop out. */
  readonly hands?: readonly PressedHand[] | undefined
  /** Any of these areas. */
  readonly areas?: readonly PainArea[] | undefined
  /** Found anywhere in the note or the practitioner's name; letters A to Z in either case. */
  readonly text?: string | undefined
}

/** Where a page ended; hand it back for the next one. */
export interface PageCursor {
  readonly localDate: string
  readonly at: number
  readonly id: string
}

/** One page, newest local day first, newest moment first within a day. */
export interface EntryPage {
  readonly entries: readonly Entry[]
  /** `null` after the last page. */
  readonly next: PageCursor | null
}

/** A stretch of local days, `YYYY-MM-DD`, both inclusive; absent means "since ever" or "until now". */
export interface DayRange {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** An older state of an entry. */
export interface EntryChange {
  readonly what: 'edited' | 'deleted' | 'restored' | 'imported'
  /** UTC epoch ms of the change. */
  readonly changedAt: number
  /** The entry as it was before the change. */
  readonly before: Entry
}

/** An own test with its sealed draw, for the store, exports and imports; never for a screen. */
export interface SealedTest extends OwnTest {
  /** Opaque; see `experiment-draw.ts`. */
  readonly sealed: string
}

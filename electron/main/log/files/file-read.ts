import type { BrokenLine, ReadEntries } from '@core/log/files/csv'
import type { SealedTest } from '@core/log/entry/log-views'
import type { ImportPlanView, ImportPreview, TriedTable } from '@core/log/files/transfer-views'

/** What a file brings, not yet compared with the log. */
export interface Content extends ReadEntries {
  readonly tests: readonly SealedTest[]
  readonly brokenTests: readonly BrokenLine[]
  readonly settings: string | null
  readonly brokenAs: 'line' | 'item'
  /** A table of something else. */
  readonly foreign: boolean
  /** Lines whose note is too long for an entry. */
  readonly shortened?: readonly number[]
  readonly days?: TriedTable['days']
}

/** A file that was read: what it brings, or what the person must see or say first. */
export type FileRead =
  | { readonly kind: 'content'; readonly file: string; readonly content: Content }
  | { readonly kind: 'view'; readonly view: Exclude<ImportPreview, ImportPlanView> }

import type { Entry } from '@core/log/entry/entry'
import type { SealedTest } from '@core/log/entry/log-views'
import type { LogResult } from '../log-store'

/** Entries to write in one transaction: all of them or none. */
export interface ImportBatch {
  readonly add: readonly Entry[]
  /** Replace the entry with the same id; the old state goes to its history. */
  readonly replace: readonly Entry[]
  /** Sealed own tests to add as they were exported. */
  readonly tests: readonly SealedTest[]
}

/** Where a batch came from. */
export interface ImportSource {
  /** Name of the file. */
  readonly file: string
  /** Settings that came along and are to be taken once the entries are in; null where there were none. */
  readonly settings: string | null
  /** The settings as they were, to be put back. */
  readonly settingsBefore: string | null
}

/** An import that was made, as long as it can be undone. */
export interface ImportRecord extends ImportSource {
  readonly id: number
  /** UTC epoch ms. */
  readonly at: number
  /** Entries that were added or replaced. */
  readonly entries: number
  readonly tests: number
  /** UTC epoch ms; null while it stands. */
  readonly undoneAt: number | null
  /** The settings as the import left them; null where none came, or while they wait to be taken. */
  readonly settingsAfter: string | null
}

/** What undoing an import did. */
export interface UndoneImport {
  /** Entries that it had added and that are gone. */
  readonly removed: number
  /** Entries that are again what they were before it. */
  readonly restored: number
  /** Entries and own tests that stayed, because they were changed since. */
  readonly left: number
}

/** Imports of the log as wholes. */
export interface LogImports {
  /**
   * Writes a batch in one transaction.
   * @param source where it came from; without one it cannot be undone
   * @param at UTC epoch ms
   * @returns the import's id; null without a source
   */
  importBatch(batch: ImportBatch, at: number, source?: ImportSource): LogResult<number | null>
  /** Imports, newest first. */
  imports(): LogResult<readonly ImportRecord[]>
  /** Undoes an import as a whole, in one transaction. `not-found` when there is none, or it was undone. */
  undoImport(id: number, at: number): LogResult<UndoneImport>
  /** Notes the settings as an import left them; null: it took none. */
  noteImportedSettings(id: number, after: string | null): LogResult<void>
  /** Ids of entries that the person changed after they came in. */
  editedIds(): LogResult<ReadonlySet<string>>
}

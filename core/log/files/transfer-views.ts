import type { BrokenLine } from './csv'
import type { Delimiter } from './csv-text'
import type { Encoding } from './table/encodings'
import type { CsvPreview, GenericChoice } from './table/generic-csv'
import type { TableGuess } from './table/table-guess'

/** What a chosen file would do, before anything is written. */
export type ImportPreview =
  | ImportPlanView
  /** Encrypted: its passphrase must be given first. */
  | { readonly kind: 'sealed'; readonly file: string }
  /** A table of something else: its columns must be named first. */
  | ImportColumnsView
  /** A profile, which was kept. */
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: ImportRefusal }

/** How the bytes of a table are read. */
export interface Reading {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Line of the header, from 1; null where the table has none. */
  readonly header: number | null
  /** Which sheet of a workbook or file of a zip, from 0; 0 for every other file. */
  readonly part: number
}

/** A table from elsewhere: how it was read, what its columns may be, and how it would stand in the log by a choice. */
export interface ImportColumnsView {
  readonly kind: 'columns'
  readonly file: string
  readonly reading: Reading
  readonly table: CsvPreview
  /** Records that are no rows of this table: above its header, or of another table below. */
  readonly leftOut: number
  readonly guess: TableGuess
  /** The sheets of a workbook or the files of a zip, in the order of `reading.part`; empty for every other file. */
  readonly parts: readonly string[]
  /** The profile that the header was recognised by. */
  readonly profile: string | null
  /** What the choice would bring; null while no column is known to be pain. */
  readonly tried: TriedTable | null
}

/** The entries of a table by some choice, before anything is planned. */
export interface TriedTable {
  readonly choice: GenericChoice
  readonly count: number
  /** First and last local day; null where there are no entries. */
  readonly days: { readonly first: string; readonly last: string } | null
  readonly rows: readonly TriedRow[]
  readonly brokenCount: number
  readonly broken: readonly BrokenLine[]
  /** Rows that the row filter leaves out. */
  readonly otherRows: number
  /** Entries that have no time of day in the file. */
  readonly withoutTime: number
}

export interface TriedRow {
  readonly id: string
  readonly localDate: string
  /** `HH:MM` on the wall of the place; empty where the file says none. */
  readonly localTime: string
  readonly before: number | null
  readonly after: number | null
  readonly note: string
}

/** Most entries of a tried table that are shown. */
export const TRIED_SHOWN = 6

export type ImportRefusal =
  | 'undecodable'
  | 'empty'
  | 'no-table'
  | 'cancelled'
  | 'not-json'
  | 'other-format'
  | 'newer-version'
  | 'too-large'
  | 'unreadable'

export interface ImportPlanView {
  readonly kind: 'plan'
  readonly file: string
  readonly add: number
  readonly same: number
  /** Entries that both sides hold in different states; the later change stays. */
  readonly conflicts: number
  /** How many of the conflicts the file wins. */
  readonly replace: number
  readonly tests: number
  /** Entries of the file that were deleted here; they come back only when that is asked for. */
  readonly deleted: number
  /** New entries of a table with the date and time of entries that are here: perhaps the same ones once more. */
  readonly sameMoment: number
  /** Lines whose local date or time was changed by hand: the moment in UTC counts. */
  readonly otherTimes: number
  /** Lines of a table whose note is longer than an entry can hold: the note is cut. */
  readonly shortenedCount: number
  /** The first of those lines. */
  readonly shortened: readonly number[]
  /** First and last local day of what would come in, where the file is a table from elsewhere. */
  readonly days: TriedTable['days']
  /** The file carries settings too. */
  readonly settings: boolean
  readonly brokenCount: number
  /** The first of the broken lines. */
  readonly broken: readonly BrokenLine[]
  /** Lines of a table, or numbered items of a JSON file. */
  readonly brokenAs: 'line' | 'item'
}

/** How far the reading of a table is, in rows. */
export interface ImportProgress {
  readonly done: number
  readonly total: number
}

/** Longest name of a profile, in UTF-16 code units. */
export const PROFILE_NAME_MAX = 80

/** Longest piece of a file that the page gives, in base64 signs. */
export const IMPORT_PIECE_MAX = 180_000

/** What an import brought. */
export interface ImportDone {
  /** Its number, for undoing it; null where nothing was written. */
  readonly id: number | null
  readonly added: number
  /** Entries that were here in another state. */
  readonly changed: number
  /** First and last local day of what was added or changed; null where nothing was. */
  readonly days: TriedTable['days']
}

/** An import that was made, for undoing it. */
export interface ImportView {
  readonly id: number
  readonly file: string
  /** UTC epoch ms. */
  readonly at: number
  readonly entries: number
  readonly undone: boolean
}

/** What undoing an import did. */
export interface UndoneView {
  readonly removed: number
  readonly restored: number
  /** What stayed, because it was changed since. */
  readonly left: number
  /** Whether settings came with it: put back, or left because they were changed since. */
  readonly settings: 'none' | 'back' | 'left'
}

/** Most broken lines that are spelled out. */
export const BROKEN_SHOWN = 50

/** Most lines with a note that is cut that are named. */
export const SHORTENED_SHOWN = 10

export interface BackupView {
  readonly id: string
  readonly kind: 'daily' | 'before-restore' | 'before-import'
  /** Local day, `YYYY-MM-DD`. */
  readonly day: string
  readonly bytes: number
  /** Encrypted: restoring it asks for the passphrase it was made with. */
  readonly sealed: boolean
  /** The other computer that made it, empty where its name is not known; null: this one. */
  readonly computer: string | null
}

/** Why a backup could not be made. `log`: it is not the folder, the log cannot be read. */
export type BackupTroubleReason = 'gone' | 'disk-full' | 'read-only' | 'log' | 'other'

/** A backup that is overdue. */
export interface BackupHealth {
  readonly reason: BackupTroubleReason
  /** Local day of the last one, `YYYY-MM-DD`; null where none is known. */
  readonly last: string | null
}

export interface BackupsView {
  readonly folder: string
  readonly backups: readonly BackupView[]
  /** Since when there was no backup and why, as a sentence. */
  readonly trouble: string | null
}

/** A backup that says nothing of itself before its passphrase is given. */
export interface SealedBackup {
  readonly id: string
  readonly sealed: true
}

/** What a backup holds, beside what the log holds now. */
export interface BackupPreview {
  readonly id: string
  readonly entries: number
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly present: number
}

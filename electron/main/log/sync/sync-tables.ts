import type { Entry } from '@core/log/entry/entry'
import type { Reading } from '@core/log/sync/clock'

/** What a log remembers of its sharing; null while it was never shared. */
export interface SyncSelf {
  /** Names the shared log, the same on all its devices. */
  readonly share: string
  /** This device. */
  readonly device: string
  /** The latest clock reading that was made or seen. */
  readonly reading: Reading
  /** Number of the last file that was begun. */
  readonly sequence: number
  /** Changes are noted. Off after leaving. */
  readonly isOn: boolean
  /** Entries from before the sharing are still being taken up. */
  readonly isAdopting: boolean
  /** Everything is written to the folder up to this entry id, exclusive of later ones; null when all of it is. */
  readonly publishedUpTo: string | null
  /** Entries left the log for good since own files were last looked through for them. */
  readonly hasPurged: boolean
}

/**
 * `writing`: begun, its bytes are kept until they are in the folder. `ours`: written. `read`: of another device.
 * `replaced`: its records stand in a newer file of ours, and it goes when everybody has read it.
 */
export type FileState = 'writing' | 'ours' | 'read' | 'replaced'

export interface SyncFile {
  readonly device: string
  readonly name: string
  readonly records: number
  readonly state: FileState
}

/** Why the person should look at an entry. */
export type Look = 'two-notes' | 'asked'

export interface Waiting {
  readonly number: number
  readonly line: string
}

/**
 * The tables of the sharing and the entries beside them, one call each; callers wrap them in a transaction. Writes of
 * entries through these do not count as changes made here.
 */
export interface SyncTables {
  self(): SyncSelf | null
  setSelf(self: SyncSelf): void
  /** Ids of entries that were written since `clearTouched`, while the sharing is on. */
  touched(): readonly string[]
  clearTouched(): void
  /** As if every entry had been written, and every one that is gone removed just now. */
  touchAll(): void
  entry(id: string): Entry | null
  /** Whether an entry was changed since it was made. */
  hasHistory(id: string): boolean
  addEntry(entry: Entry): void
  /** Replaces an entry and keeps the old state in its history. @param at epoch ms */
  writeEntry(entry: Entry, at: number): void
  /** The same without a history. */
  mendEntry(entry: Entry): void
  /** Ids of entries that have no record, in order. @param after the id before them @param limit most of them */
  idsWithoutRecord(after: string, limit: number): readonly string[]
  /** A record as its line. */
  record(id: string): string | null
  putRecord(id: string, line: string, look: Look | null): void
  /** Lines of records with greater ids, by id. */
  recordsAfter(id: string, limit: number): readonly { readonly id: string; readonly line: string }[]
  looks(): readonly { readonly id: string; readonly look: Look }[]
  addWaiting(line: string): void
  waiting(limit: number): readonly Waiting[]
  countWaiting(): number
  dropWaiting(upTo: number): void
  files(): readonly SyncFile[]
  /** @param bytes kept while it is `writing` */
  putFile(file: SyncFile, bytes: Uint8Array | null): void
  dropFile(device: string, name: string): void
  bytesOf(device: string, name: string): Uint8Array | null
  forgotten(): ReadonlyMap<string, number>
  /** @param at epoch ms; null: it is known again */
  setForgotten(device: string, at: number | null): void
  /** Forgets everything about the sharing. */
  clear(): void
}

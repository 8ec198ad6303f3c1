import type { SharedLog } from './shared-log'
import type { SyncTables } from './sync-tables'

/** Files in the shared folder. Paths are relative to it, with `/`. All reject with the system's error. */
export interface SyncFolder {
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>
  read(path: string): Promise<Uint8Array>
  /** Length in bytes, and a text that is another one after each change. */
  look(path: string): Promise<{ readonly bytes: number; readonly version: string }>
  /**
   * Writes a whole file: under a temporary name, flushed, then renamed, and the folder flushed. Makes the folders below
   * the shared one, never that itself.
   */
  write(path: string, bytes: Uint8Array): Promise<void>
  remove(path: string): Promise<void>
  /** Removes a folder that is empty. */
  removeFolder(path: string): Promise<void>
}

/** How the content of files is kept from others. */
export interface ContentSeal {
  readonly form: 'plain' | 'age'
  seal(content: Uint8Array): Promise<Uint8Array>
  /** @returns null where it cannot be opened with the key of this folder */
  open(content: Uint8Array): Promise<Uint8Array | null>
}

export const plainContent: ContentSeal = {
  form: 'plain',
  seal: (content) => Promise.resolve(content),
  open: (content) => Promise.resolve(content),
}

/** Runs work with the sharing's tables in one transaction. Throws where the log cannot be used; then nothing was changed. */
export type WithTables = <T>(work: (parts: TableParts) => T) => T

export interface TableParts {
  readonly tables: SyncTables
  readonly shared: SharedLog
}

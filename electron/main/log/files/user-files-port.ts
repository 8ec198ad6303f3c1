/** A file the user chose to open. */
export type Picked =
  | { readonly kind: 'picked'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Longer than asked for: to be read in pieces, from the start each time. */
  | { readonly kind: 'large'; readonly name: string; readonly pieces: () => AsyncIterable<Uint8Array> }
  | { readonly kind: 'cancelled' | 'unreadable' | 'too-large' }

export type Written =
  { readonly kind: 'written'; readonly path: string } | { readonly kind: 'cancelled' | 'failed' }

export interface FileKind {
  /** What the files are called in the dialog. */
  readonly label: string
  /** Endings without the dot. */
  readonly extensions: readonly string[]
}

/** Files that the user chooses in the system's dialogs, small enough to be read whole. */
export interface UserFiles {
  pick(kind: FileKind, maxBytes: number): Promise<Picked>
  /** @param suggested file name without a folder */
  write(suggested: string, kind: FileKind, content: string | Uint8Array): Promise<Written>
  /** A file to be read in place, not whole: a backup, say. Null when the dialog was closed. */
  choosePath(kind: FileKind): Promise<string | null>
  chooseFolder(): Promise<string | null>
  /** Opens a folder of the app in the system's file manager. */
  show(folder: string): void
}

/** Imported sounds, by id, in the user data. */
export interface OwnCueFiles {
  /** False when it could not be written. */
  write(id: string, bytes: Uint8Array): boolean
  /** Removes every sound but those named. */
  keepOnly(ids: readonly string[]): void
}

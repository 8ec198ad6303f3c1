import type { Result } from '@core/log/entry/result'

/** A key for backups: encrypting needs only its public half, decrypting needs the passphrase. */
export interface LockKey {
  /** Public half, `age1…`. */
  readonly recipient: string
  /** Secret half as an age file that the passphrase opens, base64. */
  readonly wrapped: string
}

/**
 * `wrong-passphrase`: it does not fit. `damaged`: it fits, but the content was changed or cut; or it is no age file.
 * `too-costly`: opening would take more memory than such a file ever needs.
 */
export type OpenProblem = 'wrong-passphrase' | 'damaged' | 'too-costly'

/** Encryption in the age format (age-encryption.org/v1), which other programs open too. */
export interface Sealing {
  makeKey(passphrase: string): Promise<LockKey>
  fits(key: LockKey, passphrase: string): Promise<boolean>
  /** Whether content starts like an age file. */
  isSealed(start: Uint8Array): boolean
  seal(content: string | Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>>
  open(sealed: Uint8Array, passphrase: string): Promise<Result<Uint8Array<ArrayBuffer>, OpenProblem>>
  /**
   * Seals a file of any length for a key. Rejects with the file system's error.
   * @returns SHA-256 (hex) of what was written, to compare with what the disk gives back
   */
  sealFile(from: string, to: string, key: LockKey): Promise<string>
  /** Opens what `sealFile` or `seal` made; the key comes along in the file. */
  openFile(from: string, to: string, passphrase: string): Promise<Result<void, OpenProblem>>
}

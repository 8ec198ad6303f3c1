/** Why a file of the app could not be written or read. */
export type FileTroubleReason =
  | 'disk-full'
  | 'read-only'
  /** Its folder, or the disk that it was on, is not there any more. */
  | 'gone'
  | 'io'

const REASONS: Readonly<Record<string, FileTroubleReason>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
}

/** What a system error means in the port's words. */
export const troubleReason = (error: unknown): FileTroubleReason =>
  REASONS[String((error as { code?: unknown } | null)?.code)] ?? 'io'

/** Thrown by ports that write files; whoever catches it can say the reason in a sentence. */
export class FileTrouble extends Error {
  readonly reason: FileTroubleReason

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.reason = troubleReason(cause)
  }
}

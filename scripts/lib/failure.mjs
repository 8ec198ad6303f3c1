import { dirname } from 'node:path'

/** A failure the user can do something about; its message is one sentence that says what is wrong and what to do. */
export class SetupFailure extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence)
    this.name = 'SetupFailure'
  }
}

/** Codes that mean "no room left": the disk, a quota, or a limit on file size. */
const NO_ROOM = /\b(ENOSPC|EDQUOT|EFBIG)\b/
const NO_NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|UND_ERR_\w+|ENOTCACHED)\b/
const NO_PERMISSION = /\b(EACCES|EPERM|EROFS)\b/

/** @param {string} text an error's code or what a tool printed */
export const meansDiskFull = (text) => NO_ROOM.test(text)

/**
 * @param {string} text what a tool printed
 * @returns {string | null} the network error's code, or null when the text names none
 */
export const networkCode = (text) => NO_NETWORK.exec(text)?.[1] ?? null

/** @param {string} where a folder */
export const diskFull = (where) =>
  new SetupFailure(`The disk is full (${where}): free some space there and run the same command again.`)

/** @param {string} path */
export const notAllowed = (path) =>
  new SetupFailure(
    `${path} may not be written to: give yourself write access there and run the same command again.`,
  )

/**
 * @param {unknown} error whatever was thrown
 * @returns {string} one sentence for the user
 */
export function sentenceFor(error) {
  if (error instanceof SetupFailure) return error.message
  const { code = '', path = '' } = /** @type {NodeJS.ErrnoException} */ (error ?? {})
  if (meansDiskFull(code)) return diskFull(path || 'where Linggu writes').message
  if (NO_PERMISSION.test(code)) return notAllowed(path === '' ? 'A folder of Linggu' : dirname(path)).message
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `Something unexpected went wrong; running the same command again is safe. Details: ${text}`
}

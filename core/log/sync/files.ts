/** Names and heads of the files in a shared folder. The bytes themselves are the adapter's. */

/** The version that this build writes; it reads this one and every earlier one. */
export const SYNC_VERSION = 1

/** Says which log a folder belongs to. */
export const ROOT_FILE = 'linggu-sync.json'
export const DEVICES_FOLDER = 'devices'
/** Says what a device is called, and what it has read. */
export const DEVICE_FILE = 'device.json'

const HASH_IN_NAME = 16
const OPS_NAME = /^(\d{1,9})-([0-9a-f]{16})\.ops$/
/** Begins like one of ours: what follows was added by the program that carries the files. */
const LIKE_OPS = /\d{1,9}-[0-9a-f]{16}/
const DEVICE_ID = /^[0-9a-z]{10,40}$/

export const isDeviceId = (name: string): boolean => DEVICE_ID.test(name)

/** @param sequence from 1 @param sha256 hex, of the content without its head */
export const opsName = (sequence: number, sha256: string): string =>
  `${String(sequence).padStart(6, '0')}-${sha256.slice(0, HASH_IN_NAME)}.ops`

export const sequenceOf = (name: string): number => Number(OPS_NAME.exec(name)?.[1] ?? 0)

/** Why a file of the folder is left alone. */
export const REFUSALS = [
  /** Shorter than it says: still on its way, or a write that was cut. */
  'cut-short',
  /** The content is not what its hash says. */
  'damaged',
  /** A second version that the carrying program made. */
  'conflict-copy',
  /** The name is here, the content is not. */
  'placeholder',
  /** Written by a newer version of the app. */
  'newer',
  /** Sealed with another key, or there is none here. */
  'no-key',
  /** The system does not give it. */
  'unreadable',
  /** None of ours. */
  'foreign',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What a name in a device's folder says; `passing` names are somebody's unfinished work and are not mentioned. */
export const kindOfName = (name: string): 'ops' | 'device' | 'passing' | Refusal => {
  if (OPS_NAME.test(name)) return 'ops'
  if (name === DEVICE_FILE) return 'device'
  if (/^\..+\.icloud$/.test(name)) return 'placeholder'
  if (/^[.~]/.test(name) || /\.(tmp|part|partial|crdownload)$/i.test(name)) return 'passing'
  if (LIKE_OPS.test(name) || /^device.+json$/.test(name)) return 'conflict-copy'
  return name === 'Thumbs.db' || name === 'desktop.ini' ? 'passing' : 'foreign'
}

/** How content lies in a file: as it is, or as an age file. */
export type Form = 'plain' | 'age'

export interface Head {
  readonly form: Form
  /** Bytes that follow the head. */
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** No head is longer, bytes. */
export const HEAD_MAX = 120

export const headOf = ({ form, bytes, sha256 }: Head): string =>
  `linggu-ops ${SYNC_VERSION} ${form} ${bytes} ${sha256}\n`

/** @param start the first bytes of a file as text, at least `HEAD_MAX` of them where there are as many */
export const readHead = (start: string): { readonly head: Head; readonly length: number } | Refusal => {
  if (start === '') return 'placeholder'
  const [, version] = /^linggu-ops (\d{1,9}) /.exec(start) ?? []
  if (version !== undefined && Number(version) > SYNC_VERSION) return 'newer'
  const found = /^linggu-ops \d+ (plain|age) (\d{1,12}) ([0-9a-f]{64})\n/.exec(start)
  if (found === null) {
    if (/^\0+$/.test(start)) return 'placeholder'
    return start.length < HEAD_MAX && 'linggu-ops'.startsWith(start.slice(0, 10)) ? 'cut-short' : 'damaged'
  }
  const [whole, form, bytes, sha256] = found
  return {
    head: { form: form as Form, bytes: Number(bytes), sha256: sha256 ?? '' },
    length: whole.length,
  }
}

/**
 * Whether the content that came fits its head.
 * @param bytes of the content @param sha256 hex of the content, worked out only when it is asked for
 */
export const refusalOf = (
  name: string,
  head: Head,
  bytes: number,
  sha256: () => string,
): 'cut-short' | 'damaged' | null => {
  if (bytes < head.bytes) return 'cut-short'
  if (bytes > head.bytes || OPS_NAME.exec(name)?.[2] !== head.sha256.slice(0, HASH_IN_NAME)) return 'damaged'
  return sha256() === head.sha256 ? null : 'damaged'
}

import { Decrypter, Encrypter, Stanza, type Recipient } from 'age-encryption'
import type { LockKey } from '../sealing'
import { passphraseIdentity, passphraseRecipient } from './passphrase-stanza'

/**
 * An additional stanza with the secret key, which is itself an age file that the passphrase opens. So each backup can
 * be opened on any computer with the passphrase alone. Other programs ignore unknown stanzas, as the age format
 * requires.
 */
const KIND = 'linggu/passphrase-key'
/** A wrapped key is about 300 bytes; anything long is no key. */
const CARRIED_MAX = 4_096

/** Encrypts a secret key, `AGE-SECRET-KEY-1…`, with a passphrase; the `age` tool takes the result as an identity file. */
export const wrapSecret = async (secret: string, passphrase: string, work: number): Promise<string> => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(passphraseRecipient(passphrase, work))
  return Buffer.from(await encrypter.encrypt(`${secret}\n`)).toString('base64')
}

/** The secret key. Rejects where the passphrase does not fit, as the library does. */
export const unwrapSecret = async (wrapped: Uint8Array, passphrase: string): Promise<string> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(passphraseIdentity(passphrase))
  return (await decrypter.decrypt(wrapped, 'text')).trim()
}

/** Adds the wrapped key to the header. The standard stanza beside it wraps the file key. */
export const carriedKey = ({ wrapped }: LockKey): Recipient => ({
  wrapFileKey: () => [new Stanza([KIND], new Uint8Array(Buffer.from(wrapped, 'base64')))],
})

/** Reads the stanzas of a header, by an identity that opens none of them. */
const stanzasOf = async (start: Uint8Array): Promise<readonly Stanza[]> => {
  const seen: Stanza[] = []
  const decrypter = new Decrypter()
  decrypter.addIdentity({
    unwrapFileKey(stanzas) {
      seen.push(...stanzas)
      return null
    },
  })
  try {
    await decrypter.decryptHeader(start)
  } catch (error) {
    if (seen.length === 0) throw error
  }
  return seen
}

/**
 * A decrypter for a file: by its passphrase, or by the key that it carries.
 * @param start the beginning of the file, with its whole header
 */
export const decrypterFor = async (start: Uint8Array, passphrase: string): Promise<Decrypter> => {
  const carried = (await stanzasOf(start)).find(({ args }) => args[0] === KIND)
  const decrypter = new Decrypter()
  if (!carried) decrypter.addIdentity(passphraseIdentity(passphrase))
  else {
    if (carried.body.length > CARRIED_MAX) throw new Error('the carried key is too long')
    decrypter.addIdentity(await unwrapSecret(carried.body, passphrase))
  }
  return decrypter
}

import { randomBytes, scrypt } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Stanza, type Identity, type Recipient } from 'age-encryption'
import { normalPassphrase } from '@core/lock/passphrase'

/**
 * The `scrypt` stanza of age-encryption.org/v1, as in the age library, but Node derives the key in a thread of its own:
 * the library's JavaScript would block the main thread for seconds.
 */

/** 2 to the 17: 128 MB and about half a second a guess, what OWASP asks for. */
export const USUAL_WORK = 17
/** What the `age` tool uses. A file that asks for more is refused, because it would fill the memory. */
const WORK_MAX = 18
const LABEL = 'age-encryption.org/v1/scrypt'
const SALT_BYTES = 16
const WRAPPED_BYTES = 32
const KEY_BYTES = 32

/** Thrown at a file that asks for more work than is ever needed. */
export class TooCostly extends Error {}

const NO_NONCE = new Uint8Array(12)

const derive = (passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const salted = Buffer.concat([Buffer.from(LABEL), salt])
    const cost = { N: 2 ** work, r: 8, p: 1, maxmem: 129 * 8 * 2 ** work + 1_000_000 }
    scrypt(normalPassphrase(passphrase), salted, KEY_BYTES, cost, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    )
  })

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')

/** Wraps a file's key with a passphrase. @param work binary logarithm of scrypt's N */
export const passphraseRecipient = (passphrase: string, work: number): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = new Uint8Array(randomBytes(SALT_BYTES))
    const key = await derive(passphrase, salt, work)
    return [
      new Stanza(['scrypt', base64(salt), String(work)], chacha20poly1305(key, NO_NONCE).encrypt(fileKey)),
    ]
  },
})

/** Unwraps a file's key with a passphrase; null where it does not fit. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  async unwrapFileKey(stanzas) {
    const [stanza] = stanzas
    const [kind, salt = '', work = ''] = stanza?.args ?? []
    if (!stanza || kind !== 'scrypt') return null
    // A second recipient beside a passphrase is refused: somebody who does not know the passphrase could have written
    // the file.
    if (stanzas.length !== 1 || !/^[1-9]\d?$/.test(work) || stanza.body.length !== WRAPPED_BYTES)
      throw new Error('invalid scrypt stanza')
    if (Number(work) > WORK_MAX) throw new TooCostly(work)
    const salted = new Uint8Array(Buffer.from(salt, 'base64'))
    if (salted.length !== SALT_BYTES) throw new Error('invalid scrypt stanza')
    const key = await derive(passphrase, salted, Number(work))
    try {
      return chacha20poly1305(key, NO_NONCE).decrypt(stanza.body)
    } catch {
      return null
    }
  },
})

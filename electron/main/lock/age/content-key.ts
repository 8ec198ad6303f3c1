import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { failed, ok, type Result } from '@core/log/entry/result'
import type { ContentSeal } from '../../log/sync/sync-folder'
import { unwrapSecret } from './carried-key'

/** The secret key that a passphrase opens. @param wrapped base64 */
export const secretOf = async (
  wrapped: string,
  passphrase: string,
): Promise<Result<string, 'wrong-passphrase'>> => {
  try {
    return ok(await unwrapSecret(new Uint8Array(Buffer.from(wrapped, 'base64')), passphrase))
  } catch {
    return failed('wrong-passphrase')
  }
}

/** Seals the files of a shared folder for its key, and opens them. @param secret `AGE-SECRET-KEY-1…` */
export const contentOf = async (secret: string): Promise<ContentSeal> => {
  const recipient = await identityToRecipient(secret)
  return {
    form: 'age',
    async seal(content) {
      const encrypter = new Encrypter()
      encrypter.addRecipient(recipient)
      return new Uint8Array(await encrypter.encrypt(content))
    },
    async open(content) {
      const decrypter = new Decrypter()
      decrypter.addIdentity(secret)
      try {
        return new Uint8Array(await decrypter.decrypt(content))
      } catch {
        return null
      }
    },
  }
}
